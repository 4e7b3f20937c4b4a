import type { Ink } from '../../domain/chart.ts';
import type { Inches, Paragraph, Region, Run, ShapeBox, TextBox } from '../../domain/slide.ts';
import type { Wording } from '../../domain/wording.ts';

/** Type of a run; sizes in points. */
export interface Type {
  readonly size: number;
  readonly bold?: boolean;
  readonly colour?: Ink;
}

/** Types that recur on every slide. */
export const HEAD: Type = { size: 11, bold: true, colour: 'ink2' };
export const SECTION: Type = { size: 14, bold: true };
export const BODY: Type = { size: 13 };
export const QUIET: Type = { size: 13, colour: 'ink2' };
export const DENSE: Type = { size: 12 };
export const SMALL: Type = { size: 11, colour: 'ink2' };

/** Makes a stretch of words of one type. */
export function run(text: Wording, type: Type): Run<Wording> {
  return { text, ...type };
}

type Setting = Omit<Paragraph<Wording>, 'runs'>;

/** Makes a paragraph of one type. */
export function line(text: Wording, type: Type, setting: Setting = {}): Paragraph<Wording> {
  return { runs: [run(text, type)], ...setting };
}

/** Makes a box of words. */
export function textBox(
  name: string,
  region: Region,
  paragraphs: readonly Paragraph<Wording>[],
  anchor: 'top' | 'middle' | 'bottom' = 'top',
): TextBox<Wording> {
  return { kind: 'text', name, region, paragraphs, anchor };
}

/** Makes a thin level rule. */
export function rule(name: string, x: Inches, y: Inches, w: Inches): ShapeBox<Wording> {
  return {
    kind: 'shape',
    name,
    shape: 'line',
    region: { x, y, w, h: 0 },
    stroke: { colour: 'line', width: 0.75, dash: 'solid' },
  };
}
