import assert from 'node:assert/strict';
import type { Chart } from '../../domain/chart.ts';
import { COVER, FRAME, TYPE, titleSize } from '../../domain/frame.ts';
import type { Box, Deck, Paragraph, Region, Run, Slide, TextBox } from '../../domain/slide.ts';
import type { Text } from '../../domain/wording.ts';
import { type Xml, xml } from '../../opc/xml.ts';
import { chartShape } from './chart-shape.ts';
import { drawnShape } from './drawn-shape.ts';
import { Identities } from './identities.ts';
import { lightShape } from './light-shape.ts';
import { SLIDE_NAMESPACES } from './names.ts';
import { pictureShape } from './picture-shape.ts';
import { pageNumber, placeholder, shapeTree } from './placeholder-xml.ts';
import { tableShape } from './table-shape.ts';
import { textShape } from './text-shape.ts';
import { paragraphsXml, plainParagraph } from './text-xml.ts';

/** What a slide needs from the deck it is part of. */
export interface SlideSetting {
  readonly deck: Deck;
  readonly language: string;
  /** The slide's number in the deck, or "A3" on an annex page. */
  readonly page: string;
  /** Each adds a part and answers the relationship from this slide to it. */
  addChart(chart: Chart, region: Region): string;
  addPicture(png: Uint8Array): string;
}

/** One slide, its shapes in reading order: title, what stands above it, content, source, footer. */
export function slidePart(slide: Slide, setting: SlideSetting): Xml {
  const identities = new Identities();
  const shapes = [
    ...titles(slide, setting, identities),
    ...aboveTitle(slide, setting, identities),
    ...slide.boxes.map((box) => boxShape(box, setting, identities)),
    ...source(slide, setting, identities),
    ...footer(slide, setting, identities),
  ];
  return xml`
    <p:sld ${SLIDE_NAMESPACES}>
      ${shapeTree(shapes)}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>
    </p:sld>`;
}

function titles({ layout, title, subtitle }: Slide, { language }: SlideSetting, identities: Identities): Xml[] {
  if (layout === 'cover') {
    const cover = placeholder('coverTitle', 'Title', identities, { paragraphs: plainParagraph(title.text, language) });
    if (!subtitle) return [cover];
    const paragraphs = plainParagraph(subtitle.text, language);
    return [cover, placeholder('subtitle', 'Subtitle', identities, { paragraphs })];
  }
  // A title of usual length takes its size from the master, and follows when the master changes.
  const size = titleSize(title.text);
  const paragraphs = plainParagraph(title.text, language, size === TYPE.title ? undefined : size);
  return [placeholder('title', 'Title', identities, { paragraphs })];
}

function aboveTitle(slide: Slide, { language }: SlideSetting, identities: Identities): Xml[] {
  const cover = slide.layout === 'cover';
  const shapes: Xml[] = [];
  if (slide.kicker) {
    const { what, of } = slide.kicker;
    const size = cover ? TYPE.coverKicker : TYPE.kicker;
    const runs: Run<Text>[] = [{ text: what, size, ...(cover ? { colour: 'ink2' } : { bold: true }) }];
    if (of) runs.push({ text: plain('  ·  '), size, colour: 'ink2' }, { text: of, size, colour: 'ink2' });
    const region = cover ? COVER.kicker : FRAME.kicker;
    shapes.push(textShape({ kind: 'text', name: 'kicker', region, paragraphs: [{ runs }] }, identities, language));
  }
  if (slide.tag) {
    const run: Run<Text> = { text: slide.tag, size: TYPE.tag, colour: 'ink2' };
    const tag: TextBox<Text> = {
      kind: 'text',
      name: 'tag',
      region: FRAME.tag,
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
  if (box.kind === 'table') return tableShape(box, identities, language);
  if (box.kind === 'light') return lightShape(box, identities, language);
  if (box.kind === 'shape') return drawnShape(box, identities);
  if (box.kind === 'picture') return pictureShape(box, identities, setting.addPicture(box.png));
  assert(!('request' in box.chart), `${box.name}: the chart was asked for but not made`);
  const relation = setting.addChart(box.chart, box.region);
  return chartShape(box.name, box.region, box.chart, relation, identities, language);
}

function source({ source }: Slide, { language }: SlideSetting, identities: Identities): Xml[] {
  if (!source) return [];
  const paragraphs: Paragraph<Text>[] = [{ runs: [{ text: source, size: TYPE.source, colour: 'ink2' }], spacing: 1.1 }];
  return [textShape({ kind: 'text', name: 'source', region: FRAME.source, paragraphs }, identities, language)];
}

function footer({ layout, annex }: Slide, { deck, language, page }: SlideSetting, identities: Identities): Xml[] {
  const { word, audience } = deck.marking;
  const runs: Run<Text>[] = [{ text: plain(word), size: TYPE.footer, bold: true }];
  if (audience !== '') runs.push({ text: plain(` · ${audience}`), size: TYPE.footer, colour: 'ink3' });
  const papers = layout === 'cover' ? deck.coverLine : deck.docLine;
  const shapes = [placeholder('marking', 'Marking', identities, { paragraphs: paragraphsXml([{ runs }], language) })];
  if (papers !== '') {
    shapes.push(placeholder('docLine', 'Papers', identities, { paragraphs: plainParagraph(papers, language) }));
  }
  if (layout === 'content') {
    const paragraphs = annex ? plainParagraph(page, language) : pageNumber(language, page);
    shapes.push(placeholder('page', 'Page', identities, { paragraphs }));
  }
  return shapes;
}

function plain(text: string): Text {
  return { text, figures: [] };
}
