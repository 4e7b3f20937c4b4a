import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = resolve(import.meta.dirname, '../..');

function idsOf(map: object, prefix = ''): string[] {
  return Object.entries(map).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null ? idsOf(value, `${prefix}${name}.`) : [`${prefix}${name}`],
  );
}

/** Ids that the program names whole, and beginnings of ids whose last part it chooses. */
function named(): { ids: Set<string>; beginnings: Set<string> } {
  const folders = ['domain', 'slides', 'charts', 'ratings', 'stages'].map((folder) => join(ROOT, 'src', folder));
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(folder, name)),
  );
  const text = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  return {
    ids: new Set([...text.matchAll(/'([a-z][a-z-]*(?:\.[a-z-]+)+)'/g)].map(([, id = '']) => id)),
    beginnings: new Set([...text.matchAll(/`([a-z][a-z-]*(?:\.[a-z-]+)*\.)\$\{/g)].map(([, id = '']) => id)),
  };
}

describe('the sentences in English', () => {
  const ids = idsOf(parse(readFileSync(join(ROOT, 'templates/texts/en.yaml'), 'utf8')));
  const { ids: whole, beginnings } = named();

  it('are all used: none is left over from a slide that is gone', () => {
    expect(ids.length).toBeGreaterThan(150);
    const unused = ids.filter((id) => !whole.has(id) && ![...beginnings].some((start) => id.startsWith(start)));
    expect(unused).toEqual([]);
  });

  it('are all there: every pattern a slide names has its words', () => {
    const source = readdirSync(join(ROOT, 'src/slides'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(ROOT, 'src/slides', name), 'utf8'))
      .join('\n');
    const used = [...source.matchAll(/phrase\(\s*'([^']+)'/g)].map(([, id = '']) => id);
    expect(used.length).toBeGreaterThan(50);
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
  });
});
