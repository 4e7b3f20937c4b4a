import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Agenda } from '../../src/domain/agenda.ts';
import { forChiefOnly } from '../../src/domain/audience.ts';
import type { Figure } from '../../src/domain/figure.ts';
import { indexRegister } from '../../src/domain/register.ts';
import type { Stocktake } from '../../src/domain/stocktake.ts';
import { Unit } from '../../src/domain/unit.ts';
import { cutToDepartment } from '../../src/stages/cut-to-department.ts';
import { briefHtml, documentsFor } from '../../src/stages/pre-read-documents.ts';
import { Canaries, holdsChiefOnly } from './canaries.ts';
import { sampleStocktakes, UNITS } from './samples.ts';
import { partsOf, wordsOfPage } from './text-of.ts';

const samples = sampleStocktakes();

/** Which of the words stand in a text. */
const found = (words: readonly string[], text: string) => words.filter((word) => text.includes(word));

/** The stocktake with a canary in every field that is for the executive alone. */
function withChiefOnly(stocktake: Stocktake): { planted: Stocktake; canaries: Canaries } {
  const canaries = new Canaries(7000);
  const agenda = Agenda.parse(canaries.plant(Agenda, stocktake.agenda));
  const unit = Unit.parse(canaries.plant(Unit, stocktake.unit));
  return { planted: { ...stocktake, agenda, unit }, canaries };
}

/** The stocktake with canaries in all that one department has: names, sentences, figures, returns, findings, replies. */
function withDepartment(
  stocktake: Stocktake,
  department: string,
  first: number,
): { planted: Stocktake; words: string[] } {
  const canaries = new Canaries(first);
  const { register, revision } = stocktake.register;
  const own = register.indicators.filter((indicator) => indicator.department === department);
  const ids = new Set(own.map(({ id }) => id));
  const priorities = new Set(own.map(({ priority }) => priority));
  const shared = new Set(register.indicators.filter((one) => !ids.has(one.id)).map(({ priority }) => priority));
  const mine = (id: string) => priorities.has(id) && !shared.has(id);
  const figure = (value: Figure | null): Figure | null => value && { ...value, value: canaries.figure() };
  const files = new Set(
    stocktake.returns.filter(({ returned }) => returned.department === department).map(({ returned }) => returned.file),
  );
  const planted: Stocktake = {
    ...stocktake,
    register: indexRegister(
      {
        ...register,
        priorities: register.priorities.map((one) =>
          mine(one.id) ? { ...one, name: canaries.text(), officer: canaries.text() } : one,
        ),
        indicators: register.indicators.map((one) =>
          ids.has(one.id)
            ? {
                ...one,
                name: canaries.text(),
                short: canaries.text(),
                measure: canaries.text(),
                owner: canaries.text(),
              }
            : one,
        ),
        initiatives: register.initiatives.map((one) =>
          one.department === department && mine(one.priority) ? { ...one, name: canaries.text() } : one,
        ),
      },
      revision,
    ),
    agenda: {
      ...stocktake.agenda,
      narrative: {
        ...stocktake.agenda.narrative,
        ...Object.fromEntries(
          [...priorities].filter(mine).map((id) => [
            id,
            {
              title: canaries.text(),
              happened: [canaries.text()],
              why: [canaries.text()],
              next: [],
              reply: canaries.text(),
            },
          ]),
        ),
      },
      readyFor: { ...stocktake.agenda.readyFor, [department]: [canaries.text()] },
    },
    ratings: new Map(
      [...stocktake.ratings].map(([key, rating]) => [
        key,
        ids.has(rating.indicator) && rating.place === stocktake.unit.place
          ? { ...rating, value: figure(rating.value), expected: figure(rating.expected), gap: figure(rating.gap) }
          : rating,
      ]),
    ),
    findings: stocktake.findings.map((finding) =>
      files.has(finding.file)
        ? { ...finding, is: canaries.text(), expected: canaries.text(), remedy: canaries.text() }
        : finding,
    ),
    returns: stocktake.returns.map((item) =>
      files.has(item.returned.file)
        ? { ...item, returned: { ...item.returned, preparedBy: canaries.text(), signedOffBy: canaries.text() } }
        : item,
    ),
    ledger: [
      ...stocktake.ledger,
      {
        number: stocktake.ledger.length + 1,
        hash: 'f'.repeat(64),
        previous: null,
        at: '2015-08-06T09:00:00Z',
        by: canaries.text(),
        content: {
          kind: 'reply',
          period: stocktake.period,
          department,
          preRead: 'f'.repeat(64),
          comments: [{ priority: null, text: canaries.text() }],
          corrections: [
            { figure: canaries.text(), printed: canaries.text(), correct: canaries.text(), reason: canaries.text() },
          ],
          signedOff: null,
          file: { file: canaries.text(), sha256: 'f'.repeat(64) },
        },
      },
    ],
  };
  return { planted, words: canaries.words };
}

