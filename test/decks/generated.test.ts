import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { measureText } from '../../src/adapters/canvas/measure.ts';
import { openTexts } from '../../src/adapters/text/text.ts';
import { RunningOrder } from '../../src/domain/running-order.ts';
import type { Deck } from '../../src/domain/slide.ts';
import { asLocated } from '../../src/stages/as-located.ts';
import { compose } from '../../src/stages/compose.ts';
import { validateAgenda } from '../../src/stages/validate-agenda.ts';
import { validateRegister } from '../../src/stages/validate-register.ts';
import { generatedStocktake, SEED } from './generated-stocktake.ts';
import { layoutFaults } from './layout-faults.ts';

const TEMPLATES = join(import.meta.dirname, '../../templates');
const texts = { en: openTexts(join(TEMPLATES, 'texts'), 'en'), ur: openTexts(join(TEMPLATES, 'texts'), 'ur') };
const order = RunningOrder.parse(parse(readFileSync(join(TEMPLATES, 'decks/quarterly.yaml'), 'utf8')));

/** As many as are asked for by the environment: the suite measures some of them, the gate 300. */
const COUNT = Number(process.env.GENERATED_DECKS ?? 90);
const STEP = 30;

/** Kinds of slides and of charts that were measured. */
const kinds = new Set<string>();

async function faultsOf(number: number): Promise<string[]> {
  const { asked, stocktake } = await generatedStocktake(number);
  const { deck } = compose(stocktake, order, { texts: texts[asked.language], measure: measureText });
  for (const kind of kindsIn(deck)) kinds.add(kind);
  const titles = deck.slides.map(({ title }) => title.text);
  const twice = titles
    .filter((title, i) => titles.indexOf(title) < i)
    .map((title) => `two slides are called “${title}”`);
  return [...layoutFaults(deck), ...twice].map((fault) => `stocktake ${number} (${JSON.stringify(asked)}), ${fault}`);
}

function kindsIn({ slides }: Deck): string[] {
  return slides.flatMap(({ id, boxes }) => [
    id.split(':')[0]?.replace(/-\d+$/, '') ?? '',
    ...boxes.flatMap((box) => (box.kind === 'chart' && 'id' in box.chart ? (box.chart.id.split('-')[0] ?? '') : [])),
  ]);
}

describe(`the decks of ${COUNT} generated stocktakes, seed ${SEED}`, () => {
  it.each(Array.from({ length: COUNT / STEP }, (_, i) => [i * STEP, (i + 1) * STEP - 1]))(
    'from %d to %d have no words or marks over one another, out of their place or off the slide',
    { timeout: 180_000 },
    async (first, last) => {
      const faults: string[] = [];
      for (let number = first; number <= last; number++) faults.push(...(await faultsOf(number)));
      expect(faults.slice(0, 20)).toEqual([]);
    },
  );

  it('had slides and charts of every kind in them', () => {
    const asked = [order.main, order.annex].flat().flatMap((step) => slidesOf(step));
    expect([...kinds]).toEqual(expect.arrayContaining([...asked, 'trajectory', 'panel', 'change']));
  });

  it('are of plans and agendas that the program accepts', async () => {
    for (let number = 0; number < 12; number++) {
      const { unit, register, agenda, earlier } = (await generatedStocktake(number)).stocktake;
      const findings = validateRegister(asLocated(register.register, 'register.xlsx'), unit, 'register.xlsx');
      expect(findings.map(({ message }) => message)).toEqual([]);
      expect(() => validateAgenda(agenda, earlier, { register, unit }, 'stocktakes/now.yaml')).not.toThrow();
    }
  });
});

/** The slides that a step of a running order asks for. */
function slidesOf(step: unknown): string[] {
  if (typeof step === 'string') return [step];
  return typeof step === 'object' && step !== null ? Object.values(step).flat().flatMap(slidesOf) : [];
}
