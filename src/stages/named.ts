import type { Indicator } from '../domain/indicator.ts';
import { type Place, placeFinder, placeKey } from '../domain/place.ts';
import type { RegisterIndex } from '../domain/register.ts';
import type { Department, Unit } from '../domain/unit.ts';
import { unknownName } from '../domain/unknown-name.ts';

const SHOW = 'See them with: stocktake register show';

/** The indicator a person means by its id, its name or its short name; the fault `unknown-name` offers the nearest. */
export function indicatorNamed(register: RegisterIndex, asked: string): Indicator {
  const indicators = [...register.indicator.values()];
  const found = register.indicator.get(asked) ?? indicators.find((indicator) => means(asked, indicator));
  if (found) return found;
  throw unknownName('the register', 'indicator', asked, [...register.indicator.keys()], SHOW);
}

/** The place a person means by its id, its name or another of its names. */
export function placeNamed(register: RegisterIndex, asked: string): Place {
  const found = register.place.get(asked) ?? placeFinder([...register.place.values()])(asked);
  if (found) return found;
  throw unknownName('the register', 'place', asked, [...register.place.keys()], 'They stand in its sheet Places.');
}

/** The department a person means by its id, its name or its short name. */
export function departmentNamed(unit: Unit, asked: string): Department {
  const found = unit.departments.find((department) => means(asked, department));
  if (found) return found;
  throw unknownName(
    'the unit',
    'department',
    asked,
    unit.departments.map(({ id }) => id),
  );
}

function means(asked: string, { id, name, short }: { id: string; name: string; short?: string | undefined }): boolean {
  return [id, name, short ?? ''].some((known) => placeKey(known) === placeKey(asked) && known !== '');
}
