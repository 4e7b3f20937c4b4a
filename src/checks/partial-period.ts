import { showNumber } from '../domain/figure.ts';
import type { Indicator } from '../domain/indicator.ts';
import { isPlural, toBe } from '../domain/is-plural.ts';
import { lastMonth, longPeriod, type Period, shiftPeriod } from '../domain/period.ts';
import { mainCell, partOf, subjectOf } from '../domain/reading.ts';
import { valueKey } from '../domain/series.ts';
import { median } from '../domain/statistics.ts';
import { defineCheck, sighted } from './define.ts';
import { exampleCase, examplePast } from './example.ts';
import { coursesOf, type Point } from './parts/course.ts';
import { limitOf } from './parts/thresholds.ts';

interface Params {
  readonly what: string;
  readonly when: Period;
  readonly count: number;
  readonly usual: number;
}

/** Values whose median tells what a whole period counts. */
const LEAST = 4;

/** Notices a low count on either side of a gap: the service stopped or began again in the middle of the period. */
export const partialPeriod = defineCheck<Params>({
  id: 'partial-period',
  level: 'history',
  severity: 'query',
  reason: 'Ten days of a month shown as a month look like a collapse, and like a recovery in the month after.',

  *check(given) {
    // Two indicators may share what they are out of: it is asked about once.
    const asked = new Set<string>();
    for (const { reading, indicator, place, now, past } of coursesOf(given)) {
      const last = past.at(-1);
      if (
        indicator.frequency === 'irregular' ||
        !last ||
        !isGap(last.period, now.period, (when) => given.blocked.has(valueKey(indicator.id, place.id, when)))
      )
        continue;
      const points = [...past, now];
      const counts = points.flatMap((point) => countOf(point, indicator) ?? []);
      if (counts.length <= LEAST) continue;
      const usual = median(counts);
      for (const point of [last, now]) {
        const count = countOf(point, indicator);
        if (count === undefined || count >= limitOf(given.register, 'partial-period') * usual) continue;
        const cell = indicator.kind === 'count' ? mainCell(reading) : reading.denominator?.cell;
        const key = `${place.id} ${point.period} ${cell?.at.cell}`;
        if (asked.has(key)) continue;
        asked.add(key);
        const what =
          indicator.kind === 'count' ? subjectOf(indicator, place) : partOf({ reading, part: 'denominator' });
        yield { ...sighted(reading, cell), params: { what, when: point.period, count, usual } };
      }
    }
  },

  message: ({ what, when, count, usual }) => ({
    is: `${what} ${toBe(what)} ${showNumber(count, 0)} for ${longPeriod(when)}, beside a gap`,
    expected: `${isPlural(what) ? 'they' : 'it'} usually count${isPlural(what) ? '' : 's'} ${showNumber(usual, 0)}`,
    remedy: 'Say whether the whole period is counted, or send the full figure.',
  }),

  examples: [
    {
      title: 'a whole quarter after a gap, and a low one without',
      given: exampleCase(
        [
          { indicator: 'closed-schools', value: 1420 },
          { indicator: 'closed-schools', place: 'lahore', value: 90 },
        ],
        {
          before: new Map([
            ...examplePast('closed-schools', 'punjab', '2013-Q4', [1500, 1480, 1460, 1440, 1450]),
            ...examplePast('closed-schools', 'lahore', '2014-Q1', [200, 200, 200, 200, 200]),
          ]),
        },
      ),
      finds: [],
    },
    {
      // The median of 1,500 1,480 1,460 1,440 1,450 and 900 is 1,455; 900 is 0.62 of it.
      title: '900 after a quarter without a value, where 1,455 is usual',
      given: exampleCase([{ indicator: 'closed-schools', value: 900 }], {
        before: examplePast('closed-schools', 'punjab', '2013-Q4', [1500, 1480, 1460, 1440, 1450]),
      }),
      finds: ['Figures!C2'],
    },
  ],
});

/** What a point counts: its value, or of a rate what it is out of. */
function countOf({ value, denominator }: Point, { kind }: Indicator): number | undefined {
  return kind === 'count' ? value : denominator;
}

/** True when a period between two was not reported at all; one whose value is blocked was. */
function isGap(before: Period, after: Period, isBlocked: (when: Period) => boolean): boolean {
  for (let when = shiftPeriod(before, 1); lastMonth(when) < lastMonth(after); when = shiftPeriod(when, 1)) {
    if (!isBlocked(when)) return true;
  }
  return false;
}
