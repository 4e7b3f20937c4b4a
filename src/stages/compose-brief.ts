import type { Texts } from '../adapters/text/text.ts';
import { computed, type Figure } from '../domain/figure.ts';
import type { Paragraph, Run } from '../domain/slide.ts';
import { withoutIsolates } from '../domain/urdu-type.ts';
import { type PlacedFigure, phrase, type Text, type Wording } from '../domain/wording.ts';

/** A number as it is printed, without a unit. */
const BARE = /^[+−]?[\d,.]+$/;
const LETTER = /\p{L}/u;
/** Between the two numbers of a range, the unit of the first at most. */
const RANGE = /^( ?\p{L}{1,4})?–$/u;
/** Letters of "m" and its kind beside a number. */
const LONGEST_UNIT = 4;

/**
 * Paragraphs with their numbers written shorter and shorter, for a place where the whole number has no room: a range on
 * two lines, with fewer
 * decimals, as far as three digits remain, then in thousands, then in millions. Words and numbers in sentences stay.
 */
export function* briefer(
  paragraphs: readonly Paragraph<Text>[],
  texts: Pick<Texts, 'say'>,
): Generator<readonly Paragraph<Text>[]> {
  const split = changed(paragraphs, splitRange);
  if (split) yield split;
  for (const step of STEPS) {
    const shorter = changed(paragraphs, (run) => brieferRun(run, step, texts));
    if (!shorter) continue;
    yield shorter;
    const both = changed(shorter, splitRange);
    if (both) yield both;
  }
}

/** Paragraphs with runs changed; null where none is. */
function changed(
  paragraphs: readonly Paragraph<Text>[],
  change: (run: Run<Text>) => Run<Text>,
): readonly Paragraph<Text>[] | null {
  let isChanged = false;
  const made = paragraphs.map((paragraph) => ({
    ...paragraph,
    runs: paragraph.runs.map((run) => {
      const other = change(run);
      isChanged ||= other !== run;
      return other;
    }),
  }));
  return isChanged ? made : null;
}

/** A shorter way to write a number; null where it would say too little. */
type Step = (figure: Figure) => Wording | null;

const THOUSANDS: Step = (figure) => inUnitsOf(1e3, 'thousands', figure);
const MILLIONS: Step = (figure) => inUnitsOf(1e6, 'millions', figure);

const STEPS: readonly Step[] = [
  ...[3, 2, 1, 0].map(
    (decimals): Step =>
      (figure) => {
        const isEnough = figure.value === 0 || Math.abs(figure.value ?? 0) >= 10 ** (2 - decimals);
        return isEnough
          ? phrase('cell.number', { x: { ...figure, decimals: Math.min(decimals, figure.decimals) } })
          : null;
      },
  ),
  THOUSANDS,
  MILLIONS,
];

function inUnitsOf(size: number, name: 'thousands' | 'millions', figure: Figure): Wording | null {
  const { value, signed } = figure;
  if (value === null || Math.abs(value) < size) return null;
  const formula = `value / ${size.toLocaleString('en-GB')}`;
  const decimals = Math.abs(value) < 10 * size ? 1 : 0;
  const x = { ...computed(value / size, figure, formula, [figure]), decimals, ...(signed ? { signed } : {}) };
  return phrase(`cell.${name}`, { x });
}

/** A range of two numbers on two lines. */
function splitRange(run: Run<Text>): Run<Text> {
  const { text, figures } = run.text;
  const [low, high] = figures;
  if (!low || !high || !RANGE.test(text.slice(low.end, high.start))) return run;
  const moved = { ...high, start: high.start + 1, end: high.end + 1 };
  return { ...run, text: { text: `${text.slice(0, high.start)}\n${text.slice(high.start)}`, figures: [low, moved] } };
}

function brieferRun(run: Run<Text>, step: Step, texts: Pick<Texts, 'say'>): Run<Text> {
  const { text, figures } = run.text;
  const shown = ({ start, end }: PlacedFigure) => withoutIsolates(text.slice(start, end));
  if (figures.length === 0 || !figures.every((placed) => BARE.test(shown(placed)))) return run;
  const besides = figures.reduce((rest, placed) => rest.replace(shown(placed), ''), withoutIsolates(text)).trim();
  const isInUnits = figures.length === 1 && besides.length <= LONGEST_UNIT;
  if (LETTER.test(besides) && !(isInUnits && step !== THOUSANDS && step !== MILLIONS)) return run;
  let brief = '';
  let after = 0;
  const placed: PlacedFigure[] = [];
  for (const { start, end, figure } of figures) {
    const said = step(figure);
    if (said === null) return run;
    const { text: words, figures: inside } = texts.say(said);
    brief += text.slice(after, start);
    placed.push(...inside.map((one) => ({ ...one, start: one.start + brief.length, end: one.end + brief.length })));
    brief += words;
    after = end;
  }
  return { ...run, text: { text: `${brief}${text.slice(after)}`, figures: placed } };
}
