import { reaches } from '../../domain/goal.ts';
import type { Light } from '../../domain/light.ts';

/** The light of a number that is the better the higher it is: from each limit on, Green, Amber-Green and Amber-Red. */
export function stepLight(value: number, limits: { green: number; amberGreen: number; amberRed: number }): Light {
  if (reaches(value, limits.green)) return 'G';
  if (reaches(value, limits.amberGreen)) return 'AG';
  return reaches(value, limits.amberRed) ? 'AR' : 'R';
}
