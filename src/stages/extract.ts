import { sharesTime } from '../domain/agreement.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { shownLight } from '../domain/display.ts';
import { Fault } from '../domain/fault.ts';
import { type Figure, roundHalfAway } from '../domain/figure.ts';
import type { Indicator, SourceKind } from '../domain/indicator.ts';
import { closingOf } from '../domain/ledger.ts';
import type { Light } from '../domain/light.ts';
import type { Period } from '../domain/period.ts';
import type { Rating } from '../domain/rating.ts';
import { isOpen } from '../domain/returns-status.ts';
import { seriesKey } from '../domain/series.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import { pointsOf, sectorsOf } from '../slides/parts/headline.ts';

/** One approved number of the whole, in the words in which it is published. */
export interface PublicNumber {
  readonly priority: string;
  readonly indicator: string;
  readonly unit: string;
  /** Rounded to the decimals it is shown with. */
  readonly value: number;
  readonly decimals: number;
  readonly period: Period;
  /** What is to be reached or kept: a value, or the two bounds of a range. */
  readonly target: number | readonly [number, number] | null;
  readonly targetPeriod: Period | null;
  readonly rating: string;
  /** Whose shape and ink the rating is drawn with. */
  readonly mark: Light;
  readonly source: string;
}

export interface PublicSector {
  readonly id: string;
  readonly name: string;
  readonly numbers: readonly PublicNumber[];
}

/**
 * What may be published of a stocktake: approved numbers and nothing else. It is put together from named fields, never by
 * leaving some out, so that what is added elsewhere stays private.
 */
export interface PublicExtract {
  readonly unit: string;
  readonly government: string;
  readonly place: string;
  readonly period: Period;
  readonly cutOff: CalendarDate;
  readonly sectors: readonly PublicSector[];
  /** How many indicators the unit follows, and how many of them have no approved number. */
  readonly indicators: number;
  readonly withheld: number;
  /** Said where figures are not real. */
  readonly demonstration: string | null;
}

const SOURCES: Readonly<Record<SourceKind, string>> = {
  departmental: 'Departmental figures',
  survey: 'Independent survey',
  monitoring: 'Independent monitoring',
  'field-visit': 'Field visit',
};

/**
 * Extracts the approved numbers of a stocktake: of the whole, rated, and of an indicator on which no blocking finding is
 * open anywhere. The stocktake must be final, or its data locked; places are left out, as a small one can tell of a person.
 *
 * Throws the fault `not-permitted` where the unit does not publish, and `bad-stocktake` before the numbers are settled.
 */
export function extractOf(stocktake: Stocktake, path: string): PublicExtract {
  const { unit, agenda, period, ledger, register } = stocktake;
  if (!unit.publicExtract) {
    throw new Fault('not-permitted', `${unit.id} publishes nothing: publicExtract in unit.yaml is not true`, {
      place: path,
      remedy: 'The unit decides on it: set publicExtract: true there.',
    });
  }
  if (agenda.status !== 'final' && !closingOf(ledger, period)) {
    throw new Fault('bad-stocktake', `the numbers of ${period} are not settled: it is neither closed nor final`, {
      place: path,
      remedy: `Lock them with: stocktake close --period ${period} --by OFFICE`,
    });
  }

  const { priorities, indicators } = register.register;
  const sectors = sectorsOf(stocktake).map(({ id, name }) => ({
    id,
    name,
    numbers: priorities
      .filter(({ sector }) => sector === id)
      .sort((a, b) => a.number - b.number)
      .flatMap((priority) =>
        indicators
          .filter((indicator) => indicator.priority === priority.id)
          .flatMap((indicator) => numberOf(stocktake, indicator, priority.name) ?? []),
      ),
  }));
  const published = sectors.reduce((sum, { numbers }) => sum + numbers.length, 0);
  return {
    unit: unit.name,
    government: unit.government,
    place: register.place.get(unit.place)?.name ?? unit.place,
    period,
    cutOff: agenda.cutOff,
    sectors: sectors.filter(({ numbers }) => numbers.length > 0),
    indicators: indicators.length,
    withheld: indicators.length - published,
    demonstration: unit.demonstration ?? null,
  };
}

function numberOf(stocktake: Stocktake, indicator: Indicator, priority: string): PublicNumber | null {
  const { unit, ratings } = stocktake;
  const rating = ratings.get(seriesKey(indicator.id, unit.place));
  if (rating?.status !== 'rated' || !rating.light || !rating.period) return null;
  if (isDoubted(stocktake, indicator, rating.period)) return null;
  const value = shown(rating.value);
  const source = pointsOf(stocktake, indicator).findLast(({ period }) => period === rating.period)?.source;
  if (value === null || !source) return null;
  return {
    priority,
    indicator: indicator.name,
    unit: indicator.unit,
    value,
    decimals: indicator.decimals,
    period: rating.period,
    target: targetOf(indicator, rating),
    targetPeriod: rating.targetPeriod,
    ...ratingIn(rating, rating.light, stocktake),
    source: SOURCES[source],
  };
}

/** A blocking finding on the time of the value is open, in the whole or in any part of it. */
function isDoubted({ findings }: Stocktake, { id }: Indicator, when: Period): boolean {
  return findings.some(
    (finding) =>
      finding.severity === 'block' &&
      finding.indicator === id &&
      isOpen(finding) &&
      (finding.period === null || sharesTime(finding.period, when)),
  );
}

function targetOf({ goal, low, high, standing }: Indicator, rating: Rating): PublicNumber['target'] {
  if (goal === 'range') return low === undefined || high === undefined ? null : [low, high];
  return goal === 'standing' ? (standing ?? null) : shown(rating.target);
}

/** The number as it is printed, so that page and table say the same. */
function shown(figure: Figure | null): number | null {
  return figure?.value == null ? null : roundHalfAway(figure.value, figure.decimals);
}

function ratingIn({ marks }: Rating, light: Light, { unit }: Stocktake): Pick<PublicNumber, 'rating' | 'mark'> {
  const { name, mark } = shownLight(light, unit.scale);
  return { rating: marks.includes('target-met') ? `${name}, target met` : name, mark };
}
