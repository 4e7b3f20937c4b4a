import { beforeAll, describe, expect, it } from 'vitest';
import { makePunjab } from '../../data/make/punjab.ts';
import { MISTAKES, type Mistake, REAL_GAP } from '../../data/make/punjab-mistakes.ts';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { period } from '../../src/domain/period.ts';
import { indexRegister } from '../../src/domain/register.ts';
import { seriesKey } from '../../src/domain/series.ts';
import { rateAll } from '../../src/stages/rate.ts';
import { temporaryFolder } from '../folder.ts';
import { DATA } from './sample-files.ts';
import { type Sample, takeSample } from './take-sample.ts';

/** Where a mistake is to be found: the check, file, sheet and cell; a row that is gone has no cell. */
function expectedOf({ returns, register }: Sample, { file, sheet, spot, check, ...rest }: Mistake | typeof REAL_GAP) {
  const name = register.places.find(({ id }) => id === spot.place)?.name ?? '';
  const typed = 'slip' in rest && rest.slip.do === 'type' ? (rest.slip.cells.place ?? name) : name;
  const rows = returns
    .flatMap(({ returned }) => (returned.file === file ? returned.rows : []))
    .filter((row) => row.sheet === sheet && row.cells.indicator?.value === spot.indicator)
    .filter((row) => spot.place === undefined || row.cells.place?.value === typed);
  const cell = rows.at(-1)?.cells[spot.field]?.at.cell ?? null;
  return { check, file, sheet, cell };
}

describe('the workspace punjab-smu', () => {
  let sample: Sample;
  beforeAll(async () => {
    sample = await takeSample(`${DATA}/punjab-smu`);
  });

  it('has a register without a finding: four sectors of four or five priorities, 36 districts', () => {
    expect(sample.registerFindings).toEqual([]);
    const sizes = sample.register.sectors.map(
      ({ id }) => sample.register.priorities.filter(({ sector }) => sector === id).length,
    );
    expect(sizes).toEqual([5, 5, 4, 4]);
    expect(sample.register.places.filter(({ kind }) => kind === 'district')).toHaveLength(36);
  });

  it('gives exactly the findings of the mistakes planted, each at its cell, and the gap of the survey', () => {
    const wanted = [...MISTAKES, REAL_GAP].map((mistake) => expectedOf(sample, mistake));
    const found = sample.findings.map(({ check, file, sheet, cell }) => ({ check, file, sheet, cell }));
    const inOrder = (list: typeof found) => list.map((one) => Object.values(one).join(' ')).toSorted();
    expect(MISTAKES.length).toBeGreaterThanOrEqual(12);
    expect(inOrder(found)).toEqual(inOrder(wanted));
  });

  it('gives no block and hardly a query without the mistakes', async () => {
    const folder = temporaryFolder();
    await makePunjab(folder, { mistakes: false });
    const clean = await takeSample(folder);
    expect(clean.findings.map(({ check, place }) => [check, place])).toEqual([['missing-place', 'jhelum']]);
    expect(clean.findings.length / clean.observations).toBeLessThanOrEqual(0.02);
  });

  it('rates the headlines over the whole scale; two are not validated and one has no fresh value', () => {
    const { unit, book, blocked } = sample;
    const register = indexRegister(sample.register, 1);
    const ratings = rateAll({
      unit,
      register,
      book,
      blocked,
      period: period('2015-Q2'),
      cutOff: calendarDate('2015-08-05'),
    });
    const headlines = sample.register.indicators.filter(({ headline }) => headline);
    const states = headlines
      .map(({ id }) => ratings.get(seriesKey(id, 'punjab')))
      .map((rating) => rating?.light ?? rating?.status);
    const count = (state: string) => states.filter((one) => one === state).length;
    expect(['R', 'AR', 'AG', 'G', 'not-validated', 'stale'].map(count)).toEqual([3, 4, 4, 4, 2, 1]);
    // 84.8 + 15.2 × 43/76 = 93.4 in June 2015; 90.4 is 3.0 short, of which 1.52 is Amber-Green and 3.8 Amber-Red.
    const participation = ratings.get(seriesKey('participation', 'punjab'));
    expect(participation).toMatchObject({
      light: 'AR',
      period: '2015-06',
      lights: { level: 'AR', pace: 'AG', forecast: 'R' },
    });
  });
});
