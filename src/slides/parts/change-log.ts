import type { AgreedChange } from '../../domain/agreed-change.ts';
import type { AgreedDifference } from '../../domain/agreed-differences.ts';
import type { AgreedValue } from '../../domain/agreed-fields.ts';
import { type CalendarDate, shortDate } from '../../domain/calendar-date.ts';
import { type Figure, showFigure } from '../../domain/figure.ts';
import { type Annotation, entriesOf, type LedgerContent, type LedgerEntry, ledgerFor } from '../../domain/ledger.ts';
import { dayOf } from '../../domain/policy.ts';
import { seriesKey } from '../../domain/series.ts';
import type { TableBox } from '../../domain/slide.ts';
import type { Stocktake } from '../../domain/stocktake.ts';
import { phrase, type Wording } from '../../domain/wording.ts';
import { effectLine, effectWords } from './effects.ts';
import { agreed, counted } from './figures.ts';
import { type Column, cell, table } from './table.ts';
import { DENSE, line, SMALL, type Type } from './text-box.ts';

/** One row of the log, each cell as its lines; `told` is what the notes say besides. */
export interface LogRow {
  readonly on: CalendarDate;
  readonly figure: readonly [name: Wording, what: Wording];
  readonly values: readonly Wording[];
  readonly why: Wording;
  /** As stated. */
  readonly who: readonly Wording[];
  readonly effects: readonly Wording[];
  readonly told: readonly Wording[];
}

const COLUMNS: readonly Column[] = [
  { head: phrase('quality.head.figure'), width: 2.5 },
  { head: phrase('quality.head.from-to'), width: 1.5 },
  { head: phrase('quality.head.why'), width: 3.5, inset: 0.1 },
  { head: phrase('quality.head.who'), width: 3.15, inset: 0.1 },
  { head: phrase('quality.head.effect'), width: 1.683 },
];

/** Height of a row of two lines. */
const ROW = 0.46;
/** Figures that a row names. */
const MOST_NAMED = 2;
/** Letters of two values on one line. */
const ON_ONE_LINE = 13;

/** Every change of what was agreed, every remark on it and every change of the policy, the oldest first. */
export function changeLog(stocktake: Stocktake): readonly LogRow[] {
  const entered = ledgerFor(stocktake.ledger, stocktake.period);
  const rows = [
    ...stocktake.changes.flatMap((change) => changeRows(stocktake, change)),
    ...entriesOf(entered, 'annotation').map((entry) => annotationRow(stocktake, entry)),
    ...policyRows(entriesOf(entered, 'policy')),
  ];
  return rows.sort((a, b) => Number(a.on > b.on) - Number(a.on < b.on));
}

/** The table of the log. */
export function changeTable(rows: readonly LogRow[], y: number): TableBox<Wording> {
  const lines = (texts: readonly Wording[], type: Type) => texts.map((text) => line(text, type));
  const cells = rows.map(({ figure: [name, what], values, why, who, effects }) => [
    cell([line(name, { ...DENSE, bold: true }), line(what, SMALL)]),
    cell(lines(values, DENSE)),
    cell([line(why, SMALL)], 0.1),
    cell(lines(who, SMALL), 0.1),
    cell(lines(effects, DENSE)),
  ]);
  const alt = phrase('quality.alt.changes', { n: counted(rows.length, 'rows') });
  return table('changes', alt, { x: 0.5, y, head: 0.24, row: ROW }, COLUMNS, cells);
}

/** A row for each series, indicator or check that a change is about. */
function changeRows(stocktake: Stocktake, change: AgreedChange): LogRow[] {
  const groups = new Map<string, AgreedDifference[]>();
  for (const difference of weighty(change.differences)) {
    const { part, indicator, place, name } = difference;
    const key = part === 'thresholds' ? name : seriesKey(indicator ?? '', place ?? '');
    groups.set(key, [...(groups.get(key) ?? []), difference]);
  }
  return [...groups.values()].map((differences) => changeRow(stocktake, change, differences));
}

/** What can change a light; of a change that cannot, everything. The start of a path goes with its baseline unsaid. */
function weighty(differences: readonly AgreedDifference[]): readonly AgreedDifference[] {
  const strong = differences.filter(({ recolours, part }) => recolours || part === 'thresholds');
  const rebased = new Set(
    strong.flatMap(({ part, indicator, place }) => (part === 'baselines' ? [`${indicator} ${place}`] : [])),
  );
  const isStart = ({ part, field, indicator, place }: AgreedDifference) =>
    part === 'trajectories' && field === 'points.0.value' && rebased.has(`${indicator} ${place}`);
  return strong.length > 0 ? strong.filter((one) => !isStart(one)) : differences;
}

