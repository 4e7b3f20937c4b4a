import type { Place } from '../../domain/place.ts';

/** Letters of a place's name that leave a title within its two lines. */
const ROOM = 25;

/** The name of a place for a title: its short one where the whole is too long, null where that is too. */
export function titleName({ name, short }: Pick<Place, 'name' | 'short'>): string | null {
  return [name, short].find((one) => one !== undefined && one.length <= ROOM) ?? null;
}
