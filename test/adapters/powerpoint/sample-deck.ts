import type { Ink } from '../../../src/domain/chart.ts';
import type { Light } from '../../../src/domain/light.ts';
import type { Box, Deck, LightBox, Paragraph, Run, Slide, TableCell } from '../../../src/domain/slide.ts';
import type { Text } from '../../../src/domain/wording.ts';
import { BARS, COLUMNS, TRAJECTORY, text } from './sample-charts.ts';

type Style = Omit<Run<Text>, 'text'>;

const run = (words: string, style: Style): Run<Text> => ({ text: text(words), ...style });
const line = (words: string, style: Style, rest: Partial<Paragraph<Text>> = {}): Paragraph<Text> => ({
  runs: [run(words, style)],
  ...rest,
});
const cell = (words: string, style: Style, rest: Partial<TableCell<Text>> = {}): TableCell<Text> => ({
  paragraphs: [line(words, style)],
  ...rest,
});
const number = (words: string, style: Style): TableCell<Text> => ({
  paragraphs: [line(words, style, { align: 'right' })],
});
const HEAD: Style = { size: 10.5, bold: true, colour: 'ink2' };
const BODY: Style = { size: 13 };

function light(
  name: string,
  x: number,
  y: number,
  size: number,
  mark: LightBox<Text>['light'],
  variant: LightBox<Text>['variant'],
): Box {
  return { kind: 'light', name, x, y, size, light: mark, variant, alt: text(`${mark}, ${variant}`) };
}

function words(name: string, x: number, y: number, w: number, h: number, ...paragraphs: Paragraph<Text>[]): Box {
  return { kind: 'text', name, region: { x, y, w, h }, paragraphs };
}

function rule(name: string, x: number, y: number, w: number, colour: Ink = 'line', width = 0.75): Box {
  return { kind: 'shape', name, shape: 'line', region: { x, y, w, h: 0 }, stroke: { colour, width, dash: 'solid' } };
}

