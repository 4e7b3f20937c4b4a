import type { Figure } from '../../domain/figure.ts';
import type { MilestoneTally } from '../../domain/followed-milestones.ts';
import type { Rating } from '../../domain/rating.ts';
import type { Phrase } from '../../domain/wording.ts';
import type { RatingCase } from '../define.ts';
import { number } from './figures.ts';
import { reason } from './reason-patterns.ts';

/** Says how many of the due milestones are done, and which is overdue longest. */
export function reasonMilestones(
  { period, lights, ...rating }: Pick<Rating, 'period' | 'lights'> & { readonly value: Figure },
  tally: MilestoneTally,
): Phrase {
  const { value } = rating;
  const counted = (count: number, of: string) => (count > 0 ? number(count, 0, `milestones ${of}`, value) : null);
  const worst = tally.worst?.milestone;
  return reason('reason.milestones', {
    value,
    period,
    done: number(tally.done, 0, 'milestones due and done', value),
    due: number(tally.due, 0, 'milestones due', value),
    level: lights.level,
    worst: worst?.text ?? null,
    months: worst
      ? number(tally.worst?.months ?? 0, 0, `months from ${worst.firstDue} to the end of ${period}`, value)
      : null,
    overdue: lights.pace,
    unknown: counted(tally.unknown, 'without information'),
    offTrack: counted(tally.offTrack, 'off track and not due yet'),
    kept: lights.level === 'G' && lights.pace === 'G' && tally.unknown + tally.offTrack > 0,
  });
}

/** Says why milestones give no light. `value` and `period` are those of the last report. */
export function reasonNoMilestones(
  status: 'no-data' | 'stale' | 'not-due' | 'not-started',
  { value, period }: Pick<Rating, 'value' | 'period'>,
  { milestones = [], period: stocktake }: RatingCase,
): Phrase {
  if (status === 'no-data') return reason('reason.milestones-none', {});
  if (status === 'not-started') return reason('reason.not-agreed', { value, period });
  if (status === 'stale') return reason('reason.milestones-stale', { last: period, stocktake });
  return reason('reason.milestones-not-due', { total: milestones.length, stocktake });
}
