import { levelName } from '../../domain/open-roadblocks.ts';
import type { BoxDraft, Inches, ShapeBox } from '../../domain/slide.ts';
import type { Unit } from '../../domain/unit.ts';
import { phrase, type Wording } from '../../domain/wording.ts';
import { line, textBox } from './text-box.ts';

const HOLDER = 0.21;
const DOT = 0.105;
/** From the middle of the first dot to that of the last, where there is room for the usual step. */
const START = 10.95;
const STEP = 0.5;
const WIDEST = 1.6;
const HEAD = { w: 0.5, h: 0.2 };

type Ladder = Pick<Unit, 'escalation' | 'executive'>;

/** Middles of the dots, one a level. */
function middles({ escalation }: Ladder): Inches[] {
  const step = Math.min(STEP, WIDEST / (escalation.length - 1));
  return escalation.map((_, i) => START + step * i);
}

/** The short name of a level, for a narrow column: CS for chief secretary, Dep. for department, CM for the executive. */
export function shortLevel(unit: Ladder, level: string): string {
  const words = levelName(unit, level).split(/[\s-]+/);
  const [only = ''] = words;
  const telling = words.filter((word) => word.length > 2);
  if (words.length > 1)
    return (telling.length > 1 ? telling : words).map((word) => word.charAt(0).toUpperCase()).join('');
  const name = `${only.charAt(0).toUpperCase()}${only.slice(1)}`;
  return name.length <= 4 ? name : `${name.slice(0, 3)}.`;
}

/** The short names of the levels, over their dots. */
export function ladderHeads(unit: Ladder, bottom: Inches): BoxDraft[] {
  const at = middles(unit);
  return unit.escalation.map((level, i) =>
    textBox(
      `level:${i + 1}:head`,
      { x: (at[i] ?? START) - HEAD.w / 2, y: bottom - HEAD.h, ...HEAD },
      [line(shortLevel(unit, level), { size: 10.5, bold: true, colour: 'ink2' }, { align: 'centre' })],
      'bottom',
    ),
  );
}

/**
 * One obstacle's place on the ladder: a large dot for the level that holds it, solid dots for those it has passed, hollow
 * ones for those ahead. All are hollow where the ladder has no such level.
 */
export function levelLadder(unit: Ladder, name: string, rank: number | null, y: Inches): BoxDraft[] {
  const at = middles(unit);
  const [first = START] = at;
  const last = at.at(-1) ?? START;
  const holder = rank === null ? first : (at[rank] ?? first);
  return [
    ...(holder < last ? [reach(`${name}:ahead`, holder, last, y, 'line', 1.5)] : []),
    ...(holder > first ? [reach(`${name}:passed`, first, holder, y, 'ink', 2.25)] : []),
    ...at.map((x, i) =>
      dot(`${name}:${i + 1}`, x, y, i === rank ? 'holder' : i < (rank ?? 0) ? 'passed' : 'ahead', altOf(i)),
    ),
  ];

  /** The dot that stands for all of them says so; the others are decoration. */
  function altOf(i: number): Wording | undefined {
    if (i !== (rank ?? 0)) return undefined;
    const level = rank === null ? null : levelName(unit, unit.escalation[rank] ?? '');
    return phrase('roadblocks.alt-level', { level, n: String(i + 1), of: String(unit.escalation.length) });
  }
}

function reach(name: string, from: Inches, to: Inches, y: Inches, colour: 'line' | 'ink', width: number): BoxDraft {
  return {
    kind: 'shape',
    name,
    shape: 'line',
    region: { x: from, y, w: to - from, h: 0 },
    stroke: { colour, width, dash: 'solid' },
  };
}

function dot(
  name: string,
  x: Inches,
  y: Inches,
  state: 'holder' | 'passed' | 'ahead',
  alt: Wording | undefined,
): ShapeBox<Wording> {
  const size = state === 'holder' ? HOLDER : DOT;
  return {
    kind: 'shape',
    name,
    shape: 'ellipse',
    region: { x: x - size / 2, y: y - size / 2, w: size, h: size },
    fill: state === 'ahead' ? 'paper' : 'ink',
    stroke: { colour: state === 'ahead' ? 'axis' : 'ink', width: 1.25, dash: 'solid' },
    ...(alt ? { alt } : {}),
  };
}
