import type { RegisterIndex } from '../../domain/register.ts';

/** The usual limit of each check that has one, by check id; an agreed threshold of the register replaces it. */
export const THRESHOLDS = {
  /** Share of a column that formulas must fill for a typed number to stand out. */
  'formula-replaced': 0.8,
  /** Days after the due date that pass without a note. */
  'late-return': 0,
  /** Share by which a figure times a thousand, a lakh, a million or a crore may differ from what is usual. */
  'scale-slip': 0.05,
  /** Decimals that are gone, times figures that lack them; by chance two are gone of one figure in a hundred. */
  'precision-jump': 2,
  /** Drift of the weight that a total implies for one of its two parts. */
  'rate-outside-parts': 0.1,
  /** Points by which visited ÷ expected may fall. */
  'coverage-fall': 10,
  /** Standard deviations of the values before, from their mean. */
  'series-break': 3,
  outlier: 3,
  /** Median deviations of the changes before; 3 of them would ask about every seventeenth clean value. */
  'sudden-jump': 4.45,
  /** Share of the median that a whole period counts at least. */
  'partial-period': 0.7,
  /** Periods running within a tenth of the plan. */
  'always-on-target': 3,
  /** By how much the share of a week or a month in the usual count may be missed to be taken for one. */
  'short-window': 0.15,
  /** χ² of the ten last digits: 9 degrees of freedom, p = .001. */
  'heaped-digits': 27.877,
  /** Share of the usual spread across places. */
  'too-smooth': 0.25,
  /** Places that all report 100 %. */
  'all-perfect': 5,
  /** Digits of the figures that two places have in common. */
  'identical-rows': 8,
  /** χ² of as many above as below: 1 degree of freedom, p = .001. */
  'bunched-at-threshold': 10.828,
  /** Points; of anything but a share, per cent. */
  'sources-disagree': 5,
  'field-visit-disagrees': 5,
  /** Per cent of the census or its projection. */
  'denominator-vs-census': 10,
  /** Per cent of the money spent. */
  'spend-and-progress': 80,
  /** Likeness of two texts, 0 to 1. */
  'repeated-explanation': 0.95,
} as const satisfies Readonly<Record<string, number>>;

/** The limit of a check: the one agreed in the register, or the usual one. */
export function limitOf({ thresholds }: Pick<RegisterIndex, 'thresholds'>, check: keyof typeof THRESHOLDS): number {
  return thresholds.get(check) ?? THRESHOLDS[check];
}
