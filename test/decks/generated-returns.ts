import { ACTION_STATES } from '../../src/domain/milestone.ts';
import type { Period } from '../../src/domain/period.ts';
import type { Register } from '../../src/domain/register.ts';
import type { Unit } from '../../src/domain/unit.ts';
import type { Given } from '../stages/sheet-of.ts';
import { day } from '../stages/sheet-of.ts';
import type { Dice } from './dice.ts';
import { departmentsOf } from './generated-plan.ts';
import { type Hand, proseOf, wordsOf } from './words.ts';

/** One return in the standard layout, as the rows of its sheets: figures of some indicators, milestones and roadblocks. */
export function returnOf(
  dice: Dice,
  hand: Hand,
  department: string,
  when: Period,
  { unit, register }: { readonly unit: Unit; readonly register: Register },
): Record<string, Given[][]> {
  const own = register.indicators.filter((one) => one.department === department && one.method !== 'milestones');
  const figures = own
    .filter(() => dice.chance(0.5))
    .map(({ id, standing = 50 }): Given[] => [id, dice.one<Given>([standing, null, 'n/a', '87,5', standing * 40, -1])]);
  const initiatives = register.initiatives.filter((one) => one.department === department);
  const milestones = initiatives.flatMap(({ name }) => dice.list(0, 4, () => milestoneOf(dice, hand, name)));
  return {
    Cover: [
      ['Prepared by', wordsOf(dice, hand, 60)],
      ['Signed off by', dice.chance(0.8) ? wordsOf(dice, hand, 60) : null],
    ],
    Indicators: [['Indicator id', 'Value'], ...figures],
    Milestones: [
      ['Initiative', 'Action', 'Responsible', 'Due', 'State', 'Planned %', 'Actual %', 'Spent %', 'What happened'],
      ...milestones,
    ],
    Roadblocks: [
      ['Roadblock', 'Departments involved', 'Open since', 'What is asked', 'Level'],
      ...dice.list(0, 4, () => roadblockOf(dice, hand, unit)),
    ],
    _stocktake: [
      ['template', 'standard'],
      ['version', '1'],
      ['department', department],
      ['period', when],
      ['revision', 1],
      ['locked', 'ab12'],
    ],
  };
}

function dayOf(dice: Dice): Given {
  return day(`201${dice.one([4, 5, 5, 6])}-0${dice.whole(1, 9)}-1${dice.whole(0, 9)}`);
}

function milestoneOf(dice: Dice, hand: Hand, initiative: string): Given[] {
  const share = () => dice.one<Given>([null, 0, dice.whole(1, 99), 100]);
  const due = dice.chance(0.9) ? dayOf(dice) : null;
  return [
    initiative,
    `${wordsOf(dice, hand, 90)} ${dice.whole(1, 99)}`,
    wordsOf(dice, hand, 40),
    due,
    dice.one(ACTION_STATES),
    share(),
    share(),
    share(),
    proseOf(dice, hand),
  ];
}

function roadblockOf(dice: Dice, hand: Hand, unit: Unit): Given[] {
  const names = dice.list(1, 4, () => dice.one(departmentsOf(unit)));
  const [level = ''] = dice.list(1, 1, () => unit.escalation[dice.whole(0, unit.escalation.length - 1)] ?? '');
  return [
    proseOf(dice, hand),
    [...names, wordsOf(dice, hand, 50)].join('; '),
    dice.chance(0.8) ? dayOf(dice) : null,
    proseOf(dice, hand),
    level,
  ];
}
