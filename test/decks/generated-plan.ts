import { calendarDate } from '../../src/domain/calendar-date.ts';
import { period } from '../../src/domain/period.ts';
import { Place } from '../../src/domain/place.ts';
import type { Register } from '../../src/domain/register.ts';
import { Unit } from '../../src/domain/unit.ts';
import type { Asked } from './asked.ts';
import type { Dice } from './dice.ts';
import { indicatorOf } from './generated-indicators.ts';
import { historyOf, pathsOf } from './generated-values.ts';
import { wordsOf } from './words.ts';

/** The place of the unit. */
const WHOLE = 'land';

/** Draws the profile of a unit. */
export function unitOf(dice: Dice, asked: Asked): Unit {
  const { hand } = asked;
  return Unit.parse({
    id: 'generated',
    name: wordsOf(dice, hand, 60),
    government: wordsOf(dice, hand, 60),
    executive: wordsOf(dice, hand, 40),
    meeting: wordsOf(dice, hand, 60),
    language: asked.language,
    cadence: asked.cadence,
    baselinePolicy: dice.one(['fixed', 'adjustable']),
    place: WHOLE,
    departments: Array.from({ length: dice.whole(1, 6) }, (_, i) => ({
      id: `department-${i}`,
      name: wordsOf(dice, hand, 60),
      ...(dice.chance(0.5) ? { short: wordsOf(dice, hand, 26) } : {}),
      officer: wordsOf(dice, hand, 40),
    })),
    manyPrioritiesReason: 'As many as there are.',
    parked: dice.list(0, 3, () => ({
      request: wordsOf(dice, hand, 120),
      from: wordsOf(dice, hand, 60),
      on: '2015-05-04',
      why: wordsOf(dice, hand, 200),
    })),
    scale: asked.scale,
    escalation: dice.chance(0.3)
      ? Array.from({ length: dice.whole(2, 6) }, (_, i) => `${i + 1} ${wordsOf(dice, hand, 18)}`)
      : undefined,
    marking: { word: dice.one(['RESTRICTED', 'CONFIDENTIAL']), audience: wordsOf(dice, hand, 30) },
    ...(dice.chance(0.5) ? { tag: wordsOf(dice, hand, 22) } : {}),
    ...(dice.chance(0.5) ? { demonstration: wordsOf(dice, hand, 110) } : {}),
  });
}

/** Draws a plan that keeps every rule of a register. */
export function registerOf(dice: Dice, asked: Asked, unit: Unit): Register {
  const { hand } = asked;
  const sectors = Array.from({ length: asked.sectors }, (_, i) => ({
    id: `sector-${i}`,
    name: wordsOf(dice, hand, 40),
  }));
  const priorities = sectors.flatMap(({ id }, s) =>
    Array.from({ length: s === 0 ? asked.priorities : 1 }, (_, i) => ({
      id: `${id}-${i}`,
      sector: id,
      number: i + 1,
      name: wordsOf(dice, hand, 30),
      officer: wordsOf(dice, hand, 40),
    })),
  );
  const initiatives = priorities.flatMap(({ id }) =>
    dice.list(0, 2, (i) => ({
      id: `${id}-drive-${i}`,
      priority: id,
      department: dice.one(departmentsOf(unit)),
      name: `${i + 1} ${wordsOf(dice, hand, 78)}`,
    })),
  );
  const places = placesOf(dice, asked);
  const kinds = [...new Set(places.map(({ kind }) => kind))];
  const indicators = priorities.flatMap(({ id }) => {
    const byMilestones = dice.chance(0.15) && initiatives.some(({ priority }) => priority === id);
    return Array.from({ length: dice.one([1, 1, 2, 3]) }, (_, i) =>
      indicatorOf(dice, asked, {
        priority: id,
        number: i,
        kinds,
        byMilestones,
        department: dice.one(departmentsOf(unit)),
      }),
    );
  });
  const agreed = {
    source: wordsOf(dice, hand, 120),
    agreedOn: calendarDate('2012-01-15'),
    agreedBy: wordsOf(dice, hand, 60),
  };
  const trajectories = indicators.flatMap((indicator) => pathsOf(dice, indicator, places));
  return {
    sectors,
    priorities,
    initiatives,
    indicators,
    places,
    baselines: trajectories.map(({ indicator, place, points: [first = { period: period('2011'), value: 0 }] }) => ({
      indicator,
      place,
      ...first,
      ...agreed,
    })),
    trajectories,
    history: indicators.flatMap((indicator) =>
      indicator.method === 'milestones' ? [] : historyOf(dice, asked, indicator, places, trajectories),
    ),
    thresholds: [],
  };
}

/** The departments of a unit, of which there is at least one. */
export function departmentsOf({ departments }: Unit): [string, ...string[]] {
  const [first, ...others] = departments.map(({ id }) => id);
  return [first ?? '', ...others];
}

function placesOf(dice: Dice, { hand, districts, areas }: Asked): Place[] {
  const part = (id: string, kind: string, more: object = {}) =>
    Place.parse({
      id,
      name: `${wordsOf(dice, hand, 56)} ${id.split('-')[1] ?? ''}`.trim(),
      kind,
      parent: WHOLE,
      ...more,
    });
  return [
    Place.parse({ id: WHOLE, name: wordsOf(dice, hand, 60), kind: 'whole' }),
    ...(areas
      ? ['urban', 'rural'].map((id) =>
          Place.parse({ id, name: id === 'urban' ? 'Urban' : 'Rural', kind: 'area', parent: WHOLE }),
        )
      : []),
    ...Array.from({ length: districts }, (_, i) =>
      part(`district-${i}`, 'district', {
        ...(dice.chance(0.7) ? { short: `${wordsOf(dice, hand, 12)} ${i}`.slice(-16).trim() } : {}),
        ...(i === 1 && districts > 3 && dice.chance(0.3) ? { to: '2013' } : {}),
        ...(i === 2 && districts > 3 && dice.chance(0.3) ? { from: '2014' } : {}),
      }),
    ),
  ];
}
