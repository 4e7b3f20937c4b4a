import type { Baseline } from '../../domain/baseline.ts';
import { shortDate } from '../../domain/calendar-date.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { seriesKey } from '../../domain/series.ts';
import type { TableBox } from '../../domain/slide.ts';
import type { Stocktake } from '../../domain/stocktake.ts';
import { phrase, type Wording } from '../../domain/wording.ts';
import { agreed, counted, inCell } from './figures.ts';
import { headlinesOf, sectorsOf } from './headline.ts';
import { type Column, number, table, words } from './table.ts';
import { DENSE } from './text-box.ts';

/** The baseline a priority is measured from. */
export interface BaselineRow {
  readonly name: string;
  readonly indicator: Indicator;
  readonly baseline: Baseline;
  readonly revision: number;
}

const COLUMNS: readonly Column[] = [
  { head: phrase('quality.head.priority'), width: 2.5 },
  { head: phrase('quality.head.first'), width: 0.8, align: 'right' },
  { head: phrase('quality.head.now'), width: 0.7, align: 'right' },
  { head: phrase('quality.head.measured'), width: 3.9, inset: 0.2 },
  { head: phrase('quality.head.agreed'), width: 2.9 },
  { head: phrase('quality.head.change'), width: 1.533 },
];

/** Baselines of the priorities for the whole of the unit, in the order of the plan. */
export function agreedBaselines(stocktake: Stocktake): readonly BaselineRow[] {
  const { register, unit } = stocktake;
  return sectorsOf(stocktake)
    .flatMap(({ id }) => headlinesOf(stocktake, id))
    .flatMap(({ priority, indicator }) => {
      const baseline = indicator && register.baseline.get(seriesKey(indicator.id, unit.place));
      return indicator && baseline ? [{ name: priority.name, indicator, baseline, revision: register.revision }] : [];
    });
}

/** The baseline register: first and present value stand side by side, so that a change would show. */
export function baselineTable(rows: readonly BaselineRow[], y: number): TableBox<Wording> {
  const cells = rows.map(({ name, indicator, baseline, revision }) => {
    const value = inCell(agreed(baseline.value, indicator, revision));
    return [
      words(name, { ...DENSE, bold: true }),
      number(value, { ...DENSE, colour: 'ink2' }),
      number(value, { ...DENSE, bold: true }),
      words(phrase('quality.measured', { period: baseline.period, source: baseline.source }), DENSE, 0.2),
      words(phrase('quality.agreed', { by: baseline.agreedBy, on: shortDate(baseline.agreedOn) }), DENSE),
      words(phrase('quality.no-change'), DENSE),
    ];
  });
  const alt = phrase('quality.alt.baselines', { n: counted(rows.length, 'rows') });
  return table('baselines', alt, { x: 0.5, y, head: 0.24, row: 0.4 }, COLUMNS, cells);
}
