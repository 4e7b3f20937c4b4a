import { z } from 'zod';
import { placeKey } from './place.ts';

/** An office that says something, as it was typed: it is *stated* so and not proved. */
export const Office = z.string().trim().min(1).max(60).describe('Office, as stated: Secretary, Health');

/** True when two offices, as they were typed, are one: case, spaces and punctuation make no other office. */
export function sameOffice(a: string, b: string): boolean {
  return folded(a) === folded(b);
}

function folded(office: string): string {
  return placeKey(office).replaceAll(' ', '');
}
