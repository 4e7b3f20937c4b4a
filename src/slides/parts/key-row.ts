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

const ENTRIES: readonly Entry[] = [
  { says: 'red', light: 'R', variant: 'now', x: 0.5, w: 0.7 },
  { says: 'amber-red', light: 'AR', variant: 'now', x: 1.25, w: 1.15 },
  { says: 'amber-green', light: 'AG', variant: 'now', x: 2.48, w: 1.3 },
  { says: 'green', light: 'G', variant: 'now', x: 3.84, w: 0.85 },
  { says: 'no-data', light: 'no-data', variant: 'now', x: 4.73, w: 0.95 },
  { says: 'last', light: 'AR', variant: 'last', x: 6.0, w: 1.85 },
  { says: 'now', light: 'AR', variant: 'now', x: 7.97, w: 1.2 },
  { says: 'forecast', light: 'AR', variant: 'forecast', x: 9.18, w: 2.6 },
];

/** The key of the rating marks: one row at the bottom of a slide that repeats them. */
export function keyRow(): readonly BoxDraft[] {
  const middle = Y + HEIGHT / 2;
  const entries = ENTRIES.flatMap(({ says, light, variant, x, w }): BoxDraft[] => [
    {
      kind: 'light',
      name: `key:${says}`,
      x: x + SIZE / 2,
      y: middle,
      size: SIZE,
      light,
      variant,
      alt: phrase(`key.${says}`),
    },
    textBox(
      `key:${says}:words`,
      { x: x + 0.22, y: Y, w: w - 0.22, h: HEIGHT },
      [line(phrase(`key.${says}`), { size: 10.5, colour: 'ink2' })],
      'middle',
    ),
  ]);
  const divider: BoxDraft = {
    kind: 'shape',
    name: 'key:divider',
    shape: 'line',
    region: { x: 5.74, y: Y + 0.05, w: 0, h: HEIGHT - 0.1 },
    stroke: { colour: 'line', width: 0.75, dash: 'solid' },
  };
  return [...entries, divider];
}
