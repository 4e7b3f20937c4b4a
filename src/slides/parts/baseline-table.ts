import type { Baseline } from '../../domain/baseline.ts';
import { shortDate } from '../../domain/calendar-date.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { seriesKey } from '../../domain/series.ts';
import type { TableBox } from '../../domain/slide.ts';
import type { Stocktake } from '../../domain/stocktake.ts';
import { phrase, type Wording } from '../../domain/wording.ts';
import { effectLine } from './effects.ts';
import { agreed, counted, inCell } from './figures.ts';
import { headlinesOf, sectorsOf } from './headline.ts';
import { type Column, cell, number, table, words } from './table.ts';
import { DENSE, line, SMALL } from './text-box.ts';

/** The baseline a priority is measured from. */
export interface BaselineRow {
  readonly name: string;
  readonly indicator: Indicator;
  readonly baseline: Baseline;
  readonly revision: number;
  /** What was agreed first of all. */
  readonly first: { readonly value: number; readonly revision: number };
  /** What was changed of it, or of its plan, and how its lights moved. */
  readonly changes: readonly Wording[];
}

const COLUMNS: readonly Column[] = [
  { head: phrase('quality.head.priority'), width: 2.5 },
  { head: phrase('quality.head.first'), width: 0.8, align: 'right' },
  { head: phrase('quality.head.now'), width: 0.7, align: 'right' },
  { head: phrase('quality.head.measured'), width: 3.5, inset: 0.2 },
  { head: phrase('quality.head.agreed'), width: 2.7 },
  { head: phrase('quality.head.change'), width: 2.133 },
];

/** Baselines of the priorities for the whole of the unit, in the order of the plan. */
export function agreedBaselines(stocktake: Stocktake): readonly BaselineRow[] {
  const { register, unit } = stocktake;
  return sectorsOf(stocktake)
    .flatMap(({ id }) => headlinesOf(stocktake, id))
    .flatMap(({ priority, indicator }) => {
      const key = indicator && seriesKey(indicator.id, unit.place);
      const baseline = key && register.baseline.get(key);
      if (!indicator || !key || !baseline) return [];
      const { revision } = register;
      const first = stocktake.former.get(key)?.first;
      return [
        {
          name: priority.name,
          indicator,
          baseline,
          revision,
          first: first?.baseline
            ? { value: first.baseline.value, revision: first.revision }
            : { ...baseline, revision },
          changes: changesOf(stocktake, indicator.id),
        },
      ];
    });
}

/** The change of a priority's plan: why and when, and the last light that it moved; "none" where nothing changed. */
function changesOf({ changes, unit }: Stocktake, indicator: string): Wording[] {
  const isOwn = (one: { readonly indicator: string | null; readonly place: string | null }) =>
    one.indicator === indicator && (one.place ?? unit.place) === unit.place;
  const own = changes.filter(({ differences, effects }) =>
    [...differences.filter(({ recolours }) => recolours), ...effects].some(isOwn),
  );
  const last = own.at(-1);
  if (!last) return [phrase('quality.no-change')];
  const effect = own.flatMap(({ effects }) => effects.filter(isOwn)).at(-1);
  return [
    phrase('quality.change', {
      category: last.approval?.category ?? null,
      on: shortDate(last.on),
      more: own.length > 1 && own.every(({ approval }) => approval) ? counted(own.length, 'changes') : null,
    }),
    ...(effect ? [effectLine(effect, unit.scale)] : []),
  ];
}

/** The baseline register: first and present value stand side by side, so that a change would show. */
export function baselineTable(rows: readonly BaselineRow[], y: number): TableBox<Wording> {
  const cells = rows.map(({ name, indicator, baseline, revision, first, changes }) => {
    const value = inCell(agreed(baseline.value, indicator, revision));
    return [
      words(name, { ...DENSE, bold: true }),
      number(inCell(agreed(first.value, indicator, first.revision)), { ...DENSE, colour: 'ink2' }),
      number(value, { ...DENSE, bold: true }),
      words(phrase('quality.measured', { period: baseline.period, source: baseline.source }), DENSE, 0.2),
      words(phrase('quality.agreed', { by: baseline.agreedBy, on: shortDate(baseline.agreedOn) }), DENSE),
      cell(changes.map((change, i) => line(change, i === 0 ? DENSE : SMALL))),
    ];
  });
  const alt = phrase('quality.alt.baselines', { n: counted(rows.length, 'rows') });
  return table('baselines', alt, { x: 0.5, y, head: 0.24, row: 0.4 }, COLUMNS, cells);
}
