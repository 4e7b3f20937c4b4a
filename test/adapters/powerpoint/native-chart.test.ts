import { read, type WorkSheet } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { formatShowing } from '../../../src/adapters/powerpoint/chart-labels.ts';
import { monthSerial } from '../../../src/adapters/powerpoint/chart-sheet.ts';
import { writeDeck } from '../../../src/adapters/powerpoint/write-deck.ts';
import type { Chart } from '../../../src/domain/chart.ts';
import { period, shortPeriod } from '../../../src/domain/period.ts';
import { unzip } from '../../opc/unzip.ts';
import { all } from './find-all.ts';
import { BARS, COLUMNS, TRAJECTORY, text } from './sample-charts.ts';
import { SAMPLE } from './sample-deck.ts';

/** One slide with one chart, read back: the chart part and the sheet behind it. */
function written(chart: Chart): { source: string; sheet: WorkSheet; groups: string[] } {
  const region = { x: 0.5, y: 1.72, w: 7.75, h: 4.95 };
  const slide = { id: 's', layout: 'content', title: text('t'), notes: [], annex: false } as const;
  const deck = { ...SAMPLE, slides: [{ ...slide, boxes: [{ kind: 'chart', name: 'chart', region, chart } as const] }] };
  const parts = unzip(writeDeck(deck));
  const source = parts.get('ppt/charts/chart1.xml')?.toString('utf8') ?? '';
  const sheet = read(parts.get('ppt/embeddings/Microsoft_Excel_Sheet1.xlsx')).Sheets.Data;
  if (!sheet) throw new Error('the workbook has no sheet Data');
  return { source, sheet, groups: all(source, /<c:(area|line|bar)Chart>/g) };
}

/** The cached values of each series in the chart's order; a point that is not there is null. */
function cachedSeries(source: string): { name: string; values: (number | null)[] }[] {
  const series = all(source, /<c:ser>(.*?)<\/c:ser>/g).map((ser) => {
    const values = /<c:val>.*<c:ptCount val="(\d+)"\/>(.*)<\/c:numCache>/.exec(ser);
    const points = new Map(
      [...(values?.[2] ?? '').matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)</g)].map(([, i, v]) => [Number(i), Number(v)]),
    );
    return {
      index: Number(/<c:idx val="(\d+)"/.exec(ser)?.[1]),
      name: all(ser, /<c:tx>.*?<c:v>([^<]*)<.*?<\/c:tx>/g)[0] ?? '',
      values: Array.from({ length: Number(values?.[1]) }, (_, i) => points.get(i) ?? null),
    };
  });
  return series.sort((a, b) => a.index - b.index).map(({ name, values }) => ({ name, values }));
}

function sheetSeries(sheet: WorkSheet, series: number, count: number): { name: string; values: (number | null)[] } {
  const letter = 'BCDEFGHIJKLMNOP'.charAt(series);
  const values = Array.from({ length: count }, (_, i) => {
    const cell = sheet[`${letter}${i + 2}`];
    return cell === undefined ? null : Number(cell.v);
  });
  return { name: String(sheet[`${letter}1`]?.v), values };
}

describe.each([
  ['trajectory', TRAJECTORY],
  ['bars', BARS],
  ['columns', COLUMNS],
])('the native chart %s', (_, chart) => {
  const { source, sheet } = written(chart);
  const wanted = chart.series.map(({ name, values }) => ({ name, values }));

  it('caches exactly the figures it was given: zeros stay zeros, gaps have no point', () => {
    expect(cachedSeries(source)).toEqual(wanted);
  });

  it('has the same figures in the workbook: a gap has no cell', () => {
    const count = wanted[0]?.values.length ?? 0;
    expect(wanted.map((__, i) => sheetSeries(sheet, i, count))).toEqual(wanted);
  });

  it('names what it shows and its categories in the workbook', () => {
    const names =
      chart.categories.kind === 'months' ? chart.categories.months.map(shortPeriod) : chart.categories.names;
    expect(sheet.A1?.v).toBe(chart.head.text);
    expect(names.map((__, i) => sheet[`A${i + 2}`]?.w ?? sheet[`A${i + 2}`]?.v)).toEqual(names);
  });
});