describe('what is written for the executive alone', () => {
  it('is found by the schema: the brief of an agenda, and whatever is marked like it', () => {
    expect(holdsChiefOnly(Agenda)).toBe(true);
    const later = z.object({
      open: z.string(),
      visits: z.array(z.object({ aside: forChiefOnly(z.string().max(20)).optional(), n: z.number() })).default([]),
      by: z.record(z.string(), z.object({ secret: forChiefOnly(z.number()) })),
    });
    const canaries = new Canaries(1);
    const planted = canaries.plant(later, { open: 'as it was', visits: [{ n: 3 }], by: {} });
    // Canaries 1 and 2 are of the record, whose item is made whole and then planted; 0 would be none at all.
    expect(canaries.words.length).toBeGreaterThanOrEqual(3);
    expect(planted).toMatchObject({ open: 'as it was', visits: [{ aside: 'zqx1 811', n: 3 }] });
  });

  it.each(UNITS)('%s: stands in the brief, and in no document of a department', { timeout: 120_000 }, async (unit) => {
    const { planted, canaries } = withChiefOnly(samples.of(unit));
    expect(canaries.words.length).toBeGreaterThanOrEqual(9);
    const brief = wordsOfPage(await briefHtml(planted, samples.tools()));
    expect(found(canaries.words, brief)).toEqual(canaries.words);
    for (const department of planted.unit.departments) {
      const { html, reply } = await documentsFor(planted, department, samples.tools());
      expect(found(canaries.words, html), `${department.id}: page`).toEqual([]);
      expect(found(canaries.words, partsOf(reply)), `${department.id}: workbook`).toEqual([]);
    }
  });
});

describe('what one department has', () => {
  const several = UNITS.filter((unit) => unit !== 'england-ae');

  it.each(several)('%s: stands in no document of another', { timeout: 240_000 }, async (unit) => {
    const { departments } = samples.of(unit).unit;
    let planted = samples.of(unit);
    const words = new Map<string, string[]>();
    for (const [i, { id }] of departments.entries()) {
      const one = withDepartment(planted, id, 1000 * (i + 1));
      planted = one.planted;
      words.set(id, one.words);
    }
    for (const department of departments) {
      const { html, reply } = await documentsFor(planted, department, samples.tools());
      const text = `${wordsOfPage(html)}\n${partsOf(reply)}`;
      const own = words.get(department.id) ?? [];
      expect(found(own, text).length, `${department.id}: its own are there`).toBeGreaterThan(5);
      const others = [...words].filter(([id]) => id !== department.id).flatMap(([, theirs]) => theirs);
      expect(others.length).toBeGreaterThan(20);
      expect(found(others, text), department.id).toEqual([]);
    }
  });

  it('is told that a decision is its own only where no other department is meant', () => {
    const stocktake = samples.of('punjab-smu');
    const { unit, agenda } = stocktake;
    // Of the two that "Public Health" begins like, it is the one that is called so.
    const departments = unit.departments.map((one) => (one.id === 'health' ? { ...one, name: 'Public Health' } : one));
    const decisions = agenda.decisions.map((one, i) => (i === 0 ? { ...one, owner: 'Public Health' } : one));
    const planted = { ...stocktake, unit: { ...unit, departments }, agenda: { ...agenda, decisions } };
    const own = departments
      .filter((department) => cutToDepartment(planted, department).asked[0]?.own)
      .map(({ id }) => id);
    expect(own).toEqual(['health']);
  });

  it('is not shown a milestone that another department reports of an initiative of the same name', () => {
    const stocktake = samples.of('federal-pmdu');
    const [milestone] = stocktake.milestones;
    const file = milestone?.cells[0]?.file;
    const owner = stocktake.returns.find(({ returned }) => returned.file === file)?.returned.department;
    const department = stocktake.unit.departments.find(({ id }) => id === owner);
    const stranger = stocktake.returns.find(({ returned }) => returned.department !== owner)?.returned.file;
    if (!milestone || !department || !stranger) throw new Error('two departments report milestones');
    const cells = milestone.cells.map((cell) => ({ ...cell, file: stranger }));
    const planted = { ...stocktake, milestones: [...stocktake.milestones, { ...milestone, text: 'Planted', cells }] };
    const seen = cutToDepartment(planted, department).stocktake.milestones.map(({ text }) => text);
    expect(seen).toContain(milestone.text);
    expect(seen).not.toContain('Planted');
  });

  it('shows of findings only what its own returns give rise to', async () => {
    const stocktake = samples.of('punjab-smu');
    for (const department of stocktake.unit.departments) {
      const { preRead } = await documentsFor(stocktake, department, samples.tools());
      const names = stocktake.unit.departments.filter(({ id }) => id !== department.id).map(({ id }) => `${id}.xlsx`);
      const said = preRead.questions.map(({ where, is, expected, remedy }) => [where, is, expected, remedy].join(' '));
      expect(said.filter((one) => names.some((name) => one.includes(name)))).toEqual([]);
    }
  });
});
