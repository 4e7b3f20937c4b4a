import { describe, expect, it } from 'vitest';
import { type BuildRecord, changesBetween } from '../../src/domain/changes.ts';

const before: BuildRecord = {
  unit: 'u',
  period: '2015-Q2',
  deckSha256: 'a',
  inputs: [],
  ratings: { 'Attendance, Lahore': { rating: 'Green', value: '92.0 (2015-Q2)' } },
  slides: [
    { title: 'One', fingerprint: '1' },
    { title: 'Two', fingerprint: '2' },
  ],
};

describe('what changed between two builds', () => {
  it('is nothing when nothing did', () => {
    expect(changesBetween(before, before)).toEqual({ ratings: [], figures: [], slides: [] });
  });

  it('names the rating, the figure and the slide that changed', () => {
    const after: BuildRecord = {
      ...before,
      ratings: { 'Attendance, Lahore': { rating: 'Red', value: '71.0 (2015-Q2)' } },
      slides: [
        { title: 'One', fingerprint: '1' },
        { title: 'Two, new', fingerprint: '3' },
      ],
    };
    expect(changesBetween(before, after)).toEqual({
      ratings: ['Attendance, Lahore: Green → Red'],
      figures: ['Attendance, Lahore: 92.0 (2015-Q2) → 71.0 (2015-Q2)'],
      slides: ['slide 2: Two, new'],
    });
  });

  it('names a rating that is gone and counts the slides that are', () => {
    const after: BuildRecord = { ...before, ratings: {}, slides: before.slides.slice(0, 1) };
    expect(changesBetween(before, after)).toEqual({
      ratings: ['Attendance, Lahore: Green → no longer rated'],
      figures: [],
      slides: ['1 slide fewer than before'],
    });
  });
});
