import type { Finding } from '../domain/finding.ts';
import { comparePeriods } from '../domain/period.ts';
import { placeKey } from '../domain/place.ts';
import type { Located, LocatedRegister } from './located-register.ts';
import { registerFinding } from './register-finding.ts';
import { validateSuccession } from './validate-succession.ts';

/** Holds places and sectors against one another: a tree, one place to a name, and figures only where a breakdown has them. */
export function validatePlaces(register: LocatedRegister): Finding[] {
  return [
    ...circles(register.places, 'places'),
    ...circles(register.sectors, 'sectors'),
    ...ambiguousPlaces(register),
    ...strangeBreakdowns(register),
    ...validateSuccession(register.places),
  ];
}

/** Rows that are, over some steps, a part of themselves. */
function circles(rows: readonly Located<{ id: string; parent?: string | undefined }>[], of: string): Finding[] {
  const parent = new Map(rows.map(({ item }) => [item.id, item.parent]));
  return rows.flatMap(({ item, at }) => {
    const path = [item.id];
    for (let up = item.parent; up !== undefined && !path.includes(up); up = parent.get(up)) path.push(up);
    const last = path.at(-1);
    if (last === undefined || parent.get(last) !== item.id) return [];
    return [
      registerFinding(at('parent'), {
        check: 'register-circle',
        is: [...path, item.id].join(' is part of '),
        expected: `${of} form a tree`,
        remedy: 'Correct what it is a part of.',
      }),
    ];
  });
}

/** Names that would match two places, so that a return's district could be either. */
function ambiguousPlaces({ places }: LocatedRegister): Finding[] {
  const owner = new Map<string, string>();
  const findings: Finding[] = [];
  for (const { item, at } of places) {
    const names = [
      ['id', item.id],
      ['name', item.name],
      ['short', item.short],
      ...item.aliases.map((alias) => ['aliases', alias]),
    ] as const;
    for (const [field = 'name', name] of names) {
      const key = placeKey(name ?? '');
      const other = owner.get(key);
      if (key !== '' && other !== undefined && other !== item.id) {
        findings.push(
          registerFinding(at(field), {
            check: 'register-ambiguous-name',
            is: `“${name}” is also a name of ${other}`,
            expected: 'a name means one place',
            remedy: 'Drop it from one of the two.',
          }),
        );
      } else owner.set(key, item.id);
    }
    if (item.from && item.to && comparePeriods(item.from, item.to) > 0) {
      findings.push(
        registerFinding(at('to'), {
          check: 'register-disordered-periods',
          is: `To is ${item.to}, before From ${item.from}`,
          expected: 'a place ends after it began',
          remedy: 'Correct one of the two.',
        }),
      );
    }
  }
  return findings;
}

/** Agreed figures of a place whose kind is no breakdown of the indicator. */
function strangeBreakdowns(register: LocatedRegister): Finding[] {
  const kind = new Map(register.places.map(({ item }) => [item.id, item.kind]));
  const kinds = new Map(register.indicators.map(({ item }) => [item.id, item.placeKinds]));
  const rows: readonly Located<{ indicator: string; place: string }>[] = [
    ...register.baselines,
    ...register.trajectories,
    ...register.history,
  ];
  return rows.flatMap(({ item, at }) => {
    const is = kind.get(item.place);
    const allowed = kinds.get(item.indicator);
    if (!is || !allowed || allowed.includes(is)) return [];
    return [
      registerFinding(at('place'), {
        check: 'register-strange-breakdown',
        is: `${item.place} is of the breakdown ${is}`,
        expected: `${item.indicator} is reported for ${allowed.join(', ')}`,
        remedy: 'Add the breakdown to the indicator, or delete the row.',
      }),
    ];
  });
}
