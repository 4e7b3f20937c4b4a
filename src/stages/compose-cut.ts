import type { Texts } from '../adapters/text/text.ts';
import { Fault } from '../domain/fault.ts';
import { COVER, FRAME, LONG_TITLE_LENGTH, TYPE } from '../domain/frame.ts';
import type { Box, Paragraph, Slide, TableBox } from '../domain/slide.ts';
import { phrase, type Text } from '../domain/wording.ts';
import { briefer } from './compose-brief.ts';
import { cellRoom, cutToFit, headRoom, kickerRuns, type Measure, wholeText } from './compose-fit.ts';
import { brokenTitle } from './compose-title.ts';

/** Words that did not fit their place. */
export interface Cut {
  /** As people call it. */
  readonly place: string;
  /** As an edit names it: the box and, of a table, the cell. */
  readonly shape: string;
  readonly cell?: number;
  readonly shown: string;
  readonly whole: string;
}

interface Tools {
  readonly texts: Texts;
  readonly measure: Measure;
  readonly measureTitle?: Measure;
}

type Room = Parameters<typeof cutToFit>[0]['room'];
type Place = Pick<Cut, 'shape' | 'cell'> & { readonly say: () => string };
type KeepIn = (place: Place, paragraphs: readonly Paragraph<Text>[], room: Room) => readonly Paragraph<Text>[];

/**
 * Cuts every text of a slide to the room it has; nothing shrinks and no box grows. What was cut is told, whole. A number
 * that has no room is written shorter, and stands whole among the sources of the figures.
 *
 * Throws a Fault that names the slide when its title is longer than two lines.
 */
export function fitSlide(slide: Slide, tools: Tools): { slide: Slide; cuts: Cut[] } {
  const cuts: Cut[] = [];
  const keepIn: KeepIn = ({ say, ...at }, paragraphs, room) => {
    const shorter = cutToFit({ paragraphs, room }, tools.measure);
    if (!shorter) return paragraphs;
    for (const brief of briefer(paragraphs, tools.texts))
      if (!cutToFit({ paragraphs: brief, room }, tools.measure)) return brief;
    cuts.push({ ...at, place: say(), shown: wholeText(shorter), whole: wholeText(paragraphs) });
    return shorter;
  };
  const framed = fitFrame(slide, keepIn, tools);
  return { slide: { ...framed, boxes: slide.boxes.map((box) => fitBox(box, keepIn, tools)) }, cuts };
}

function fitFrame(slide: Slide, keepIn: KeepIn, { texts, measure, measureTitle = measure }: Tools): Slide {
  const named = (part: string, shape = part) => ({ shape, say: () => texts.say(phrase(`compose.cut.${part}`)).text });
  const line = (place: Place, text: Text, size: number, room: Room, bold = false) =>
    keepIn(place, [{ runs: [{ text, size, bold }] }], room)[0]?.runs[0]?.text ?? text;
  const cover = slide.layout === 'cover';
  const { title, kicker, tag, subtitle, source } = slide;
  const kickerRoom = (cover ? COVER : FRAME).kicker;
  const [what, , of] = kicker
    ? (keepIn(named('kicker'), [{ runs: kickerRuns(kicker, cover) }], kickerRoom)[0]?.runs ?? [])
    : [];
  return {
    ...slide,
    title: cover
      ? line(named('title', 'Title'), title, TYPE.coverTitle, COVER.title, true)
      : titleIn(slide, measureTitle),
    ...(what ? { kicker: { what: what.text, ...(of ? { of: of.text } : {}) } } : {}),
    ...(tag ? { tag: line(named('tag'), tag, TYPE.tag, FRAME.tag) } : {}),
    ...(subtitle
      ? { subtitle: line(named('subtitle', 'Subtitle'), subtitle, TYPE.coverSubtitle, COVER.subtitle) }
      : {}),
    ...(source ? { source: line(named('source'), source, TYPE.source, FRAME.source) } : {}),
  };
}

/** Throws a Fault for a title that needs a third line. */
function titleIn({ title, id }: Slide, measure: Measure): Text {
  const broken = brokenTitle(title, measure);
  if (broken) return broken;
  const said = title.text.replaceAll('\n', ' ');
  throw new Fault('bad-stocktake', `the title of slide ${id} is too long for two lines: “${said}”`, {
    place: id,
    remedy: `Shorten it: at most ${LONG_TITLE_LENGTH} characters. A priority’s title may be written in the stocktake’s file.`,
  });
}

function fitBox(box: Box, keepIn: KeepIn, { texts }: Tools): Box {
  const shape = box.name;
  if (box.kind === 'text') {
    return { ...box, paragraphs: keepIn({ shape, say: () => shape }, box.paragraphs, box.region) };
  }
  if (box.kind === 'table') return fitTable(box, keepIn, texts);
  if (box.kind !== 'chart' || 'request' in box.chart) return box;
  const run = { text: box.chart.head, size: TYPE.chartHead, bold: true };
  const say = () => texts.say(phrase('compose.cut.chart', { chart: shape })).text;
  const [head] = keepIn({ shape, say }, [{ runs: [run] }], headRoom(box.region.w));
  return { ...box, chart: { ...box.chart, head: head?.runs[0]?.text ?? box.chart.head } };
}

function fitTable(box: TableBox<Text>, keepIn: KeepIn, texts: Texts): TableBox<Text> {
  const [head = []] = box.rows;
  const rows = box.rows.map((row, r) =>
    row.map((cell, c) => {
      const column = wholeText(head[c]?.paragraphs ?? []) || String(c + 1);
      const say = () => texts.say(phrase('compose.cut.cell', { table: box.name, row: r, column })).text;
      const place = { shape: box.name, cell: r * box.columns.length + c, say };
      return { ...cell, paragraphs: keepIn(place, cell.paragraphs, cellRoom(box, r, c)) };
    }),
  );
  return { ...box, rows };
}
