import assert from 'node:assert/strict';
import type { Chart } from '../../domain/chart.ts';
import { TYPE, titleSize } from '../../domain/frame.ts';
import type { Box, Deck, Paragraph, Region, Run, Slide, TextBox } from '../../domain/slide.ts';
import { hasUrdu } from '../../domain/urdu-type.ts';
import type { Text } from '../../domain/wording.ts';
import { type Xml, xml } from '../../opc/xml.ts';
import { chartShape } from './chart-shape.ts';
import { drawnShape } from './drawn-shape.ts';
import type { Ground } from './ground.ts';
import { Identities } from './identities.ts';
import { lightShape } from './light-shape.ts';
import { SLIDE_NAMESPACES } from './names.ts';
import { pictureShape } from './picture-shape.ts';
import { type PlaceholderKind, pageNumber, placeholder, shapeTree } from './placeholder-xml.ts';
import { mirroredBoxes } from './right-to-left.ts';
import { movedSlide } from './scale-slide.ts';
import { tableShape } from './table-shape.ts';
import { looseShape, textShape } from './text-shape.ts';
import { paragraphsXml, plainParagraph } from './text-xml.ts';

/** What a slide needs from the deck it is part of. */
export interface SlideSetting {
  readonly deck: Deck;
  readonly language: string;
  /** The slide's number in the deck, or "A3" on an annex page. */
  readonly page: string;
  readonly ground: Ground;
  /** Each adds a part and answers the relationship from this slide to it. */
  addChart(chart: Chart, region: Region): string;
  addPicture(picture: Uint8Array): string;
}

/** One slide, its shapes in reading order: title, what stands above it, content, source, footer. */
export function slidePart(slide: Slide, setting: SlideSetting): Xml {
  const identities = new Identities();
  const shapes = [
    ...titles(slide, setting, identities),
    ...aboveTitle(slide, setting, identities),
    ...contentOf(slide, setting).map((box) => boxShape(box, setting, identities)),
    ...source(slide, setting, identities),
    ...footer(slide, setting, identities),
    ...watermark(setting, identities),
  ];
  return xml`
    <p:sld ${SLIDE_NAMESPACES}>
      ${shapeTree(shapes, slide.id)}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>
    </p:sld>`;
}

/** The content where its ground has room for it; a template's cover may have none. */
function contentOf(slide: Slide, { ground }: SlideSetting): readonly Box[] {
  if (!ground.move) return [];
  const { width } = ground;
  const turned = width === undefined ? slide : { ...slide, boxes: mirroredBoxes(slide.boxes, width) };
  return movedSlide(turned, ground.move).boxes;
}

function scaleOf({ move }: Ground): number {
  return move?.scale ?? 1;
}

/** On a template's slides the watermark stands as a box; our own layouts have it. */
function watermark({ deck, ground, language }: SlideSetting, identities: Identities): Xml[] {
  if (deck.watermark === undefined || !ground.watermark) return [];
  const run: Run<Text> = {
    text: plain(deck.watermark),
    size: TYPE.kicker * scaleOf(ground),
    bold: true,
    colour: 'axis',
  };
  const paragraphs: Paragraph<Text>[] = [{ runs: [run], align: 'right' }];
  return [textShape({ kind: 'text', name: 'watermark', region: ground.watermark, paragraphs }, identities, language)];
}

function titles({ layout, title, subtitle }: Slide, setting: SlideSetting, identities: Identities): Xml[] {
  const { language, ground } = setting;
  const cover = layout === 'cover';
  // A title of usual length takes its size from our master, and follows when the master changes.
  const usual = cover ? TYPE.coverTitle : titleSize(title.text);
  const own = hasUrdu(title.text) || (!cover && usual !== TYPE.title) ? usual : undefined;
  const size = ground.titleSize?.(title.text) ?? own;
  const kind = cover ? 'coverTitle' : 'title';
  const shapes = [standing(kind, 'Title', plainParagraph(title.text, language, size), setting, identities)];
  if (!cover || !subtitle) return shapes;
  return [
    ...shapes,
    standing('subtitle', 'Subtitle', looseWords('subtitle', subtitle.text, setting), setting, identities),
  ];
}

/** Words in the placeholder of their kind, or where a template has none in a box of their own. */
function standing(
  kind: PlaceholderKind,
  name: string,
  paragraphs: Xml,
  { ground }: SlideSetting,
  identities: Identities,
): Xml {
  const mark = ground.footing[kind];
  const region = ground.loose[kind];
  if (region && !mark) return looseShape(name, region, paragraphs, identities);
  return placeholder(kind, name, identities, { paragraphs, ...(mark ? { mark } : {}) });
}

