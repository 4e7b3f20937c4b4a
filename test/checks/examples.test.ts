import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LEVELS, type Sighting } from '../../src/checks/define.ts';
import { CHECKS } from '../../src/checks/index.ts';

const NOT_CHECKS = ['define.ts', 'index.ts', 'example.ts'];
const FOLDER = new URL('../../src/checks/', import.meta.url);

/** Where a sighting stands, as examples write it: a cell, a sheet, or the file. */
function placeOf({ sheet, cell }: Sighting<unknown>): string {
  return sheet ? (cell ? `${sheet}!${cell}` : sheet) : 'file';
}

describe('the catalogue of checks', () => {
  it('lists every file of its folder, by id, in the order of levels', () => {
    const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ts') && !NOT_CHECKS.includes(name));
    expect(CHECKS.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
    expect(CHECKS.length).toBeGreaterThanOrEqual(21);
    const levels = CHECKS.map(({ level }) => LEVELS.indexOf(level));
    expect(levels).toEqual(levels.toSorted((a, b) => a - b));
  });

  it.each(CHECKS.map((check) => [check.id, check] as const))(
    '%s has a clean and a faulty example and a reason',
    (_, check) => {
      expect(check.reason).toMatch(/^[A-Z0-9“].*\.$/);
      expect(check.examples.some(({ finds }) => finds.length === 0)).toBe(true);
      expect(check.examples.some(({ finds }) => finds.length > 0)).toBe(true);
    },
  );
});

describe('examples', () => {
  const examples = CHECKS.flatMap((check) =>
    check.examples.map((example) => [check.id, example.title, check, example] as const),
  );

  it('are there to be run', () => {
    expect(examples.length).toBeGreaterThanOrEqual(2 * CHECKS.length);
  });

  it.each(examples)('%s: %s', (_, _title, check, { given, finds }) => {
    expect([...check.check(given)].map(placeOf)).toEqual(finds);
  });

  const messages = examples.flatMap(([id, title, check, { given }]) =>
    [...check.check(given)].map((sighting) => [id, title, check.message(sighting.params)] as const),
  );

  it.each(messages)('%s speaks plainly: %s', (_, _title, { is, expected, remedy }) => {
    const sentence = `${is}; ${expected}. ${remedy}`;
    expect(sentence).not.toMatch(/\b(invalid|error|please|wrong|failed|bad)\b|undefined|null|NaN|\s\s/i);
    expect(is).not.toMatch(/;|[.]$/);
    expect(is.length).toBeLessThanOrEqual(100);
    expect(expected).not.toMatch(/[.;]$/);
    expect(remedy).toMatch(/^[A-Z].*\.$/);
  });
});
