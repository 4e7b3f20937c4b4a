import { Indicator } from '../../src/domain/indicator.ts';
import type { Asked, Manner } from './asked.ts';
import type { Dice } from './dice.ts';
import { wordsOf } from './words.ts';

/** Where an indicator belongs. */
interface Belonging {
  readonly priority: string;
  /** Its place in the priority; the first is the headline. */
  readonly number: number;
  readonly department: string;
  /** The breakdowns that there are. */
  readonly kinds: readonly string[];
  /** The headline is rated by milestones. */
  readonly byMilestones: boolean;
}

/** Draws an indicator of any kind, goal and rating method that go together. */
export function indicatorOf(
  dice: Dice,
  asked: Asked,
  { priority, number, department, kinds, byMilestones }: Belonging,
) {
  const { hand } = asked;
  const common = {
    id: `${priority}-indicator-${number}`,
    priority,
    department,
    headline: number === 0,
    name: wordsOf(dice, hand, 60),
    short: wordsOf(dice, hand, 30),
    measure: wordsOf(dice, hand, 38),
    definition: wordsOf(dice, hand, 200),
    owner: wordsOf(dice, hand, 40),
  };
  return Indicator.parse({
    ...common,
    ...(byMilestones && number === 0 ? BY_MILESTONES : measured(dice, asked, kinds)),
  });
}

const BY_MILESTONES = {
  method: 'milestones',
  unit: '%',
  kind: 'share',
  decimals: 0,
  goal: 'standing',
  polarity: 'higher',
  standing: 100,
  tolerance: { of: 'value', amberGreen: 10, amberRed: 25 },
  frequency: 'quarter',
  lagMonths: 0,
  periodValue: 'last',
  sources: ['departmental'],
  placeKinds: ['whole'],
} as const;

/** About how large the numbers of a manner are, where they are no share. */
function sizeOf(dice: Dice, manner: Manner): number {
  if (manner === 'billion') return 1e9;
  if (manner === 'tiny') return 0.001;
  return dice.one([5, 60, 2500, 140_000]);
}

function measured(dice: Dice, { hand, manner }: Asked, kinds: readonly string[]) {
  const kind =
    manner === 'billion'
      ? dice.one(['count', 'number'])
      : ['negative', 'tiny'].includes(manner)
        ? 'number'
        : dice.one(['share', 'share', 'count', 'number']);
  const size = kind === 'share' ? 100 : sizeOf(dice, manner);
  const goal = dice.one(['path', 'path', 'path', 'standing', 'range']);
  const polarity = goal === 'range' ? 'range' : dice.one(['higher', 'lower']);
  const isShare = kind === 'share';
  const method =
    goal === 'path' && manner !== 'negative' && dice.chance(0.15)
      ? 'compound-growth'
      : goal !== 'range' && dice.chance(0.1)
        ? 'fixed-thresholds'
        : 'trajectory';
  const sign = manner === 'negative' ? -1 : 1;
  const standing = sign * size * (isShare ? 0.9 : 1);
  const frequency = dice.one(['month', 'quarter', 'half', 'year', 'irregular']);
  return {
    unit: isShare ? dice.one(['%', '%', 'points']) : dice.one(['', 'days', 'Rs', wordsOf(dice, hand, 20)]),
    kind,
    decimals: kind === 'count' ? 0 : manner === 'tiny' ? 4 : dice.whole(0, 2),
    goal,
    polarity,
    ...(goal === 'standing' ? { standing } : {}),
    ...(goal === 'range'
      ? { low: Math.min(standing * 0.8, standing * 0.9), high: Math.max(standing * 0.8, standing * 0.9) }
      : {}),
    tolerance:
      goal === 'path' && dice.chance(0.7)
        ? { of: 'improvement', amberGreen: 0.1, amberRed: 0.25 }
        : { of: 'value', amberGreen: size * 0.02, amberRed: size * 0.06 },
    frequency,
    lagMonths: manner === 'stale' ? 0 : dice.whole(0, 6),
    periodValue: frequency === 'month' && kind === 'count' && dice.chance(0.4) ? 'sum' : 'last',
    sources: ['departmental', ...(dice.chance(0.3) ? ['survey'] : [])],
    placeKinds: ['whole', ...kinds.filter((one) => one !== 'whole' && dice.chance(0.8))],
    ...(dice.chance(0.2) ? { margin: size * 0.02 } : {}),
    method,
  };
}
