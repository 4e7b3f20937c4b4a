import { describe, expect, it } from 'vitest';
import { RATINGS } from '../../src/ratings/index.ts';

describe.each(RATINGS.map((method) => [method.id, method] as const))('%s', (_id, method) => {
  it.each(method.examples.map((example) => [example.title, example] as const))('%s', (_title, { given, gives }) => {
    const rating = method.rate(given, method.options.parse({}));
    expect({ status: rating.status, light: rating.light }).toEqual({ status: gives.status, light: gives.light });
    expect(rating.lights).toMatchObject({
      ...(gives.level === undefined ? {} : { level: gives.level }),
      ...(gives.pace === undefined ? {} : { pace: gives.pace }),
      ...(gives.forecast === undefined ? {} : { forecast: gives.forecast }),
    });
  });

  it('has examples', () => expect(method.examples.length).toBeGreaterThan(0));
});
