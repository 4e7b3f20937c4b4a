import type { z } from 'zod';
import type { Indicator } from '../../src/domain/indicator.ts';

/** Months of which the register holds agreed past values; the returns follow with the next two. */
export const SINDH_PAST = [
  '2016-10',
  '2016-11',
  '2016-12',
  '2017-01',
  '2017-02',
  '2017-03',
  '2017-04',
  '2017-05',
  '2017-06',
  '2017-07',
  '2017-08',
  '2017-09',
] as const;
export const SINDH_RETURNED = ['2017-10', '2017-11'] as const;

/** What most indicators have in common: a monthly percentage, due with the return of its month. */
export const MONTHLY_SHARE: Pick<
  z.input<typeof Indicator>,
  'unit' | 'kind' | 'decimals' | 'frequency' | 'lagMonths' | 'periodValue' | 'sources' | 'placeKinds'
> = {
  unit: '%',
  kind: 'share',
  decimals: 1,
  frequency: 'month',
  lagMonths: 1,
  periodValue: 'last',
  sources: ['departmental', 'monitoring'],
  placeKinds: ['whole'],
};