/** Words that take their type from their placeholder, or where they have none from our own look. */
function looseWords(kind: 'docLine' | 'page' | 'subtitle', words: string, { ground, language }: SlideSetting): Xml {
  const size = kind === 'subtitle' ? TYPE.coverSubtitle : TYPE.footer * scaleOf(ground);
  if (!isLoose(kind, ground)) return plainParagraph(words, language, hasUrdu(words) ? size : undefined);
  return paragraphsXml([{ runs: [{ text: plain(words), size, colour: 'ink2' }] }], language);
}

function isLoose(kind: PlaceholderKind, { loose, footing }: Ground): boolean {
  return loose[kind] !== undefined && footing[kind] === undefined;
}

function aboveTitle(slide: Slide, { language, ground }: SlideSetting, identities: Identities): Xml[] {
  const cover = slide.layout === 'cover';
  const scale = scaleOf(ground);
  const shapes: Xml[] = [];
  if (slide.kicker) {
    const { what, of } = slide.kicker;
    const size = (cover ? TYPE.coverKicker : TYPE.kicker) * scale;
    const runs: Run<Text>[] = [{ text: what, size, ...(cover ? { colour: 'ink2' } : { bold: true }) }];
    if (of) runs.push({ text: plain('  ·  '), size, colour: 'ink2' }, { text: of, size, colour: 'ink2' });
    const region = ground.kicker;
    shapes.push(textShape({ kind: 'text', name: 'kicker', region, paragraphs: [{ runs }] }, identities, language));
  }
  if (slide.tag) {
    const run: Run<Text> = { text: slide.tag, size: TYPE.tag * scale, colour: 'ink2' };
    const tag: TextBox<Text> = {
      kind: 'text',
      name: 'tag',
      region: ground.tag,
      paragraphs: [{ runs: [run], align: 'centre' }],
      anchor: 'middle',
      outline: { colour: 'axis', width: 0.75, dash: 'solid' },
    };
    shapes.push(textShape(tag, identities, language));
  }
  return shapes;
}

function boxShape(box: Box, setting: SlideSetting, identities: Identities): Xml {
  const { language } = setting;
  if (box.kind === 'text') return textShape(box, identities, language);
  if (box.kind === 'table') return tableShape(box, identities, language, scaleOf(setting.ground));
  if (box.kind === 'light') return lightShape(box, identities, language);
  if (box.kind === 'shape') return drawnShape(box, identities);
  if (box.kind === 'picture') return pictureShape(box, identities, setting.addPicture(box.bytes));
  assert(!('request' in box.chart), `${box.name}: the chart was asked for but not made`);
  const relation = setting.addChart(box.chart, box.region);
  return chartShape(box.name, box.region, box.chart, relation, identities, language, scaleOf(setting.ground));
}

function source({ source }: Slide, { language, ground }: SlideSetting, identities: Identities): Xml[] {
  if (!source) return [];
  const run: Run<Text> = { text: source, size: TYPE.source * scaleOf(ground), colour: 'ink2' };
  const paragraphs: Paragraph<Text>[] = [{ runs: [run], spacing: 1.1 }];
  return [textShape({ kind: 'text', name: 'source', region: ground.source, paragraphs }, identities, language)];
}

function footer({ layout, annex }: Slide, setting: SlideSetting, identities: Identities): Xml[] {
  const { deck, language, page } = setting;
  const { word, audience } = deck.marking;
  const runs: Run<Text>[] = [{ text: plain(word), size: TYPE.footer, bold: true }];
  if (audience !== '') runs.push({ text: plain(` · ${audience}`), size: TYPE.footer, colour: 'ink3' });
  const papers = layout === 'cover' ? deck.coverLine : deck.docLine;
  const shapes = [standing('marking', 'Marking', paragraphsXml([{ runs }], language), setting, identities)];
  if (papers !== '')
    shapes.push(standing('docLine', 'Papers', looseWords('docLine', papers, setting), setting, identities));
  if (layout === 'content') {
    const paragraphs = annex
      ? looseWords('page', page, setting)
      : pageNumber(language, page, isLoose('page', setting.ground) ? TYPE.footer : undefined);
    shapes.push(standing('page', 'Page', paragraphs, setting, identities));
  }
  return shapes;
}

function plain(text: string): Text {
  return { text, figures: [] };
}
