import { sharesTime } from '../domain/agreement.ts';
import { type Confidence, confidenceOf, type Evidence } from '../domain/confidence.ts';
import type { Finding } from '../domain/finding.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Observation } from '../domain/observation.ts';
import type { Period } from '../domain/period.ts';
import { type Place, placeExists } from '../domain/place.ts';
import type { RegisterIndex } from '../domain/register.ts';
import { type SeriesBook, type SourceBook, seriesKey } from '../domain/series.ts';
import type { ReceivedReturn } from '../domain/stocktake.ts';

/** What a value is held against before it is trusted. */
export interface EvidenceInput {
  readonly register: RegisterIndex;
  readonly book: SeriesBook;
  readonly sources: SourceBook;
  readonly findings: readonly Finding[];
  readonly returns: readonly ReceivedReturn[];
}

/** Grades a value of an indicator in a place, as a stocktake of a period shows it. */
export type Grader = (value: Observation, indicator: Indicator, period: Period) => Confidence;

/** Findings that are no further doubt of the value: about what was agreed, or weighed already by what they are about. */
const NO_DOUBT: ReadonlySet<string> = new Set([
  'baseline-changed',
  'trajectory-changed',
  'sources-disagree',
  'field-visit-disagrees',
]);

/** Gathers, for any value, what speaks for and against it. */
export function graderOf({ register, book, sources, findings, returns }: EvidenceInput): Grader {
  const open = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { severity, answer, check, indicator, place } = finding;
    if (severity !== 'query' || answer || NO_DOUBT.has(check) || !indicator || !place) continue;
    const key = seriesKey(indicator, place);
    open.set(key, [...(open.get(key) ?? []), finding]);
  }
  const parts = new Map<string, Place[]>();
  for (const place of register.register.places) {
    if (place.parent === undefined) continue;
    const known = parts.get(place.parent);
    if (known) known.push(place);
    else parts.set(place.parent, [place]);
  }
  const unsigned = new Set(
    returns.flatMap(({ returned }) => (returned.signedOffBy.trim() === '' ? returned.file : [])),
  );

  return (value, indicator, period) => {
    const key = seriesKey(indicator.id, value.place);
    const about = (open.get(key) ?? []).filter((finding) => isAbout(finding, value));
    const evidence: Evidence = {
      value,
      others: othersOf(value, indicator, sources),
      queries: [...new Set(about.map(({ check }) => check))],
      coverage: coverageOf(value, indicator, parts.get(value.place) ?? [], book),
      signedOff: !value.cells.some(({ file }) => unsigned.has(file)),
      period,
    };
    return confidenceOf(evidence, indicator);
  };
}

/** True for a finding of the time of a value and, where both have a cell, of its row: another source has another row. */
function isAbout({ period, file, sheet, cell }: Finding, value: Observation): boolean {
  if (!period || !sharesTime(period, value.period)) return false;
  if (!cell || value.cells.length === 0) return true;
  return value.cells.some((at) => at.file === file && at.sheet === sheet && rowOf(at.cell) === rowOf(cell));
}

/** The row of an A1 address, as it is written. */
function rowOf(cell: string): string {
  return /\d+/.exec(cell)?.[0] ?? '';
}

/** What other sources say of the time of a value: the latest of each, in the order in which the indicator prefers them. */
function othersOf(value: Observation, indicator: Indicator, sources: SourceBook): Observation[] {
  const known = sources.get(seriesKey(indicator.id, value.place)) ?? [];
  const alike = known.filter(({ source, period }) => source !== value.source && sharesTime(period, value.period));
  const latest = new Map(alike.map((account) => [account.source, account]));
  const rank = ({ source }: Observation) => {
    const at = indicator.sources.indexOf(source);
    return at < 0 ? indicator.sources.length : at;
  };
  return [...latest.values()].sort((a, b) => rank(a) - rank(b));
}

/** Of the parts of a place, those of the kind of which most have reported, and how many have. */
function coverageOf(
  { period }: Observation,
  { id, placeKinds }: Indicator,
  all: readonly Place[],
  book: SeriesBook,
): Evidence['coverage'] {
  if (all.length === 0) return null;
  const counts = placeKinds.map((kind) => {
    const parts = all.filter((part) => part.kind === kind && placeExists(part, period));
    const reports = parts.filter((part) =>
      book.get(seriesKey(id, part.id))?.points.some((point) => sharesTime(point.period, period)),
    );
    return { reported: reports.length, of: parts.length };
  });
  const [most] = counts.filter(({ reported }) => reported > 0).sort((a, b) => b.reported - a.reported);
  return most ?? null;
}
