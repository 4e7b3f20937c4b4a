import { createHash } from 'node:crypto';
import type { Chart } from '../../domain/chart.ts';
import { pictureSize } from '../../domain/picture-size.ts';
import type { Deck, Region, Slide } from '../../domain/slide.ts';
import type { Package } from '../../opc/package.ts';
import { Relations } from '../../opc/relations.ts';
import { deflated, stored } from '../../opc/zip.ts';
import { chartPart } from './chart-part.ts';
import { chartSheet } from './chart-sheet.ts';
import { chartWorkbook } from './chart-workbook.ts';
import { type Ground, type Grounds, inInks } from './ground.ts';
import { PART_TYPE, slideName } from './names.ts';
import { notesPart } from './notes-parts.ts';
import { slidePart } from './slide-part.ts';

/** What the slides of a deck stand on. */
export interface SlideGrounds {
  readonly grounds: Grounds;
  readonly notesMaster: string;
}

/** Adds the slides of a deck, with their charts, workbooks, pictures and notes. */
export function addSlides(file: Package, deck: Deck, language: string, on: SlideGrounds): void {
  const { grounds, notesMaster } = on;
  const addChart = chartAdder(file, language);
  const addPicture = pictureAdder(file);
  let annexPages = 0;
  let notesPages = 0;
  deck.slides.forEach((slide, i) => {
    const name = slideName(i + 1);
    const relations = new Relations(name);
    const ground = grounds[slide.layout];
    relations.to('slideLayout', ground.layout);
    if (slide.notes.length > 0) {
      notesPages += 1;
      relations.to('notesSlide', addNotes(file, notesPages, slide, i + 1, { language, notesMaster }));
    }
    if (slide.annex) annexPages += 1;
    const part = slidePart(slide, {
      deck,
      language,
      page: slide.annex ? `A${annexPages}` : String(i + 1),
      ground,
      addChart: (chart, region) => relations.to('chart', addChart(chart, region, ground)),
      addPicture: (picture) => relations.to('image', addPicture(picture)),
    });
    file.add(name, PART_TYPE.slide, inInks(part, ground), relations);
  });
}

function addNotes(
  file: Package,
  number: number,
  slide: Slide,
  page: number,
  { language, notesMaster }: { language: string; notesMaster: string },
): string {
  const name = `/ppt/notesSlides/notesSlide${number}.xml`;
  const relations = new Relations(name);
  relations.to('notesMaster', notesMaster);
  relations.to('slide', slideName(page));
  file.add(name, PART_TYPE.notes, notesPart(slide.notes, page, language), relations);
  return name;
}

/** Adds chart parts, each with a workbook of its own that *Edit Data* may change. */
function chartAdder(file: Package, language: string): (chart: Chart, region: Region, ground: Ground) => string {
  let charts = 0;
  return (chart, region, ground) => {
    charts += 1;
    const name = `/ppt/charts/chart${charts}.xml`;
    const workbook = `/ppt/embeddings/Microsoft_Excel_Sheet${charts}.xlsx`;
    const sheet = chartSheet(chart);
    const relations = new Relations(name);
    const workbookRelation = relations.to('package', workbook);
    const drawing = { chart, sheet, width: region.w, height: region.h, language, scale: ground.move?.scale ?? 1 };
    file.add(name, PART_TYPE.chart, inInks(chartPart(drawing, workbookRelation), ground), relations);
    file.add(workbook, PART_TYPE.workbook, deflated(chartWorkbook(sheet)));
    return name;
  };
}

/** Adds pictures; the same picture on several slides is kept once. */
function pictureAdder(file: Package): (picture: Uint8Array) => string {
  const names = new Map<string, string>();
  return (picture) => {
    const hash = createHash('sha256').update(picture).digest('hex');
    const known = names.get(hash);
    if (known !== undefined) return known;
    const type = pictureSize(picture)?.type ?? 'png';
    const name = `/ppt/media/image${names.size + 1}.${type}`;
    names.set(hash, name);
    file.add(name, PART_TYPE[type], stored(picture));
    return name;
  };
}
