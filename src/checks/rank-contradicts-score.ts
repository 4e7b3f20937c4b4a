import { showNumber } from '../domain/figure.ts';
import type { Indicator } from '../domain/indicator.ts';
import { readNumber } from '../domain/read-number.ts';
import { type Reading, withUnit } from '../domain/reading.ts';
import { defineCheck, sighted } from './define.ts';
import { exampleCase } from './example.ts';

interface Params {
  readonly above: string;
  readonly below: string;
  readonly count: number;
}

interface Ranked {
  readonly reading: Reading;
  readonly rank: number;
  readonly score: number;
}

/** Places that make a ranking, and the share of pairs in order from which the rank is taken for one of these scores. */
const LEAST = 3;
const MOSTLY = 0.7;

/**
 * Notices places ranked in another order than that of their scores; one finding a table. The rank is what a layout reads
 * into the field `rank`. One that mostly disagrees, or that another score of the table explains, ranks by something else.
 */
export const rankContradictsScore = defineCheck<Params>({
  id: 'rank-contradicts-score',
  level: 'table',
  severity: 'query',
  reason: 'A district that stands third with the fourth-best score asks who ranked it, in front of everybody.',

  *check({ readings }) {
    for (const tables of groupsOf(readings).values()) {
      const ranked = [...tables]
        .filter(([{ polarity }, rows]) => polarity !== 'range' && rows.length >= LEAST)
        .map(([indicator, rows]) => ({ indicator, rows, share: inOrder(rows, indicator) }));
      const best = ranked.toSorted((a, b) => b.share - a.share)[0];
      if (!best || best.share < MOSTLY || best.share === 1) continue;
      const [first, ...others] = contradictions(best.rows, best.indicator);
      if (!first) continue;
      const { reading } = first.below;
      const shown = ({ rank, score, reading: { place } }: Ranked) =>
        `${place?.name ?? ''}, ranked ${rank} with ${withUnit(showNumber(score, best.indicator.decimals), best.indicator.unit)}`;
      yield {
        ...sighted(reading, reading.entry.row.cells.rank),
        params: { above: shown(first.above), below: shown(first.below), count: others.length + 1 },
      };
    }
  },

  message: ({ above, below, count }) => ({
    is: `${below}, stands below ${above}`,
    expected: count === 1 ? 'the better score ranks first' : `the better score ranks first, as ${count} places do not`,
    remedy: 'Sort by the scores, or say what the rank is made of.',
  }),

  examples: [
    {
      title: 'the best first, and two with the same score',
      given: exampleCase([
        { place: 'attock', value: 92, rank: 1 },
        { place: 'lahore', value: 89, rank: 2 },
        { place: 'rahim-yar-khan', value: 89, rank: 3 },
      ]),
      finds: [],
    },
    {
      title: 'the worst first, throughout',
      given: exampleCase([
        { place: 'attock', value: 92, rank: 3 },
        { place: 'lahore', value: 89, rank: 2 },
        { place: 'rahim-yar-khan', value: 88, rank: 1 },
      ]),
      finds: [],
    },
    {
      title: 'third with a better score than second',
      given: exampleCase([
        { place: 'attock', value: 92, rank: 1 },
        { place: 'lahore', value: 88, rank: 2 },
        { place: 'rahim-yar-khan', value: 89, rank: 3 },
        { place: 'urban', value: 87, rank: 4 },
      ]),
      finds: ['Figures!J4'],
    },
  ],
});

/** The ranked rows by sheet and period, then by indicator, in the order of their ranks. */
function groupsOf(readings: readonly Reading[]): Map<string, Map<Indicator, Ranked[]>> {
  const groups = new Map<string, Map<Indicator, Ranked[]>>();
  for (const reading of readings) {
    const { indicator, place, period, reported, entry } = reading;
    const rank = entry.row.cells.rank && readNumber(entry.row.cells.rank).number;
    if (!indicator || !place || reported === null || typeof rank !== 'number') continue;
    const key = `${entry.row.sheet}\u0000${period}`;
    const tables = groups.get(key) ?? new Map<Indicator, Ranked[]>();
    groups.set(key, tables);
    const score = Number(reported.toFixed(indicator.decimals));
    tables.set(indicator, [...(tables.get(indicator) ?? []), { reading, rank, score }]);
  }
  for (const tables of groups.values()) for (const rows of tables.values()) rows.sort((a, b) => a.rank - b.rank);
  return groups;
}

/** Share of the pairs with different ranks and scores in which the better one ranks first; 1 for the worst first throughout. */
function inOrder(rows: readonly Ranked[], indicator: Indicator): number {
  let agree = 0;
  let all = 0;
  for (const [i, above] of rows.entries()) {
    for (const below of rows.slice(i + 1)) {
      if (above.rank === below.rank || above.score === below.score) continue;
      all += 1;
      if (!isBetter(below, above, indicator)) agree += 1;
    }
  }
  return agree === 0 ? 1 : agree / all;
}

/** Neighbours of which the lower one has the better score. */
function contradictions(rows: readonly Ranked[], indicator: Indicator): { above: Ranked; below: Ranked }[] {
  return rows.slice(1).flatMap((below, i) => {
    const above = rows[i];
    return above && above.rank < below.rank && isBetter(below, above, indicator) ? [{ above, below }] : [];
  });
}

function isBetter(a: Ranked, b: Ranked, { polarity }: Indicator): boolean {
  return polarity === 'lower' ? a.score < b.score : a.score > b.score;
}
