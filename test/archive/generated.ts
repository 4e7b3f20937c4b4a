import { createRequire } from 'node:module';
import type Pptx from 'pptxgenjs';

const PptxGenJS: typeof Pptx.default = createRequire(import.meta.url)('pptxgenjs');

/** A presentation, and a word of each of its slides by which that slide alone is found. */
export interface Presented {
  readonly what: string;
  readonly make: () => Promise<Uint8Array>;
  readonly words: readonly string[];
}

type Show = InstanceType<typeof PptxGenJS>;

/** Presentations as pptxgenjs writes them, nothing of ours in them. */
export const GENERATED: readonly Presented[] = [
  made('slides of text', ['quarterly', 'vaccinators'], (show) => {
    show.addSlide().addText('A quarterly meeting', { x: 1, y: 1, w: 8, h: 1 });
    show.addSlide().addText([{ text: 'Routes of ' }, { text: 'vaccinators', options: { bold: true } }], {
      x: 1,
      y: 1,
      w: 8,
      h: 1,
    });
  }),
  made('four to three, with titles', ['classrooms', 'furniture'], (show) => {
    show.layout = 'LAYOUT_4x3';
    show.defineSlideMaster({
      title: 'TITLED',
      objects: [
        {
          placeholder: {
            options: { name: 'title', type: 'title', x: 0.5, y: 0.3, w: 9, h: 1 },
            text: '',
          },
        },
      ],
    });
    for (const title of ['Missing classrooms', 'Missing furniture']) {
      show.addSlide({ masterName: 'TITLED' }).addText(title, { placeholder: 'title' });
    }
  }),
  made('speaker notes', ['tehsil', 'padlock'], (show) => {
    show.addSlide().addText('Stores of the tehsil', { x: 1, y: 1, w: 8, h: 1 });
    const slide = show.addSlide();
    slide.addText('Stores of the district', { x: 1, y: 1, w: 8, h: 1 });
    slide.addNotes('Ask who has the key of the padlock.');
  }),
  made('a table', ['Rajanpur'], (show) => {
    show.addSlide().addTable(
      [
        [{ text: 'District' }, { text: 'Rate' }],
        [{ text: 'Rajanpur' }, { text: '34.5' }],
      ],
      { x: 1, y: 1, w: 6 },
    );
  }),
  made('a bar chart', ['Narowal'], (show) => {
    const data = [{ name: 'Attendance', labels: ['Narowal', 'Jhelum'], values: [88.9, 91.2] }];
    show.addSlide().addChart(show.ChartType.bar, data, { x: 1, y: 1, w: 6, h: 4 });
  }),
  made('a line chart of figures', ['67.25'], (show) => {
    const data = [{ name: 'Coverage', labels: ['2011', '2012', '2013'], values: [61.5, 64, 67.25] }];
    show.addSlide().addChart(show.ChartType.line, data, { x: 1, y: 1, w: 6, h: 4 });
  }),
  made('Urdu from right to left', ['حاضری', '۸۶٫۷'], (show) => {
    show.addSlide().addText('بچوں کی حاضری', { x: 1, y: 1, w: 8, h: 1, rtlMode: true, lang: 'ur-PK' });
    show.addSlide().addText('شرح ۸۶٫۷ فیصد', { x: 1, y: 1, w: 8, h: 1, rtlMode: true, lang: 'ur-PK' });
  }),
  made('a hidden slide, pictures and shapes', ['landfill', 'culvert'], (show) => {
    const slide = show.addSlide();
    slide.addShape(show.ShapeType.roundRect, { x: 1, y: 1, w: 3, h: 1 });
    slide.addText('A landfill in a shape', { shape: show.ShapeType.ellipse, x: 1, y: 3, w: 4, h: 1 });
    const hidden = show.addSlide();
    hidden.hidden = true;
    hidden.addText('The culvert nobody was shown', { x: 1, y: 1, w: 8, h: 1 });
  }),
];

function made(what: string, words: readonly string[], fill: (show: Show) => void): Presented {
  return {
    what,
    words,
    make: async () => {
      const show = new PptxGenJS();
      fill(show);
      const written = await show.write({ outputType: 'uint8array' });
      if (!(written instanceof Uint8Array)) throw new TypeError('no bytes');
      return written;
    },
  };
}
