import type { z } from 'zod';
import type { Indicator } from '../../src/domain/indicator.ts';

/** Half-years of which the register holds agreed past values; the returns follow with the next two. */
export const KP_PAST = ['2012-H1', '2012-H2', '2013-H1', '2013-H2'] as const;
export const KP_RETURNED = ['2014-H1', '2014-H2'] as const;

type Common = Pick<
  z.input<typeof Indicator>,
  'unit' | 'kind' | 'decimals' | 'frequency' | 'lagMonths' | 'periodValue' | 'sources' | 'placeKinds'
>;

/** What most indicators have in common: a half-yearly percentage of the department's own, due in a month. */
export const HALF_SHARE: Common = {
  unit: '%',
  kind: 'share',
  decimals: 1,
  frequency: 'half',
  lagMonths: 1,
  periodValue: 'last',
  sources: ['departmental', 'field-visit'],
  placeKinds: ['whole'],
};

/** A half-yearly count of things. */
export const HALF_COUNT: Omit<Common, 'unit'> = { ...HALF_SHARE, kind: 'count', decimals: 0 };

/** A count or share that the independent monitoring unit finds on its visits, dated by the month. */
export const MONITORED: Omit<Common, 'unit' | 'kind' | 'decimals'> = {
  frequency: 'irregular',
  lagMonths: 6,
  periodValue: 'last',
  sources: ['monitoring', 'departmental', 'field-visit'],
  placeKinds: ['whole'],
};
