import type { PointLabel } from '../../domain/chart.ts';
import { labelDetailSize } from '../../domain/frame.ts';
import { textWidth } from '../../domain/letter-widths.ts';
import type { Inches, Paragraph, Run } from '../../domain/slide.ts';
import { fromTheRight, hasUrdu } from '../../domain/urdu-type.ts';
import type { Text } from '../../domain/wording.ts';

/** Lines begin, or end, at the side where the point of their label is. */
const ALIGN = { left: 'right', right: 'left', above: 'centre', below: 'centre' } as const;

const HARD_SPACE = '\u00a0';
/** Points; a space is then 4 pixels wide of 96 to the inch, to which LibreOffice rounds every letter of a chart. */
const SPACE_SIZE = 10.8;

/**
 * The one or two lines of a label as paragraphs.
 *
 * LibreOffice centres them on one another whatever they say, so beside a point the shorter line is made as wide as the
 * other by hard spaces on its far side, where they are not seen.
 */
export function labelLines(
  { text, detail, size, bold, colour, position }: PointLabel<Text>,
  scale = 1,
): Paragraph<Text>[] {
  const align = ALIGN[position];
  const first: Run<Text> = { text: setApart(text), size, bold, colour };
  if (!detail) return [{ runs: [first], align }];
  const second: Run<Text> = { text: setApart(detail), size: labelDetailSize(size / scale) * scale, colour: 'ink2' };
  const spare = widthOf(second) - widthOf(first);
  const space = SPACE_SIZE * scale;
  const filled = (run: Run<Text>, width: Inches) => (align === 'centre' ? [run] : withSpaces(run, width, align, space));
  return [
    { runs: filled(first, spare), align },
    { runs: filled(second, -spare), align },
  ];
}

/** A label has no direction of its own that every viewer keeps: Urdu brings it along. */
function setApart(text: Text): Text {
  return hasUrdu(text.text) ? { ...text, text: fromTheRight(text.text) } : text;
}

function widthOf({ text, size, bold = false }: Run<Text>): Inches {
  return textWidth(text.text, size, bold);
}

/** A run and as many hard spaces as come nearest to a width. */
function withSpaces(run: Run<Text>, width: Inches, align: 'left' | 'right', size: number): readonly Run<Text>[] {
  const count = Math.round(width / textWidth(HARD_SPACE, size, false));
  if (count <= 0) return [run];
  const spaces: Run<Text> = { text: { text: HARD_SPACE.repeat(count), figures: [] }, size };
  return align === 'left' ? [run, spaces] : [spaces, run];
}
