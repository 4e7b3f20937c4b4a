import { shownLights } from '../../domain/display.ts';
import { textWidth } from '../../domain/letter-widths.ts';
import type { BoxDraft } from '../../domain/slide.ts';
import type { Unit } from '../../domain/unit.ts';
import { phrase } from '../../domain/wording.ts';
import { HEAT } from './heat-cells.ts';
import { line, textBox } from './text-box.ts';

const KEY = { x: 0.5, y: 6.3, h: 0.24, swatch: 0.36, size: 11 };
const APART = 0.3;
const RANKS = { x: 9.0, w: 3.833 };

/** What the grounds of a heat map mean: each with its letters, and that darker is worse. */
export function heatKey(scale: Unit['scale']): readonly BoxDraft[] {
  let { x } = KEY;
  const lights = shownLights(scale).flatMap(({ mark, letters, name }): BoxDraft[] => {
    const { fill, colour, bold } = HEAT[mark];
    const swatch = { x, y: KEY.y, w: KEY.swatch, h: KEY.h };
    const w = textWidth(name, KEY.size, false) + 0.05;
    const at = x + KEY.swatch + 0.1;
    x = at + w + APART;
    return [
      {
        kind: 'shape',
        name: `key:${mark}`,
        shape: 'rectangle',
        region: swatch,
        fill: fill ?? 'paper',
        ...(fill ? {} : { stroke: { colour: 'line', width: 0.75, dash: 'solid' } }),
      },
      textBox(
        `key:${mark}:letters`,
        swatch,
        [line(letters, { size: KEY.size, bold, colour }, { align: 'centre' })],
        'middle',
      ),
      textBox(`key:${mark}:words`, { ...swatch, x: at, w }, [line(name, { size: KEY.size, colour: 'ink2' })], 'middle'),
    ];
  });
  const words = (name: string, region: { x: number; w: number }, align: 'left' | 'right') =>
    textBox(
      `key:${name}`,
      { ...region, y: KEY.y, h: KEY.h },
      [line(phrase(`heat.key.${name}`), { size: KEY.size, colour: 'ink2' }, { align })],
      'middle',
    );
  return [...lights, words('none', { x, w: 1.9 }, 'left'), words('darker', RANKS, 'right')];
}
