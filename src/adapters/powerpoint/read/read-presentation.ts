import type { Presentation, PresentedShape, PresentedSlide } from '../../../domain/presentation.ts';
import type { Refusal } from '../../../domain/workbook.ts';
import type { Inflate } from '../../../sheet/inflate.ts';
import { Parts } from '../../../sheet/parts.ts';
import { orRefusal, Unreadable } from '../../../sheet/refusal.ts';
import { type Relationship, readRelationships } from '../../../sheet/relationships.ts';
import { OPEN, XmlScanner } from '../../../sheet/xml-scanner.ts';
import { attributeText } from '../../../sheet/xml-text.ts';
import { readChart } from './read-chart.ts';
import { readProvenance } from './read-provenance.ts';
import { readShapes } from './read-shapes.ts';

/** Most parts that a presentation may have: a deck of 2,000 slides, each with a chart, notes and their relationships. */
const MOST_PARTS = 20_000;
/** Bytes of a presentation, which may hold photographs. */
const MOST_BYTES = 300_000_000;

/**
 * Reads a presentation (.pptx) back, whoever made it: slides in the order of the show with every word, table and chart.
 *
 * It goes through the same pre-flight as a return: names, sizes and growth of every part are bounded, document types and
 * links out of the package are not followed. What is no presentation ends in a refusal that says what it is instead.
 */
export async function readPresentation(
  bytes: Uint8Array,
  name: string,
  inflate: Inflate,
): Promise<Presentation | Refusal> {
  const read = await orRefusal(async (): Promise<Presentation> => {
    if (bytes.length > MOST_BYTES) throw new Unreadable('tooMuch', `${Math.ceil(bytes.length / 1e6)} MB`);
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Unreadable('notWorkbook');
    const parts = new Parts(bytes, inflate, MOST_PARTS);
    const root = [...(await readRelationships(parts, '')).values()].find(({ kind }) => kind === 'officeDocument');
    if (!root || !parts.has(root.target)) throw new Unreadable('notWorkbook');
    const links = await readRelationships(parts, root.target);
    const slides: PresentedSlide[] = [];
    for (const id of await slideIds(parts, root.target, links)) {
      const link = links.get(id);
      if (!link || link.outside || !parts.has(link.target))
        throw new Unreadable('damaged', `slide ${slides.length + 1}`);
      slides.push(await readSlide(parts, link.target, slides.length + 1, inflate));
    }
    return { slides, provenance: await readProvenance(parts, links) };
  });
  return 'refused' in read ? asPresentation(read, name) : read;
}

/** The refusals speak of workbooks and returns, which is what is received nearly always. */
function asPresentation({ verdict, remedy }: Refusal, name: string): Refusal {
  const said = verdict
    .replace(/^this is not a workbook/, 'this is not a presentation')
    .replace('this workbook', 'this presentation')
    .replace('than a return does', 'than a deck does')
    .replace('no Excel workbook has', 'no presentation has');
  return {
    refused: true,
    verdict: `${name}: ${said}`,
    remedy: /\.xlsx|workbook/.test(remedy) ? 'Open it in PowerPoint and save it as a presentation (.pptx).' : remedy,
  };
}

/** Relationship ids of the slides, in the order of the show. */
async function slideIds(parts: Parts, part: string, links: ReadonlyMap<string, Relationship>): Promise<string[]> {
  const ids: string[] = [];
  const xml = new XmlScanner(part, ['presentation', 'sldId']);
  await parts.scan(part, xml, (token) => {
    if (token !== OPEN) return;
    if (xml.depth === 1 && xml.element !== 1) throw new Unreadable('notWorkbook');
    // It has two attributes of the local name id, in any order: its number, and the relationship.
    if (xml.element === 2)
      ids.push(...[attributeText(xml, 'id'), attributeText(xml, 'id', 1)].filter((id) => links.has(id)));
  });
  return ids;
}

async function readSlide(parts: Parts, part: string, number: number, inflate: Inflate): Promise<PresentedSlide> {
  const links = await readRelationships(parts, part);
  const shapes: PresentedShape[] = [];
  const { name, hidden, shapes: raws } = await readShapes(parts, part);
  for (const raw of raws) {
    const chart = raw.chart === null ? undefined : links.get(raw.chart);
    const isChart = chart && !chart.outside && parts.has(chart.target);
    shapes.push({ ...raw, chart: isChart ? await readChart(parts, chart.target, inflate) : null });
  }
  const notes = [...links.values()].find(({ kind, outside }) => kind === 'notesSlide' && !outside);
  const page = notes && parts.has(notes.target) ? (await readShapes(parts, notes.target)).shapes : [];
  // Some programs write the notes into a box that is no placeholder.
  const wordsIn = (placeholder: string | null) =>
    page.filter((shape) => shape.placeholder === placeholder).flatMap(({ paragraphs }) => paragraphs);
  return {
    number,
    name,
    title: titleOf(shapes),
    ...(hidden && { hidden }),
    shapes,
    notes: page.some(({ placeholder }) => placeholder === 'body') ? wordsIn('body') : wordsIn(null),
    notesPage: wordsIn('sldNum').join(''),
  };
}

function titleOf(shapes: readonly PresentedShape[]): string {
  return (
    shapes.find(({ placeholder }) => placeholder === 'title' || placeholder === 'ctrTitle')?.paragraphs.join('\n') ?? ''
  );
}