describe('the trajectory', () => {
  const { source, groups } = written(TRAJECTORY);

  it('stacks bands and range on axes of their own and draws the lines over both', () => {
    expect(groups).toEqual(['area', 'area', 'line']);
    const axes = all(source, /<\/c:ser><c:axId val="(\d+)"|<c:marker val="1"\/><c:axId/g);
    expect(axes[0]).not.toBe(axes[1]);
    expect(all(source, /<c:valAx>.*?<c:max val="(\d+)"/g)).toEqual(['100', '100']);
    expect(all(source, /<c:lineChart>.*<c:axId val="(\d+)"\/><c:axId val="\d+"\/><\/c:lineChart>/g)).toEqual([
      '222222221',
    ]);
  });

  it('stands at true dates on a month axis and spans the months without a round', () => {
    // 1 November 2011 is day 40,848 of Excel's calendar, 1 March 2018 day 43,160.
    expect(monthSerial(period('2011-11'))).toBe(40_848);
    expect(all(source, /<c:dateAx>.*?<c:min val="(\d+)"/g)).toEqual(['40848', '40848']);
    expect(all(source, /<c:dateAx>.*?<c:max val="(\d+)"/g)).toEqual(['43160', '43160']);
    // LibreOffice breaks a line at every blank of an axis of months.
    expect(source).toContain('<c:baseTimeUnit val="days"/>');
    expect(source).toContain('<c:dispBlanksAs val="span"/>');
    expect(all(source, /<c:dateAx>.*?<c:tickLblPos val="(\w+)"/g)).toEqual(['none', 'none']);
  });

  it('has no legend, no border and no smoothing', () => {
    expect(source).not.toContain('<c:legend>');
    expect(all(source, /<c:smooth val="(\d)"/g).every((smooth) => smooth === '0')).toBe(true);
  });

  it('draws the gap as an error bar of half its length to each side', () => {
    // Plan in June 2015: 84.8 + 15.2 × 43 ÷ 76 = 93.4; half of 93.4 − 90.4 is 1.5.
    expect(Number(all(source, /<c:errValType val="fixedVal"\/>.*?<c:val val="([^"]*)"/g)[0])).toBeCloseTo(1.5, 10);
  });

  it('writes a label that only shows its value as a number, so that it follows the data', () => {
    const [shown] = all(source, /<c:dLbl><c:idx val="3"\/>(.*?)<\/c:dLbl>/g);
    expect(shown).toContain('<c:numFmt formatCode="#,##0.0;"−"#,##0.0;#,##0.0" sourceLinked="0"/>');
    expect(shown).not.toContain('<c:rich>');
    expect(all(source, /<a:t>([^<]*)<\/a:t>/g)).toEqual(
      expect.arrayContaining(['Plan 93.4', '94.4 forecast', '80% range 92.8–95.9', '90.4', 'Jun 2015', '−3.0']),
    );
  });

  it('moves a label by shares of the frame, 7.75 × 4.95 inches, and draws no line to it', () => {
    // 0.118 ÷ 7.75 and −0.196 ÷ 4.95
    const [target] = all(source, /<c:dLbl><c:idx val="8"\/>(.*?)<\/c:dLbl>/g).filter((label) =>
      label.includes('Target'),
    );
    expect(target).toContain(
      '<c:layout><c:manualLayout><c:x val="0.01523"/><c:y val="-0.0396"/></c:manualLayout></c:layout>',
    );
    expect(all(source, /<c:dLblPos val="(\w)"/g)).toContain('l');
    expect(all(source, /<c:showLeaderLines val="(\d)"/g).every((drawn) => drawn === '0')).toBe(true);
  });

  it('fills the shorter line of a label beside its point with hard spaces', () => {
    // In points: "94.4 forecast" is 73.4 wide and "80% range 92.8–95.9" 100.4; nine spaces of 3 make up the rest.
    const [forecast = ''] = all(source, /<c:rich>(.*?)<\/c:rich>/g).filter((label) => label.includes('94.4 forecast'));
    expect(all(forecast, /<a:t>([^<]*)<\/a:t>/g)).toEqual(['94.4 forecast', '\u00a0'.repeat(9), '80% range 92.8–95.9']);
    expect(all(forecast, /<a:pPr algn="(\w)"/g)).toEqual(['l', 'l']);
    const [value = ''] = all(source, /<c:rich>(.*?)<\/c:rich>/g).filter((label) => label.includes('Jun 2015'));
    expect(all(value, /<a:t>([^<]*)<\/a:t>/g)).toEqual(['90.4', 'Jun 2015']);
  });

  it('draws ticks downwards and without caps', () => {
    const stroke = { colour: 'axis', width: 1, dash: 'solid' } as const;
    const values = TRAJECTORY.series[0]?.values.map(() => 80) ?? [];
    const ticks = {
      name: 'Ticks',
      kind: 'line',
      values,
      errorBar: { half: 0.3, stroke, down: true },
      labels: [],
    } as const;
    const drawn = written({ ...TRAJECTORY, series: [ticks] }).source;
    expect(drawn).toContain('<c:errBarType val="minus"/><c:errValType val="fixedVal"/><c:noEndCap val="1"/>');
  });
});

describe('bars', () => {
  const { source } = written(BARS);

  it('run from left to right, first on top, two looks in one row, gap width 40 %', () => {
    expect(source).toContain('<c:barDir val="bar"/>');
    expect(source).toContain('<c:orientation val="maxMin"/>');
    expect(source).toContain('<c:gapWidth val="40"/><c:overlap val="100"/>');
    expect(source).toContain('<c:delete val="1"/>');
  });

  it('share their rows with a zone behind them', () => {
    const names = BARS.categories.kind === 'names' ? BARS.categories.names : [];
    const values = names.map(() => 3.1);
    const zone = { name: 'Margin', kind: 'bar', zone: true, values, fill: 'range', labels: [] } as const;
    expect(written({ ...BARS, series: [zone, ...BARS.series] }).source).toContain('<c:overlap val="100"/>');
  });

  it('stand side by side when a category has two', () => {
    const twice = {
      ...BARS,
      series: BARS.series.map((series) => ({ ...series, labels: [], values: BARS.series[0]?.values ?? [] })),
    };
    expect(written(twice).source).toContain('<c:overlap val="0"/>');
  });
});

describe('formatShowing', () => {
  it.each([
    ['90.4', 90.4, '#,##0.0;"−"#,##0.0;#,##0.0'],
    ['90.4', 90.3567, '#,##0.0;"−"#,##0.0;#,##0.0'],
    ['3,410', 3410, '#,##0;"−"#,##0;#,##0'],
    ['+15.4', 15.4, '+#,##0.0;"−"#,##0.0;#,##0.0'],
    ['−2.3', -2.3, '#,##0.0;"−"#,##0.0;#,##0.0'],
    ['90.04%', 90.04, '#,##0.00"%";"−"#,##0.00"%";#,##0.00"%"'],
  ])('%s shows %d', (words, value, format) => {
    expect(formatShowing(words, value)).toBe(format);
  });

  it('knows a label that says something else', () => {
    expect(formatShowing('Plan 93.4', 93.4)).toBeUndefined();
    expect(formatShowing('−3.0', 91.9)).toBeUndefined();
    // −0.04 rounds to 0.0, while a format would keep its sign.
    expect(formatShowing('0.0', -0.04)).toBeUndefined();
  });
});

describe('a chart that no chart maker may produce', () => {
  it.each<[string, Partial<Chart>, string]>([
    ['a value too few', { series: [{ name: 's', kind: 'line', values: [1], labels: [] }] }, 'one value per category'],
    ['no series', { series: [] }, 'has categories and series'],
    [
      'a label at a gap',
      {
        series: BARS.series.map((series) => ({
          ...series,
          labels: [{ index: 7, text: text('no value'), position: 'right', size: 12, bold: true, colour: 'ink' }],
        })),
      },
      'a point without a value',
    ],
    [
      'a value that is no number',
      { series: [{ name: 's', kind: 'bar', values: BARS.series[0]?.values.map(() => Number.NaN) ?? [], labels: [] }] },
      'a number or null',
    ],
  ])('%s is a defect', (_, change, message) => {
    expect(() => written({ ...BARS, ...change })).toThrow(message);
  });
});

describe('names that Excel would read as codes', () => {
  it('come back as they were written', () => {
    const odd = 'North_x0041_ & "South" <1>';
    const { sheet } = written({
      ...BARS,
      categories: { kind: 'names', names: Array.from({ length: 8 }, (_, i) => `${odd}${i}`) },
    });
    expect(sheet.A2?.v).toBe(`${odd}0`);
  });
});
