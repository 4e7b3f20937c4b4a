import { shownLight } from '../domain/display.ts';
import { Fault } from '../domain/fault.ts';
import type { Light } from '../domain/light.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import { judgementsOf } from '../slides/parts/judged.ts';

/**
 * Refuses a stocktake in which somebody judges a priority two steps or more better or worse than its rating was computed
 * to be, and does not say why. Throws the fault `bad-stocktake` that names the file and the priority.
 */
export function refuseUnreasoned(stocktake: Stocktake, path: string): void {
  const wrong = judgementsOf(stocktake).find(({ isApart, judgement }) => isApart && !judgement.reason?.trim());
  const computed = wrong?.rating?.light;
  if (!wrong || !computed) return;
  const { priority, judgement } = wrong;
  const named = (light: Light) => shownLight(light, stocktake.unit.scale).name;
  throw new Fault(
    'bad-stocktake',
    `${path}: ${judgement.by} judges “${priority.id}” ${named(judgement.likelihood)}, and its computed rating is ${named(computed)}`,
    {
      place: path,
      remedy: `Two steps apart needs a reason, which is printed: write judgements.${priority.id}.reason.`,
    },
  );
}
