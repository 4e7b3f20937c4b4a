import { z } from 'zod';
import { Identifier } from './identifier.ts';
import { firstMonth, lastMonth, Period } from './period.ts';

/**
 * A member of a breakdown: the whole, a district, an urban or rural part, a hospital.
 *
 * Districts are split and renamed, so a place has aliases and the periods from and to which it exists (both inclusive).
 */
export const Place = z.strictObject({
  id: Identifier.describe('Short permanent name: rahim-yar-khan'),
  name: z.string().min(1).max(60).describe('As printed: Rahim Yar Khan'),
  short: z.string().max(16).optional().describe('Short name for charts and heat maps'),
  kind: Identifier.describe('Breakdown it belongs to: whole, district, area, provider'),
  parent: Identifier.optional().describe('Place that this is a part of'),
  aliases: z.array(z.string()).default([]).describe('Other spellings and former names, separated by semicolons'),
  from: Period.optional().describe('First period in which it exists'),
  to: Period.optional().describe('Last period in which it exists'),
  succeeds: z.array(Identifier).optional().describe('Places that it was split from, merged of or renamed from'),
});
export type Place = z.infer<typeof Place>;

/** True when the place exists at any time in the period. */
export function placeExists(place: Place, when: Period): boolean {
  if (place.from && lastMonth(when) < firstMonth(place.from)) return false;
  return !(place.to && firstMonth(when) > lastMonth(place.to));
}

/** Folds case, spaces and punctuation so that "D.G. Khan" and "d g khan" compare equal. */
export function placeKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Finds places by id, name or alias; answers undefined for a name nobody has agreed. */
export function placeFinder(places: readonly Place[]): (name: string) => Place | undefined {
  const known = new Map<string, Place>();
  for (const place of places) {
    for (const name of [place.id, place.name, place.short, ...place.aliases]) {
      const key = placeKey(name ?? '');
      if (key && !known.has(key)) known.set(key, place);
    }
  }
  return (name) => known.get(placeKey(name));
}
