import { EXAMPLE_UNIT } from '../domain/example.ts';
import type { RegisterIndex } from '../domain/register.ts';
import { defineCheck } from './define.ts';
import { exampleCase } from './example.ts';

interface Params {
  readonly sector: string;
  readonly count: number;
  readonly most: number;
}

/**
 * Notices a sector with more priorities than the unit's profile allows and no reason stated there. It is said on the
 * return of the department that reports the first of them.
 */
export const tooManyPriorities = defineCheck<Params>({
  id: 'too-many-priorities',
  level: 'process',
  severity: 'note',
  reason: 'Five things are followed up, fifteen are read out. A list that grows by one each quarter is how units end.',
  needsUnit: true,

  *check({ register, unit, returned }) {
    if (unit.manyPrioritiesReason) return;
    for (const { id, name } of register.register.sectors) {
      const count = register.register.priorities.filter(({ sector }) => sector === id).length;
      if (count <= unit.maximumPriorities || firstDepartment(id, register) !== returned.department) continue;
      yield { params: { sector: name, count, most: unit.maximumPriorities } };
    }
  },

  message: ({ sector, count, most }) => ({
    is: `${sector} has ${count} priorities`,
    expected: `a sector has at most ${most}, unless a reason is stated`,
    remedy: 'Drop some, or state the reason in the profile of the unit.',
  }),

  examples: [
    { title: 'two priorities of at most six', given: exampleCase([{ value: 91.2 }]), finds: [] },
    {
      title: 'two of at most one, with a reason',
      given: exampleCase([{ value: 91.2 }], {
        unit: { ...EXAMPLE_UNIT, maximumPriorities: 1, manyPrioritiesReason: 'Two laws came into force at once' },
      }),
      finds: [],
    },
    {
      title: 'two of at most one',
      given: exampleCase([{ value: 91.2 }], { unit: { ...EXAMPLE_UNIT, maximumPriorities: 1 } }),
      finds: ['file'],
    },
  ],
});

/** The department that reports the first indicator of a sector. */
function firstDepartment(sector: string, { register, priority }: RegisterIndex): string | undefined {
  return register.indicators.find((indicator) => priority.get(indicator.priority)?.sector === sector)?.department;
}
