import { expect, it } from 'vitest';
import { timeMarks, yearStarts } from '../../src/charts/parts/time-axis.ts';
import { lastMonth, period } from '../../src/domain/period.ts';

const month = (when: string) => lastMonth(period(when));
/** 5.86 inches for the months from one to the other. */
const perMonth = (from: string, to: string) => 5.86 / (month(to) - month(from));
const texts = (months: readonly string[], scale: number) => timeMarks(months.map(month), scale).map(({ text }) => text);

it('centres each year under its months, with a tick at each January', () => {
  const marks = timeMarks([month('2011-11'), month('2018-03')], perMonth('2011-11', '2018-03'));
  // Two months of 2011 are too few for a label.
  expect(marks.map(({ text }) => text)).toEqual(['', '2012', '2013', '2014', '2015', '2016', '2017', '2018']);
  expect(marks.slice(0, 2)).toEqual([
    { tick: null, at: (month('2011-11') + month('2012-01')) / 2, text: '' },
    { tick: month('2012-01'), at: month('2012-07'), text: '2012' },
  ]);
  // Three of 2018: its middle is in February.
  expect(marks.at(-1)).toEqual({ tick: month('2018-01'), at: month('2018-02'), text: '2018' });
});

it('needs a category at each January only where years are labelled', () => {
  expect(yearStarts(month('2011-11'), month('2014-03'))).toEqual(['2012-01', '2013-01', '2014-01'].map(month));
  expect(yearStarts(month('2014-01'), month('2016-02'))).toEqual([
    month('2014-01'),
    ...['2015-01', '2016-01'].map(month),
  ]);
  expect(yearStarts(month('2013-06'), month('2015-06'))).toEqual([]);
});

it('labels fewer years where they do not fit, the last always', () => {
  // 5.86 inches for 40 years are 0.15 for one: a label of 0.34 and its space need five.
  const shown = texts(['1980-06', '2020-06'], perMonth('1980-06', '2020-06')).filter((text) => text !== '');
  expect(shown).toEqual(['1980', '1985', '1990', '1995', '2000', '2005', '2010', '2015', '2020']);
});

it('names quarters and months, fewer where they do not fit, the latest always', () => {
  const quarters = ['2014-06', '2014-09', '2014-12', '2015-03', '2015-06'];
  expect(texts(quarters, perMonth('2014-06', '2015-06'))).toEqual([
    'Q2 2014',
    'Q3 2014',
    'Q4 2014',
    'Q1 2015',
    'Q2 2015',
  ]);
  // At 0.15 inches to a month a label of 0.56 needs more than three months.
  expect(texts(quarters, 0.15)).toEqual(['Q2 2014', 'Q4 2014', 'Q2 2015']);
  expect(texts(['2015-01', '2015-02', '2015-03'], 2.9)).toEqual(['Jan 2015', 'Feb 2015', 'Mar 2015']);
  // Not the ends of quarters: their months.
  expect(texts(['2014-05', '2014-08', '2014-11', '2015-02'], 0.65)).toEqual([
    'May 2014',
    'Aug 2014',
    'Nov 2014',
    'Feb 2015',
  ]);
});
