import { createRequire } from 'node:module';
import type Pptx from 'pptxgenjs';
import { writeDeck } from '../../src/adapters/powerpoint/write-deck.ts';
import type { Chart, Ink } from '../../src/domain/chart.ts';
import { monthPeriod, shortPeriod } from '../../src/domain/period.ts';
import type { Deck, Slide, TableCell } from '../../src/domain/slide.ts';
import type { Text } from '../../src/domain/wording.ts';

/** Writes the deck once with the writer and the slides that the command line names; a process of its own. */
const [, , WRITER = '', COUNT = '', NOTES = ''] = process.argv;
const SLIDES = Number(COUNT);
const MONTHS = Array.from({ length: 24 }, (_, i) => monthPeriod(2013 * 12 + i));
const ROWS = 10;
const COLUMNS = 6;
const REGION = { x: 0.5, y: 1.72, w: 7.75, h: 4.95 };
const LINES: readonly (readonly [string, Ink, string])[] = [
  ['Actual', 'ink', '15202B'],
  ['Plan', 'plan', '1D5B9E'],
  ['Previous year', 'axis', '8793A0'],
];

// Loaded before anything is measured, as our own modules are.
const PptxGenJS: typeof Pptx.default = createRequire(import.meta.url)('pptxgenjs');

/** Different on every slide, the same in every run, for both writers. */
function value(slide: number, line: number, month: number): number {
  return 80 + ((slide * 7 + line * 13 + month * 3) % 200) / 10;
}

function cellWords(slide: number, row: number, column: number): string {
  return row === 0 ? `Column ${column + 1}` : `Slide ${slide + 1} row ${row} & ${column + 1}`;
}

const titleOf = (slide: number) => `Enrolment of district ${slide + 1} is up 1.1 points since November`;
const grid = <T>(make: (row: number, column: number) => T): T[][] =>
  Array.from({ length: ROWS }, (_, row) => Array.from({ length: COLUMNS }, (__, column) => make(row, column)));

function text(words: string): Text {
  return { text: words, figures: [] };
}

function ourSlide(slide: number): Slide {
  const chart: Chart = {
    id: `chart-${slide}`,
    head: text('Participation, %'),
    alt: text('Participation against plan'),
    categories: { kind: 'months', months: MONTHS },
    axis: { min: 75, max: 105, step: 5, decimals: 0 },
    plot: { x: 0.05, y: 0.1, w: 0.9, h: 0.8 },
    series: LINES.map(([name, colour], line) => ({
      name,
      kind: 'line',
      values: MONTHS.map((_, month) => value(slide, line, month)),
      stroke: { colour, width: 2, dash: 'solid' },
      labels: [],
    })),
  };
  const cell = (row: number, column: number): TableCell<Text> => ({
    paragraphs: [{ runs: [{ text: text(cellWords(slide, row, column)), size: 11, bold: row === 0 }] }],
  });
  return {
    id: `slide-${slide}`,
    layout: 'content',
    title: text(titleOf(slide)),
    boxes: [
      { kind: 'chart', name: 'chart', region: REGION, chart },
      {
        kind: 'table',
        name: 'table',
        alt: text('Ten rows'),
        x: 8.5,
        y: 1.72,
        columns: Array.from({ length: COLUMNS }, () => 0.72),
        rowHeights: Array.from({ length: ROWS }, () => 0.4),
        rows: grid(cell),
      },
    ],
    notes: NOTES === 'notes' ? [text(`Notes of slide ${slide + 1}`)] : [],
    annex: false,
  };
}

function ours(): Promise<Uint8Array> {
  const deck: Deck = {
    title: 'Bench',
    subject: 'Bench',
    author: 'Delivery Unit',
    language: 'en',
    marking: { word: 'PUBLIC', audience: '' },
    docLine: 'Bench',
    coverLine: '',
    dated: '2015-08-12T09:00:00Z',
    slides: Array.from({ length: SLIDES }, (_, slide) => ourSlide(slide)),
  };
  return Promise.resolve(writeDeck(deck));
}

async function theirs(): Promise<Uint8Array> {
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  for (let slide = 0; slide < SLIDES; slide++) {
    const page = deck.addSlide();
    page.addText(titleOf(slide), { x: 0.5, y: 0.6, w: 12.333, h: 0.95, fontSize: 26, bold: true });
    page.addChart(
      deck.ChartType.line,
      LINES.map(([name], line) => ({
        name,
        labels: MONTHS.map(shortPeriod),
        values: MONTHS.map((_, month) => value(slide, line, month)),
      })),
      { ...REGION, chartColors: LINES.map(([, , hex]) => hex), lineDataSymbol: 'none' },
    );
    page.addTable(
      grid((row, column) => ({ text: cellWords(slide, row, column), options: { fontSize: 11, bold: row === 0 } })),
      { x: 8.5, y: 1.72, colW: Array.from({ length: COLUMNS }, () => 0.72), rowH: 0.4 },
    );
    if (NOTES === 'notes') page.addNotes(`Notes of slide ${slide + 1}`);
  }
  const written = await deck.write({ outputType: 'nodebuffer' });
  if (!(written instanceof Uint8Array)) throw new TypeError('pptxgenjs did not give bytes');
  return written;
}

const write = WRITER === 'pptxgenjs' ? theirs : ours;
const before = process.resourceUsage().maxRSS / 1024;
const start = process.cpuUsage();
const file = await write();
const { user, system } = process.cpuUsage(start);
const bytes = Buffer.from(file);
process.stdout.write(
  JSON.stringify({
    seconds: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1024,
    before,
    kilobytes: bytes.length / 1024,
    parts: bytes.readUInt16LE(bytes.length - 12),
  }),
);
