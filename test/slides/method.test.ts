import { describe, expect, it } from 'vitest';
import { phrase } from '../../src/domain/wording.ts';
import { RATINGS } from '../../src/ratings/index.ts';
import { FixedOptions, GrowthOptions, MilestoneOptions, TrajectoryOptions } from '../../src/ratings/parts/options.ts';
import { method } from '../../src/slides/method.ts';
import { EXAMPLE_STOCKTAKE } from '../../src/slides/parts/example.ts';
import { box, cellsOf, only, said } from './said.ts';

const DECK = { of: 'deck' } as const;
const how = (id: string) => said(phrase(`method.how.${id}`));

describe('the slide about the method', () => {
  const slide = only(method.make(EXAMPLE_STOCKTAKE, DECK));

  it('counts what has a light and what has not, and why', () => {
    expect(said(slide.title)).toBe(
      'One of two indicators is rated, by one method;\none has no light, for a stated reason',
    );
    expect(cellsOf(box(slide, 'table', 'states')).slice(1)).toEqual([
      ['Rated', '1'],
      ['Not validated', '1'],
    ]);
  });

  it('explains each light on the scale of the unit', () => {
    expect(cellsOf(box(slide, 'table', 'scale')).slice(1)).toEqual([
      ['Green', 'reached or better', 'at least 0.95'],
      ['Amber-Green', 'short by at most 10% of the planned improvement', '0.60 to 0.95'],
      ['Amber-Red', 'short by at most 25% of the planned improvement', '0 to 0.60'],
      ['Red', 'short by more', 'below 0'],
    ]);
    const unit = { ...EXAMPLE_STOCKTAKE.unit, scale: 'three-point' as const };
    const three = only(method.make({ ...EXAMPLE_STOCKTAKE, unit }, DECK));
    expect(cellsOf(box(three, 'table', 'scale')).at(2)).toEqual([
      'Amber',
      'short by at most 25% of the planned improvement',
      '0 to 0.95',
    ]);
  });

  it('knows every method, and prints the limits that it usually has', () => {
    for (const { id } of RATINGS) expect(said(phrase(`method.name.${id}`))).not.toBe('');
    const { paceGreen, paceAmberGreen } = TrajectoryOptions.parse({});
    expect(how('trajectory')).toContain(`${paceGreen.toFixed(2)}, ${paceAmberGreen.toFixed(2)}, 0`);
    const growth = GrowthOptions.parse({});
    expect(how('compound-growth')).toContain(
      `${growth.green.toFixed(2)}, ${growth.amberGreen.toFixed(2)}, ${growth.amberRed}`,
    );
    const fixed = FixedOptions.parse({});
    expect(how('fixed-thresholds')).toContain(`${fixed.green}, ${fixed.amberGreen}, ${fixed.amberRed}`);
    const { overdueAmberGreen, overdueAmberRed } = MilestoneOptions.parse({});
    expect([overdueAmberGreen, overdueAmberRed]).toEqual([1, 3]);
    expect(how('milestones')).toContain('one month, three months');
  });
});
