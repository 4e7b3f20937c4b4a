import type { Scale } from '../../domain/display.ts';
import type { BoxDraft, LightBox } from '../../domain/slide.ts';
import { phrase, type Wording } from '../../domain/wording.ts';
import { line, textBox } from './text-box.ts';

const Y = 6.43;
const HEIGHT = 0.24;
const SIZE = 0.15;

type Entry = Pick<LightBox<Wording>, 'light' | 'variant'> & {
  readonly says: string;
  readonly x: number;
  readonly w: number;
};

/** The lights of each scale, worst first. */
const LIGHTS: Readonly<Record<Scale, readonly Entry[]>> = {
  'four-point': [
    { says: 'red', light: 'R', variant: 'now', x: 0.5, w: 0.7 },
    { says: 'amber-red', light: 'AR', variant: 'now', x: 1.25, w: 1.15 },
    { says: 'amber-green', light: 'AG', variant: 'now', x: 2.48, w: 1.3 },
    { says: 'green', light: 'G', variant: 'now', x: 3.84, w: 0.85 },
  ],
  'three-point': [
    { says: 'red', light: 'R', variant: 'now', x: 0.5, w: 0.7 },
    { says: 'amber', light: 'AG', variant: 'now', x: 1.25, w: 0.95 },
    { says: 'green', light: 'G', variant: 'now', x: 2.28, w: 0.85 },
  ],
  'four-status': [
    { says: 'stalled', light: 'R', variant: 'now', x: 0.5, w: 0.95 },
    { says: 'delayed', light: 'AR', variant: 'now', x: 1.5, w: 1.0 },
    { says: 'at-risk', light: 'AG', variant: 'now', x: 2.55, w: 0.95 },
    { says: 'on-track', light: 'G', variant: 'now', x: 3.55, w: 1.05 },
  ],
};

/** Says what outline, solid and hatched mean, on the amber that most rows have. */
function variants(scale: Scale): readonly Entry[] {
  const light = scale === 'three-point' ? 'AG' : 'AR';
  return [
    { says: 'no-data', light: 'no-data', variant: 'now', x: 4.73, w: 0.95 },
    { says: 'last', light, variant: 'last', x: 6.0, w: 2.15 },
    { says: 'now', light, variant: 'now', x: 8.23, w: 1.4 },
    { says: 'forecast', light, variant: 'forecast', x: 9.71, w: 3.1 },
  ];
}

/** The key of the rating marks: one row at the bottom of a slide that repeats them. */
export function keyRow(scale: Scale): readonly BoxDraft[] {
  return [...[...LIGHTS[scale], ...variants(scale)].flatMap(entryOf), DIVIDER];
}

/** The key of the lights alone, at the left; what else a slide has to explain stands right of the divider. */
export function lightKey(scale: Scale): readonly BoxDraft[] {
  return [...LIGHTS[scale].flatMap(entryOf), DIVIDER];
}

/** Words of a key beside what they explain. */
export function keyWords(says: string, x: number, w: number): BoxDraft {
  return textBox(
    `key:${says}:words`,
    { x, y: Y, w, h: HEIGHT },
    [line(phrase(`key.${says}`), { size: 10.5, colour: 'ink2' })],
    'middle',
  );
}

/** Height at which the marks of a key have their middle. */
export const KEY_MIDDLE = Y + HEIGHT / 2;

function entryOf({ says, light, variant, x, w }: Entry): BoxDraft[] {
  return [
    {
      kind: 'light',
      name: `key:${says}`,
      x: x + SIZE / 2,
      y: KEY_MIDDLE,
      size: SIZE,
      light,
      variant,
      alt: phrase(`key.${says}`),
    },
    keyWords(says, x + 0.22, w - 0.22),
  ];
}

const DIVIDER: BoxDraft = {
  kind: 'shape',
  name: 'key:divider',
  shape: 'line',
  region: { x: 5.74, y: Y + 0.05, w: 0, h: HEIGHT - 0.1 },
  stroke: { colour: 'line', width: 0.75, dash: 'solid' },
};