function changeRow(
  stocktake: Stocktake,
  { on, approval, revision, effects }: AgreedChange,
  differences: readonly AgreedDifference[],
): LogRow {
  const { register, unit } = stocktake;
  const [first] = differences;
  const indicator = register.indicator.get(first?.indicator ?? '');
  const place = first?.place ?? null;
  const named = differences.slice(0, MOST_NAMED).map((one) => shortName(one, stocktake));
  const own = effects.filter((effect) => effect.indicator === first?.indicator);
  const shown = own.filter((effect) => effect.place === (place ?? unit.place));
  return {
    on,
    figure: [
      indicator?.short ?? phrase('quality.log.check'),
      phrase('quality.log.what', {
        figures: named,
        more: differences.length > named.length ? counted(differences.length - named.length, 'figures') : null,
        place: place === unit.place ? null : place && (register.place.get(place)?.name ?? place),
      }),
    ],
    values: first ? valueWords(stocktake, first, revision) : [],
    why: approval
      ? phrase('quality.log.why', { category: approval.category, text: approval.justification })
      : phrase('quality.log.not-approved'),
    who: approval
      ? [
          phrase('quality.log.asked', { by: approval.proposedBy }),
          phrase('quality.log.approved', { by: approval.approvedBy, on: shortDate(on) }),
        ]
      : [phrase('quality.log.nobody', { on: shortDate(on), revision: String(revision) })],
    effects: effectWords(shown, own.length - shown.length, unit.scale),
    told: [
      ...differences.map(({ name, was, is }) => phrase('quality.log.told', { name, was: plain(was), is: plain(is) })),
      ...(approval ? [phrase('quality.log.why', { category: approval.category, text: approval.justification })] : []),
      ...shown.map((effect) => effectLine(effect, unit.scale)),
      ...evidenceWords(approval?.evidence ?? []),
    ],
  };
}

function annotationRow({ register, unit }: Stocktake, entry: LedgerEntry<Annotation>): LogRow {
  const { indicator: id, place, value, category, text, evidence } = entry.content;
  const indicator = register.indicator.get(id);
  const baseline = register.baseline.get(seriesKey(id, place))?.value ?? null;
  const figure = (of: number | null) => (indicator && of !== null ? agreed(of, indicator, register.revision) : null);
  const where = register.place.get(place)?.name ?? place;
  return {
    on: dayOf(entry),
    figure: [indicator?.short ?? id, phrase('quality.log.noted', { place: place === unit.place ? null : where })],
    values: [
      phrase('quality.log.stands', { baseline: figure(baseline) }),
      ...(value === null ? [] : [phrase('quality.log.remark', { value: figure(value) })]),
    ],
    why: phrase('quality.log.why', { category, text }),
    who: [phrase('quality.log.noted-by', { by: entry.by }), phrase('quality.log.on', { on: shortDate(dayOf(entry)) })],
    effects: [phrase('quality.log.no-rating')],
    told: [phrase('quality.log.why', { category, text }), ...evidenceWords(evidence)],
  };
}

/** The first policy is no change. */
function policyRows(entries: readonly LedgerEntry<Extract<LedgerContent, { kind: 'policy' }>>[]): LogRow[] {
  return entries.slice(1).map((entry, i) => ({
    on: dayOf(entry),
    figure: [phrase('quality.log.policy'), phrase('quality.log.whole-unit')],
    values: [
      phrase('quality.log.words', { was: entries[i]?.content.policy ?? '–' }),
      phrase('quality.log.to-words', { is: entry.content.policy }),
    ],
    why: entry.content.justification,
    who: [phrase('quality.log.decided', { by: entry.by }), phrase('quality.log.on', { on: shortDate(dayOf(entry)) })],
    effects: [phrase('quality.log.no-rating')],
    told: [entry.content.justification],
  }));
}

/** "84.8 → 86.2", on two lines where one has no room. */
function valueWords(stocktake: Stocktake, difference: AgreedDifference, revision: number): readonly Wording[] {
  const { was, is, inUnit, indicator: id } = difference;
  const indicator = stocktake.register.indicator.get(id ?? '');
  const figure = (value: AgreedValue, at: number): Figure | null =>
    inUnit && indicator && typeof value === 'number' ? agreed(value, indicator, at) : null;
  const [from, to] = [figure(was, revision - 1), figure(is, revision)];
  if (from && to && showFigure(from).length + showFigure(to).length <= ON_ONE_LINE) {
    return [phrase('quality.log.from-to', { from, to })];
  }
  return [
    from ? phrase('quality.log.from', { from }) : phrase('quality.log.words', { was: plain(was) }),
    to ? phrase('quality.log.to', { to }) : phrase('quality.log.to-words', { is: plain(is) }),
  ];
}

function plain(value: AgreedValue): string {
  return value === null ? 'nothing' : String(value);
}

/** "baseline" of "the baseline of participation in punjab"; the last point of a path is its target. */
function shortName({ name, indicator, place, part, field }: AgreedDifference, { register }: Stocktake): string {
  const path = part === 'trajectories' ? register.trajectory.get(seriesKey(indicator ?? '', place ?? '')) : undefined;
  if (path && field === `points.${path.points.length - 1}.value`) return 'target';
  const series = place === null ? ` of ${indicator}` : ` of ${indicator} in ${place}`;
  const own = part === 'thresholds' ? name : name.replace(series, '');
  return own.replace(/^the /, '');
}

function evidenceWords(evidence: readonly { readonly file: string; readonly sha256: string }[]): Wording[] {
  return evidence.map(({ file, sha256 }) => phrase('quality.log.evidence', { file, sha256 }));
}
