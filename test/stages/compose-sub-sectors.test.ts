import { join } from 'node:path';
import { expect, it } from 'vitest';
import { measureText } from '../../src/adapters/canvas/measure.ts';
import { openTexts } from '../../src/adapters/text/text.ts';
import { EXAMPLE_REGISTER } from '../../src/domain/example.ts';
import type { Sector } from '../../src/domain/plan.ts';
import { indexRegister } from '../../src/domain/register.ts';
import { RunningOrder } from '../../src/domain/running-order.ts';
import { EXAMPLE_STOCKTAKE } from '../../src/slides/parts/example.ts';
import { compose } from '../../src/stages/compose.ts';

const TEXTS = join(import.meta.dirname, '../../templates/texts');
const ORDER = RunningOrder.parse({
  title: 'One sector after the other',
  main: [{ 'each sector': ['sector-at-a-glance', { 'each priority': ['priority'] }] }],
});

function kickersWith(sectors: readonly Sector[]) {
  const register = indexRegister({ ...EXAMPLE_REGISTER, sectors: [...sectors] }, 1);
  const { deck, report } = compose({ ...EXAMPLE_STOCKTAKE, register }, ORDER, {
    texts: openTexts(TEXTS, 'en'),
    measure: measureText,
  });
  return { kickers: deck.slides.map(({ kicker }) => kicker?.what.text), omitted: report.omitted };
}

const [education] = EXAMPLE_REGISTER.sectors;
const people: Sector = { id: 'people', name: 'People' };

it('names a sub-sector after its sector, which has no slide of its own', () => {
  const { kickers, omitted } = kickersWith([people, { id: 'education', name: 'Schools', parent: 'people' }]);
  expect(kickers[0]).toBe('People: Schools at a glance');
  expect(kickers.length).toBeGreaterThan(1);
  expect(omitted).toEqual([]);
});

it('says so of a sector that has neither priorities nor sub-sectors', () => {
  const { omitted } = kickersWith([people, ...(education ? [education] : [])]);
  expect(omitted).toEqual(['Sector at a glance: People has no priorities.']);
});
