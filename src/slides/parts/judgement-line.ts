import { shownLight } from '../../domain/display.ts';
import type { BoxDraft, Inches } from '../../domain/slide.ts';
import type { Stocktake } from '../../domain/stocktake.ts';
import { phrase, type Wording } from '../../domain/wording.ts';
import type { Judged } from './judged.ts';
import { run, SMALL, textBox } from './text-box.ts';

const MARK = 0.15;
const INDENT = 0.22;
const HEIGHT = 0.18;

/** One quiet line under the lights: how likely delivery is, in the judgement of which office. */
export function judgementLine(
  { unit }: Stocktake,
  judged: Judged,
  at: { x: Inches; y: Inches; w: Inches },
): BoxDraft[] {
  const { priority, judgement } = judged;
  const { mark, letters, name } = shownLight(judgement.likelihood, unit.scale);
  const { x, y, w } = at;
  return [
    {
      kind: 'light',
      name: `judged:${priority.id}`,
      x: x + MARK / 2,
      y: y + HEIGHT / 2,
      size: MARK,
      light: mark,
      variant: 'now',
      alt: phrase('judgement.alt', { light: name, by: judgement.by }),
    },
    textBox(
      'judged',
      { x: x + INDENT, y, w: w - INDENT, h: HEIGHT },
      [
        {
          runs: [
            run(`${letters} `, { size: 11, bold: true }),
            run(phrase('judgement.line', { stage: judgement.stage, by: judgement.by }), SMALL),
          ],
        },
      ],
      'middle',
    ),
  ];
}

/** The judgement in full, for the notes: the four criteria, what it rests on, and why it differs where it does. */
export function judgementNote({ unit }: Stocktake, { judgement, rating, isApart }: Judged): Wording {
  const named = (light: Parameters<typeof shownLight>[0]) => shownLight(light, unit.scale).name;
  const { by, likelihood, challenge, planning, capacity, stage, evidence, reason } = judgement;
  return phrase('judgement.note', {
    by,
    likelihood: named(likelihood),
    computed: rating?.light ? named(rating.light) : null,
    challenge: named(challenge),
    planning: named(planning),
    capacity: named(capacity),
    stage,
    stageName: STAGES[stage - 1] ?? '',
    evidence,
    reason: reason ?? null,
    apart: isApart,
  });
}

/** The stages of delivery, the first first. */
export const STAGES = ['policy development', 'implementation', 'embedding', 'irreversible'] as const;
