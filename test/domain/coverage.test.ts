import { expect, it } from 'vitest';
import { type ExampleRow, exampleCase } from '../../src/checks/example.ts';
import { coverageOf } from '../../src/domain/coverage.ts';
import type { Reading } from '../../src/domain/reading.ts';

function reading(row: ExampleRow): Reading {
  const [only] = exampleCase([row]).readings;
  if (!only) throw new Error('no reading');
  return only;
}

it('is the visits made of those planned', () => {
  expect(coverageOf(reading({ value: 91, visited: 62, toVisit: 80 }))).toBe(0.775);
  expect(coverageOf(reading({ value: 91, visited: 62, toVisit: 0 }))).toBeNull();
  expect(coverageOf(reading({ value: 91 }))).toBeNull();
});

it('is the facilities in a sum of all in the list: 380 of 380 and 20', () => {
  const { value, ...rest } = reading({ value: 91 });
  const sum = { rows: 380, leftOut: 20 };
  expect(coverageOf({ ...rest, value: value && { ...value, cell: { ...value.cell, sum } } })).toBe(0.95);
});
