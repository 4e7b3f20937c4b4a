import type { BoxDraft, Inches, ShapeBox } from '../../domain/slide.ts';
import type { Wording } from '../../domain/wording.ts';
import { line, rule, run, SECTION, textBox } from './text-box.ts';

/** A large number and what it counts. */
export interface Fact {
  readonly id: string;
  readonly number: Wording;
  readonly says: Wording;
  /** The mark that the number counts, before its words: a bar, solid or outlined. */
  readonly swatch?: 'solid' | 'outlined';
}

interface Place {
  readonly x: Inches;
  readonly w: Inches;
}

const TOP = 1.85;
const STEP = 1.6;
/** From the rule down to the number, from there to its words, and the room these have. */
const NUMBER = { below: 0.115, h: 0.48 };
const WORDS = { below: 0.6, h: 0.99 };
const SWATCH = { w: 0.23, h: 0.13, below: 0.055 };
/** As many spaces as the swatch is wide, so that the words begin after it. */
const AFTER_SWATCH = '\u00a0'.repeat(7);

/** Up to three numbers at the right of a chart, under one another, each under a rule. */
export function factsColumn({ x, w }: Place, facts: readonly Fact[]): readonly BoxDraft[] {
  return facts.slice(0, 3).flatMap(({ id, number, says, swatch }, i): BoxDraft[] => {
    const y = TOP + STEP * i;
    const words = { x, y: y + WORDS.below, w, h: WORDS.h };
    const { bold: _, ...type } = SECTION;
    const indent = swatch ? [run(AFTER_SWATCH, type)] : [];
    return [
      rule(`fact:${id}:rule`, x, y, w),
      textBox(`fact:${id}:number`, { x, y: y + NUMBER.below, w, h: NUMBER.h }, [
        line(number, { size: 30, bold: true }),
      ]),
      ...(swatch ? [swatchAt(`fact:${id}:mark`, x, words.y, swatch)] : []),
      textBox(`fact:${id}:words`, words, [{ runs: [...indent, run(says, type)], spacing: 1.1 }]),
    ];
  });
}

function swatchAt(name: string, x: Inches, top: Inches, look: 'solid' | 'outlined'): ShapeBox<Wording> {
  return {
    kind: 'shape',
    name,
    shape: 'rectangle',
    region: { x, y: top + SWATCH.below, w: SWATCH.w, h: SWATCH.h },
    fill: look === 'solid' ? 'ink' : 'paper',
    stroke: { colour: look === 'solid' ? 'ink' : 'axis', width: 1, dash: 'solid' },
  };
}
