import { expect, it } from 'vitest';
import { singular } from '../../src/domain/singular.ts';

it.each([
  ['schools', 'school'],
  ['tonnes a day', 'tonne a day'],
  ['facilities', 'facility'],
  ['classes', 'class'],
  ['dispatches a month', 'dispatch a month'],
  ['cases', 'case'],
  ['children', 'child'],
  ['points', 'point'],
  ['per 1,000 births', 'per 1,000 births'],
  ['staff', 'staff'],
  ['access', 'access'],
  ['m³', 'm³'],
  ['s', 's'],
  ['', ''],
])('1 %s is 1 %s', (plural, one) => expect(singular(plural)).toBe(one));
