import { showNumber } from '../domain/figure.ts';
import { toBe } from '../domain/is-plural.ts';
import { type FigureCell, figureCells, partOf, type Reading, subjectOf, withUnit } from '../domain/reading.ts';
import { pointsBefore, seriesKey } from '../domain/series.ts';
import { type Case, defineCheck, sighted } from './define.ts';
import { exampleCase, examplePast } from './example.ts';

interface Params {
  readonly is: string;
  readonly expected: string;
}

/** Past values that tell whether nought is usual. */
const LEAST = 3;
/** Cases that are expected where a count of none is no chance: of 7, one time in a thousand (Poisson, e⁻⁷). */
const MANY = 7;

/**
 * Notices where no figure and nought are not told apart: a zero where every past value lies far from it, and a column in
 * which a dash stands beside zeros or blank cells.
 */
export const blankOrZero = defineCheck<Params>({
  id: 'blank-or-zero',
  level: 'cell',
  severity: 'query',
  reason: 'A zero that means “not reported” drags a rate to the ground; a dash that means zero leaves a gap.',

  *check(given) {
    for (const reading of given.readings) {
      const usual = neverZero(reading, given);
      if (usual) yield { ...sighted(reading), params: usual };
    }
    const columns = new Map<string, FigureCell[]>();
    for (const cell of given.readings.flatMap(figureCells)) {
      const key = `${cell.reading.indicator?.id}\u0000${cell.part}\u0000${cell.figure.cell.at.sheet}`;
      const known = columns.get(key);
      if (known) known.push(cell);
      else columns.set(key, [cell]);
    }
    for (const cells of columns.values()) {
      const [dash, ...others] = cells.filter(({ figure }) => figure.how === 'dash');
      const zeros = cells.filter(({ figure }) => figure.number === 0).length;
      const blanks = cells.filter(({ figure }) => figure.how === 'blank').length;
      if (!dash || zeros + blanks === 0) continue;
      const dashes = withUnit(String(others.length + 1), 'dashes');
      const { place: _, ...where } = sighted(dash.reading, dash.figure.cell);
      const beside = [zeros > 0 && withUnit(String(zeros), 'zeros'), blanks > 0 && withUnit(String(blanks), 'blanks')];
      yield {
        ...where,
        params: {
          is: `${partOf({ reading: { ...dash.reading, place: null }, part: dash.part })}: ${dashes} beside ${beside.filter(Boolean).join(' and ')}`,
          expected: 'a dash is read as no figure, a zero as nought',
        },
      };
    }
  },

  message: ({ is, expected }) => ({
    is,
    expected,
    remedy: 'Type 0 where the figure is nought, and leave the cell blank where there is none.',
  }),

  examples: [
    {
      title: 'a blank cell, a zero where zeros are known, and one without a past',
      given: exampleCase(
        [
          { value: 91.2 },
          { place: 'lahore', value: '' },
          { indicator: 'closed-schools', place: 'attock', value: 0 },
          { indicator: 'closed-schools', place: 'lahore', value: 0 },
        ],
        { before: examplePast('closed-schools', 'attock', '2014-Q1', [4, 1, 0, 2, 1]) },
      ),
      finds: [],
    },
    {
      title: 'a zero where attendance was 86.1, 87.1 and 88.1',
      given: exampleCase([{ place: 'lahore', value: 0 }]),
      finds: ['Figures!C2'],
    },
    {
      title: 'a dash among zeros',
      given: exampleCase([
        { indicator: 'closed-schools', place: 'lahore', value: 12 },
        { indicator: 'closed-schools', place: 'attock', value: '–' },
        { indicator: 'closed-schools', place: 'rahim-yar-khan', value: 0 },
      ]),
      finds: ['Figures!C3'],
    },
  ],
});

/** What is there and what is usual, where a zero lies below all past values by more than they differ among themselves. */
function neverZero(reading: Reading, { before }: Case): Params | null {
  const { indicator, place, period, reported } = reading;
  if (!indicator || !place || !period || reported !== 0) return null;
  const past = pointsBefore(before.get(seriesKey(indicator.id, place.id)), period).map(({ value }) => value);
  const [least, most] = [Math.min(...past), Math.max(...past)];
  if (past.length < LEAST || least <= most - least || casesOf(reading, least) < MANY) return null;
  const what = subjectOf(indicator, place);
  const shown = (value: number) => showNumber(value, indicator.decimals);
  return {
    is: `${what} ${toBe(what)} ${withUnit('0', indicator.unit)}`,
    expected: `past values lie between ${shown(least)} and ${withUnit(shown(most), indicator.unit)}`,
  };
}

/** The cases that a value stands for: of a rate those of its denominator; a number that counts nothing has no chance in it. */
function casesOf({ indicator, denominator }: Reading, value: number): number {
  if (indicator?.kind === 'count') return value;
  if (typeof denominator?.number !== 'number') return Number.POSITIVE_INFINITY;
  return (value / (indicator?.kind === 'share' ? 100 : 1)) * denominator.number;
}
