import { type Light, lightRank } from './light.ts';
import type { Unit } from './unit.ts';

/** How a unit shows its ratings; the rating itself always has four points. */
export type Scale = Unit['scale'];

/** A light as its reader sees it. */
export interface ShownLight {
  /** Whose shape and ink it is drawn with. */
  readonly mark: Light;
  /** What stands beside the mark. */
  readonly letters: string;
  readonly name: string;
}

/**
 * The three ways to show a light. Both ambers of a three-point scale have the diamond and ink of Amber-Green, which is
 * further from Red and from Green, in colour and in grey, than Amber-Red is. The four statuses begin with different letters.
 */
const SHOWN: Readonly<Record<Scale, Readonly<Record<Light, ShownLight>>>> = {
  'four-point': {
    G: { mark: 'G', letters: 'G', name: 'Green' },
    AG: { mark: 'AG', letters: 'AG', name: 'Amber-Green' },
    AR: { mark: 'AR', letters: 'AR', name: 'Amber-Red' },
    R: { mark: 'R', letters: 'R', name: 'Red' },
  },
  'three-point': {
    G: { mark: 'G', letters: 'G', name: 'Green' },
    AG: { mark: 'AG', letters: 'A', name: 'Amber' },
    AR: { mark: 'AG', letters: 'A', name: 'Amber' },
    R: { mark: 'R', letters: 'R', name: 'Red' },
  },
  'four-status': {
    G: { mark: 'G', letters: 'O', name: 'On track' },
    AG: { mark: 'AG', letters: 'A', name: 'At risk' },
    AR: { mark: 'AR', letters: 'D', name: 'Delayed' },
    R: { mark: 'R', letters: 'S', name: 'Stalled' },
  },
};

/** Shows a light on the scale of the unit. */
export function shownLight(light: Light, scale: Scale): ShownLight {
  return SHOWN[scale][light];
}

/** The different lights of a scale, worst first. */
export function shownLights(scale: Scale): readonly ShownLight[] {
  const { R, AR, AG, G } = SHOWN[scale];
  return [R, AR, AG, G].filter((shown, i, all) => all.findIndex(({ name }) => name === shown.name) === i);
}

/** A light in one or two letters, or where those would have to be explained by its name: for lists without marks. */
export function shortName({ letters, name }: ShownLight, scale: Scale): string {
  return scale === 'four-status' ? name : letters;
}

/** True when two lights look alike to the reader. */
export function looksAlike(a: Light, b: Light, scale: Scale): boolean {
  return shownLight(a, scale).name === shownLight(b, scale).name;
}

/** Steps towards Red between two lights, negative towards Green; 0 where the reader sees no difference. */
export function stepsTo(now: Light, before: Light, scale: Scale): number {
  return looksAlike(now, before, scale) ? 0 : lightRank(now) - lightRank(before);
}

/** True for what titles count as behind: every light that looks like Red or like Amber-Red. */
export function isBehind(light: Light, scale: Scale): boolean {
  return looksAlike(light, 'R', scale) || looksAlike(light, 'AR', scale);
}