/** One red pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
);

const cover: Slide = {
  id: 'title',
  layout: 'cover',
  title: text('School Education'),
  subtitle: text('Stocktake 14  ·  Wednesday 12 August 2015'),
  kicker: { what: text('Chief Minister’s Stocktake'), of: text('Government of the Punjab') },
  boxes: [
    {
      kind: 'chart',
      name: 'hero',
      region: { x: 0.5, y: 2.75, w: 12.333, h: 3 },
      chart: { ...TRAJECTORY, head: text('') },
    },
    rule('fact rule', 0.5, 5.85, 12.333),
    words(
      'fact 1',
      0.5,
      6.05,
      3,
      0.6,
      line('Data locked', { size: 11, bold: true, colour: 'ink2' }),
      line('5 August 2015, 17:00', { size: 14 }),
    ),
  ],
  notes: [],
  annex: false,
};

const DECISIONS = [
  [
    '1',
    'Approve',
    'Release Rs 640 million for 1,200 rural classrooms',
    'Closes 0.9 of the 3.0 points that separate us from plan',
    'Secretary Finance',
    '31 Aug 2015',
  ],
  [
    '2',
    'Approve',
    'Extend the enrolment drive to the ten districts with no clear rise',
    '320,000 children out of school live there',
    'Secretary School Education',
    '1 Sep 2015',
  ],
  [
    '3',
    'Direct',
    'Move textbooks from tehsil stores to schools before term opens',
    '29 of every 100 books have not reached a school',
    'Secretary School Education',
    '22 Aug 2015',
  ],
  [
    '4',
    'Settle',
    'Who repairs school water: School Education or Public Health Engineering',
    'Open for 94 days; 1,150 schools are waiting',
    'Chief Secretary',
    '25 Aug 2015',
  ],
] as const;

const decisions: Slide = {
  id: 'decisions',
  layout: 'content',
  title: text('Four decisions today:\ntwo to approve, one to direct, one to settle between departments'),
  kicker: { what: text('Decisions we need today') },
  tag: text('Illustrative data'),
  boxes: [
    {
      kind: 'table',
      name: 'decisions',
      alt: text('Four decisions with owner and date'),
      x: 0.5,
      y: 1.72,
      columns: [0.65, 1.15, 6.45, 2.6, 1.483],
      rowHeights: [0.34, 1.109, 1.109, 1.109, 1.109],
      rows: [
        ['', '', 'Decision', 'Owner', 'By'].map((head) => cell(head, { ...HEAD, size: 11 })),
        ...DECISIONS.map(([no, verb, decision, effect, owner, by]) => [
          cell(no, { size: 30, bold: true }),
          cell(verb, { size: 14, bold: true, colour: 'plan' }),
          {
            paragraphs: [
              line(decision, { size: 18, bold: true }),
              line(effect, { size: 13, colour: 'ink2' }, { spaceBefore: 3 }),
            ],
          },
          cell(owner, { size: 14 }),
          cell(by, { size: 14, bold: true }),
        ]),
      ],
    },
  ],
  source: text(
    'Each decision becomes a numbered action and opens the next stocktake. Costs as submitted by the department.',
  ),
  notes: [text('Costs: return of School Education, sheet Decisions.')],
  annex: false,
};

const ROWS: readonly (readonly [
  string,
  string,
  string,
  string,
  string,
  string,
  Light | 'no-data',
  Light,
  Light | 'no-data',
])[] = [
  ['1', 'Children in school', 'aged 5 to 9, %', '90.4', '93.4', '−3.0', 'AR', 'AR', 'R'],
  ['2', 'Pupils present', 'on day of visit, %', '92.1', '91.6', '+0.5', 'G', 'G', 'G'],
  ['3', 'Teachers absent', '% of posts filled; lower is better', '7.8', '7.4', '+0.4', 'AG', 'G', 'AG'],
  ['4', 'Textbooks in school on day 1', '% of schools', '71.0', '98.0', '−27.0', 'R', 'AR', 'AR'],
  ['5', 'Move from grade 5 to 6', '% of leavers', '–', '81.0', '–', 'no-data', 'AG', 'no-data'],
];
const TREND = [0, 0.15, 0.3, 0.2, 0.5, 0.6, 0.7, 0.85].map((y, i) => ({ x: i / 7, y: 1 - y }));

const glance: Slide = {
  id: 'sector-at-a-glance',
  layout: 'content',
  title: text('Two of five priorities are Red or Amber-Red;\ntextbooks slipped to Red'),
  kicker: { what: text('School Education at a glance'), of: text('5 priorities, as at June 2015') },
  tag: text('Rows 2 to 5 illustrative'),
  boxes: [
    {
      kind: 'table',
      name: 'priorities',
      alt: text('Five priorities with actual, plan, gap and ratings'),
      x: 0.5,
      y: 1.66,
      columns: [0.34, 3.02, 1.34, 0.8, 0.92, 0.85, 0.9, 0.9, 0.9, 2.363],
      rowHeights: [0.3, ...ROWS.map(() => 0.515)],
      rows: [
        ['', 'Priority', 'Since Nov 2011', 'Actual', 'Plan now', 'Gap', 'Last', 'Now', 'Forecast', 'Data'].map(
          (head, i) => (i > 2 && i < 6 ? number(head, HEAD) : cell(head, HEAD)),
        ),
        ...ROWS.map(([no, name, measure, value, planned, gap, now, last, forecast]) => [
          cell(no, { size: 13, bold: true, colour: 'ink2' }),
          { paragraphs: [line(name, { size: 13, bold: true }), line(measure, { size: 11, colour: 'ink2' })] },
          { paragraphs: [] },
          number(value, { size: 16, bold: true }),
          number(planned, { size: 13, colour: 'plan' }),
          number(gap, { size: 13, bold: true }),
          cell(last, { size: 11, bold: true, colour: 'ink2' }, { inset: 0.3 }),
          cell(now === 'no-data' ? '–' : now, { size: 15, bold: true }, { inset: 0.3 }),
          cell(forecast === 'no-data' ? '–' : forecast, { size: 13, bold: true }, { inset: 0.3 }),
          cell('Medium', { size: 11 }, { fill: 'AGheat' }),
        ]),
      ],
    },
    ...ROWS.flatMap(([no, , , , , , now, last, forecast], i): Box[] => {
      const y = 1.66 + 0.3 + 0.515 * i + 0.2575;
      const marks = [
        light(`rating:${no}:last`, 7.87, y, 0.16, last, 'last'),
        light(`rating:${no}:now`, 8.81, y, 0.25, now, 'now'),
        light(`rating:${no}:forecast`, 9.69, y, 0.2, forecast, 'forecast'),
      ];
      const region = { x: 3.86, y: y - 0.17, w: 1.1, h: 0.34 };
      return [
        {
          kind: 'shape',
          name: 'plan',
          shape: 'polyline',
          region,
          points: [
            { x: 0, y: 1 },
            { x: 1, y: 0 },
          ],
          stroke: { colour: 'plan', width: 1.1, dash: 'dash' },
        },
        {
          kind: 'shape',
          name: 'actual',
          shape: 'polyline',
          region,
          points: TREND,
          stroke: { colour: 'ink', width: 1.8, dash: 'solid' },
        },
        {
          kind: 'shape',
          name: 'end',
          shape: 'ellipse',
          region: { x: 4.92, y: y - 0.157, w: 0.075, h: 0.075 },
          fill: 'ink',
        },
        ...marks,
      ];
    }),
  ],
  source: text('Row 1: household survey, seven rounds. Gap in points. Row 5: return awaited.'),
  notes: [text('90.4: participation return, sheet Indicators, cell F14.')],
  annex: false,
};

function block(title: string, y: number, ...points: Run<Text>[][]): Box[] {
  return [
    rule(`${title} rule`, 8.65, y, 4.183),
    words(
      title,
      8.65,
      y + 0.1,
      4.183,
      1.2,
      line(title, { size: 14, bold: true }),
      ...points.map((runs) => ({ runs, spacing: 1.1, spaceBefore: 4 })),
    ),
  ];
}

const priority: Slide = {
  id: 'priority',
  layout: 'content',
  title: text('Enrolment is up 1.1 points since November,\nbut 2018 is heading for 94%, not 100%'),
  kicker: { what: text('Priority 1 of 8'), of: text('Children in school') },
  tag: text('What next: illustrative'),
  boxes: [
    { kind: 'chart', name: 'trajectory', region: { x: 0.5, y: 1.72, w: 7.75, h: 4.95 }, chart: TRAJECTORY },
    ...(['last', 'now', 'forecast'] as const).flatMap((variant, i): Box[] => {
      const x = 8.65 + 1.33 * i;
      const mark: Light = variant === 'forecast' ? 'R' : 'AR';
      return [
        words(
          `${variant} head`,
          x,
          1.72,
          1.3,
          0.2,
          line(variant.charAt(0).toUpperCase() + variant.slice(1), { size: 11, bold: true, colour: 'ink2' }),
        ),
        light(`rating:1:${variant}`, x + 0.135, 2.13, 0.27, mark, variant),
        words(`${variant} letter`, x + 0.38, 1.98, 0.8, 0.3, line(mark, { size: 18, bold: true })),
      ];
    }),
    ...block(
      'What happened',
      2.5,
      [run('Gap to plan widened from 2.7 to 3.0 points.', BODY)],
      [run('Still Amber-Red, though up 5.6 points since 2011.', BODY)],
    ),
    ...block(
      'Why',
      3.9,
      [run('Rural 88.7, urban 94.7; seven in ten are rural.', BODY)],
      [run('In ten districts the change since 2011 is within the margin of error.', BODY)],
    ),
    ...block('What next', 5.3, [
      run('1 Sep', { ...BODY, bold: true }),
      run('  Enrolment drive opens in ten districts. ', BODY),
      run('School Education', { ...BODY, colour: 'ink2' }),
    ]),
  ],
  source: text(
    'Source: Nielsen household survey, seven rounds. Data to June 2015, two months old today. Baseline 84.8 (November 2011), never revised. Trajectory: straight line to March 2018, a demonstration assumption. Forecast: linear fit of all rounds.',
  ),
  notes: [text('90.4: participation return, sheet Indicators, cell F14.'), text('Revision 1 of the register.')],
  annex: false,
};

const districts: Slide = {
  id: 'districts',
  layout: 'content',
  title: text(
    'Four districts rose by more than the margin of error; three cannot be told from no change, and one sent no value at all',
  ),
  boxes: [
    { kind: 'chart', name: 'districts', region: { x: 0.5, y: 1.72, w: 6, h: 4.8 }, chart: BARS },
    { kind: 'chart', name: 'visits', region: { x: 6.8, y: 1.72, w: 6, h: 3 }, chart: COLUMNS },
    { kind: 'picture', name: 'photo', region: { x: 6.8, y: 5, w: 2, h: 1 }, alt: text('A school'), bytes: PNG },
    { kind: 'picture', name: 'photo', region: { x: 9, y: 5, w: 1, h: 1 }, alt: text('The same school'), bytes: PNG },
  ],
  notes: [text('Districts.')],
  annex: false,
};

const LIGHTS: readonly LightBox<Text>['light'][] = ['R', 'AR', 'AG', 'G', 'no-data', 'no-information'];

const annex: Slide = {
  id: 'data-quality',
  layout: 'content',
  title: text('Every mark, state and shape'),
  kicker: { what: text('Annex') },
  boxes: [
    ...LIGHTS.flatMap((mark, i) =>
      (['now', 'last', 'forecast'] as const).map((variant, j) =>
        light(`mark:${mark}`, 1 + i * 1.2, 2.2 + j * 0.9, 0.5 - j * 0.12, mark, variant),
      ),
    ),
    { kind: 'shape', name: 'done', shape: 'tick', region: { x: 8.2, y: 2, w: 0.19, h: 0.19 }, alt: text('Done') },
    {
      kind: 'shape',
      name: 'box',
      shape: 'rectangle',
      region: { x: 8.8, y: 2, w: 1, h: 0.4 },
      fill: 'range',
      stroke: { colour: 'axis', width: 1, dash: 'dot' },
    },
    {
      kind: 'shape',
      name: 'corner',
      shape: 'polyline',
      region: { x: 10, y: 2, w: 1, h: 0.4 },
      points: [
        { x: 0, y: 1 },
        { x: 0.5, y: 0 },
        { x: 1, y: 1 },
      ],
      fill: 'AGheat',
    },
    words(
      'safe',
      8.2,
      2.8,
      4,
      1.6,
      line('Fish & <chips> "quoted" 😀', { size: 14 }),
      line('control\u0000\u0007 characters, lone \ud83d surrogate', { size: 14 }),
      line('تعلیم سب کے لیے', { size: 18 }),
      line('two\nlines', { size: 14, colour: 'plan' }, { align: 'centre' }),
    ),
    {
      kind: 'text',
      name: 'boxed',
      region: { x: 8.2, y: 5, w: 2, h: 0.6 },
      paragraphs: [line('boxed', { size: 14 }, { align: 'centre' })],
      anchor: 'middle',
      outline: { colour: 'ink', width: 1, dash: 'dash' },
    },
    { kind: 'text', name: 'empty', region: { x: 8.2, y: 6, w: 2, h: 0.3 }, paragraphs: [] },
  ],
  notes: [text('Line one\nline two & <three>')],
  annex: true,
};

/** A deck with every kind of box and chart. */
export const SAMPLE: Deck = {
  title: 'School Education, stocktake 14',
  subject: 'Chief Minister’s Stocktake & papers',
  author: 'Special Monitoring Unit',
  language: 'en',
  marking: { word: 'RESTRICTED', audience: 'stocktake papers' },
  docLine: 'School Education · Stocktake 14 · 12 August 2015 · data locked 5 August · version 3 · demonstration',
  coverLine: 'Demonstration deck. Participation data are published figures; other values are illustrative.',
  dated: '2015-08-12T09:00:00Z',
  slides: [cover, decisions, glance, priority, districts, annex, { ...annex, id: 'annex-2', notes: [] }],
};
