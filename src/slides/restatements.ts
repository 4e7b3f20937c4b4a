import { shortDate } from '../domain/calendar-date.ts';
import type { Figure } from '../domain/figure.ts';
import { shortPeriod } from '../domain/period.ts';
import type { Restated, RestatedValue } from '../domain/since-locked.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import { phrase, type Wording } from '../domain/wording.ts';
import { defineSlide } from './define.ts';
import { EXAMPLE_RESTATED, EXAMPLE_STOCKTAKE } from './parts/example.ts';
import { counted, inCell } from './parts/figures.ts';
import { continuation, pageId, pagesOf } from './parts/pages.ts';
import { type Column, cell, number, table, words } from './parts/table.ts';
import { tagOf } from './parts/tag.ts';
import { DENSE, line, SMALL } from './parts/text-box.ts';

const COLUMNS: readonly Column[] = [
  { head: phrase('restated.head.figure'), width: 2.6 },
  { head: phrase('restated.head.period'), width: 1.1 },
  { head: phrase('restated.head.was'), width: 0.9, align: 'right' },
  { head: phrase('restated.head.now'), width: 0.9, align: 'right' },
  { head: phrase('restated.head.places'), width: 1, align: 'right' },
  { head: phrase('restated.head.why'), width: 3.6, inset: 0.3 },
  { head: phrase('restated.head.by'), width: 2.233 },
];
const PLACE = { x: 0.5, y: 1.72, head: 0.3, row: 0.46 };
const ROWS = 9;

/** A figure of one indicator that a return restated: its value for the whole, and how many places changed with it. */
interface Row {
  readonly restated: Restated;
  /** Null for a return that changed no value. */
  readonly indicator: string | null;
  readonly whole: RestatedValue | null;
  readonly places: number;
}

/** What was restated of closed periods since the last meeting, and why: a past that changes is said, not found out. */
export const restatements = defineSlide({
  id: 'restatements',
  of: 'deck',
  make(stocktake) {
    const { restated } = stocktake.sinceLocked;
    if (restated.length === 0) return { omitted: phrase('omitted.restatements', { period: stocktake.period }) };
    const rows = restated.flatMap((one) => rowsOf(one, stocktake));
    const pages = pagesOf(rows, ROWS);
    return pages.map((page, i) => ({
      id: pageId('restatements', i),
      layout: 'content' as const,
      kicker: { what: phrase('quality.kicker'), of: phrase('restated.kicker-of') },
      title: phrase('title.restated', {
        figures: figuresIn(rows),
        returns: counted(restated.length, 'returns received after their period was closed'),
        ...continuation(i, pages.length),
      }),
      ...tagOf(stocktake),
      boxes: [
        table(
          'restated',
          phrase('restated.alt', { n: counted(page.length, 'rows') }),
          PLACE,
          COLUMNS,
          page.map((row) => cellsOf(row, stocktake)),
        ),
      ],
      source: phrase('restated.source'),
      notes: restated.map(({ file, period, reason, by, on }) =>
        phrase('restated.note', { file, period, reason, by, on }),
      ),
      annex: true,
    }));
  },
  examples: [
    { title: 'a return received after the close', given: EXAMPLE_RESTATED, gives: ['title.restated'] },
    { title: 'nothing restated', given: EXAMPLE_STOCKTAKE, gives: { omitted: 'omitted.restatements' } },
  ],
});

function figuresIn(rows: readonly Row[]): Figure | null {
  const n = rows.filter(({ indicator }) => indicator !== null).length;
  return n === 0 ? null : counted(n, 'indicators with a restated value');
}

/** A row for each indicator and period of a return, in the order of the plan. */
function rowsOf(restated: Restated, { register, unit }: Stocktake): Row[] {
  const rows = register.register.indicators.flatMap(({ id }) => {
    const own = restated.values.filter(({ indicator }) => indicator === id);
    return [...new Set(own.map(({ period }) => period))].map((period): Row => {
      const then = own.filter((value) => value.period === period);
      const whole = then.find(({ place }) => place === unit.place) ?? null;
      return { restated, indicator: id, whole: whole ?? then[0] ?? null, places: then.length - (whole ? 1 : 0) };
    });
  });
  return rows.length > 0 ? rows : [{ restated, indicator: null, whole: null, places: 0 }];
}

function cellsOf({ restated, indicator, whole, places }: Row, stocktake: Stocktake) {
  const { register, unit } = stocktake;
  const known = indicator === null ? undefined : register.indicator.get(indicator);
  const department = unit.departments.find(({ id }) => id === restated.department);
  const name = known?.short ?? department?.short ?? department?.name ?? restated.file;
  const isWhole = whole?.place === unit.place;
  const shown = (value: number | null | undefined): Wording =>
    !isWhole || value == null || !known
      ? '–'
      : inCell({ value, unit: known.unit, decimals: known.decimals, provenance: { cells: [], formula: 'restated' } });
  return [
    words(name, { ...DENSE, bold: true }),
    words(shortPeriod(whole?.period ?? restated.period), DENSE),
    number(shown(whole?.was), { ...DENSE, colour: 'ink2' }),
    number(shown(whole?.now), { ...DENSE, bold: true }),
    number(places > 0 ? phrase('cell.number', { x: counted(places, 'places with a restated value') }) : '–', DENSE),
    words(indicator === null ? phrase('restated.no-change', { reason: restated.reason }) : restated.reason, DENSE, 0.3),
    cell([line(restated.by, DENSE), line(shortDate(restated.on), SMALL)]),
  ];
}
