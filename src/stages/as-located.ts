import type { Register } from '../domain/register.ts';
import { REGISTER_SHEETS } from '../domain/register-sheets.ts';
import type { Located, LocatedRegister } from './located-register.ts';

/** A register that was read from no workbook, so that it can be held against the rules: each thing has its sheet alone. */
export function asLocated(register: Register, file: string): LocatedRegister {
  const locate = <T>(part: keyof Register, items: readonly T[]): Located<T>[] => {
    const sheet = REGISTER_SHEETS.find((declared) => declared.part === part)?.name ?? part;
    return items.map((item) => ({ item, at: () => ({ file, sheet, cell: '' }) }));
  };
  return {
    sectors: locate('sectors', register.sectors),
    priorities: locate('priorities', register.priorities),
    initiatives: locate('initiatives', register.initiatives),
    indicators: locate('indicators', register.indicators),
    places: locate('places', register.places),
    baselines: locate('baselines', register.baselines),
    trajectories: locate('trajectories', register.trajectories),
    history: locate('history', register.history),
    thresholds: locate('thresholds', register.thresholds),
  };
}
