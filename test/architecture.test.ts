import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '../src');

/** The law: which folders each folder may import, and which outside packages. It is also the diagram. */
const LAW: Record<string, { folders: string[]; packages: string[] }> = {
  domain: { folders: [], packages: ['zod'] },
  layouts: { folders: ['domain'], packages: [] },
  checks: { folders: ['domain'], packages: [] },
  ratings: { folders: ['domain'], packages: ['zod'] },
  charts: { folders: ['domain'], packages: [] },
  slides: { folders: ['domain'], packages: [] },
  sheet: { folders: ['domain'], packages: [] },
  opc: { folders: [], packages: ['node:'] },
  'adapters/files': { folders: ['domain'], packages: ['node:', 'yaml', 'zod'] },
  'adapters/excel': { folders: ['domain', 'opc', 'sheet'], packages: ['node:', 'exceljs'] },
  'adapters/powerpoint': { folders: ['domain', 'opc', 'sheet'], packages: ['node:'] },
  'adapters/canvas': {
    folders: ['domain'],
    packages: ['node:', 'canvas', 'chartjs-node-canvas', 'chart.js', '@napi-rs/canvas', '@expo-google-fonts/arimo'],
  },
  'adapters/objects': { folders: ['domain'], packages: ['node:'] },
  'adapters/papers': { folders: ['domain', 'sheet'], packages: [] },
  'adapters/office': { folders: ['domain', 'opc', 'sheet'], packages: ['node:'] },
  'adapters/browser': { folders: ['domain'], packages: ['node:'] },
  'adapters/text': { folders: ['domain'], packages: ['node:', 'handlebars', 'yaml'] },
  'adapters/database': { folders: ['domain'], packages: ['node:', 'libsql', 'kysely', 'zod'] },
  stages: {
    folders: ['domain', 'layouts', 'checks', 'ratings', 'charts', 'slides', 'adapters/*'],
    packages: ['node:'],
  },
  actions: { folders: ['domain', 'stages', 'adapters/*'], packages: ['node:', 'zod'] },
  commands: { folders: ['actions', 'domain'], packages: ['commander'] },
};

const CATALOGUES = ['layouts', 'checks', 'ratings', 'charts', 'slides', 'actions'];

interface Import {
  readonly from: string;
  readonly to: string;
}

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

/** The folder of the law that a file is at home in; empty for a file that stands in `src` itself. */
function homeOf(file: string): string {
  const parts = relative(SRC, file).split(sep);
  if (parts.length === 1) return '';
  return parts[0] === 'adapters' ? `adapters/${parts[1]}` : (parts[0] ?? '');
}

function importsOf(file: string, text = readFileSync(file, 'utf8')): Import[] {
  const found = text.matchAll(/^import\b[^;'"]*?'([^']+)'|^export [^;'"(=:]*? from '([^']+)'|\bimport\('([^']+)'\)/gms);
  return [...found]
    .map(([, named, passed, lazy]) => named ?? passed ?? lazy ?? '')
    .map((to) => ({ from: file, to: to.startsWith('.') ? resolve(dirname(file), to) : to }));
}

function breaches(imports: readonly Import[]): string[] {
  return imports.flatMap(({ from, to }) => {
    const home = homeOf(from);
    const law = LAW[home];
    if (home === '') return [];
    if (!law) return [`${relative(SRC, from)} is at home nowhere`];
    if (!to.startsWith(SRC)) {
      return law.packages.some(
        (name) => to === name || to.startsWith(`${name}/`) || (name.endsWith(':') && to.startsWith(name)),
      )
        ? []
        : [`${relative(SRC, from)} imports ${to}`];
    }
    const target = homeOf(to);
    const allowed = [home, ...law.folders].some(
      (folder) => folder === target || (folder.endsWith('/*') && target.startsWith(folder.slice(0, -1))),
    );
    return allowed ? [] : [`${relative(SRC, from)} imports ${relative(SRC, to)}`];
  });
}

describe('the architecture', () => {
  const all = files(SRC);
  const imports = all.flatMap((file) => importsOf(file));

  it('was looked at: files and imports were seen', () => {
    expect(all.length).toBeGreaterThan(100);
    expect(imports.length).toBeGreaterThan(300);
  });

  it('is kept: no folder imports what it may not', () => {
    expect(breaches(imports)).toEqual([]);
  });

  it.each([
    ['domain/period.ts', "import { readFileSync } from 'node:fs';"],
    ['checks/outlier.ts', "import { x } from '../ratings/index.ts';"],
    ['slides/title.ts', "import { x } from '../adapters/text/text.ts';"],
    ['adapters/excel/x.ts', "import { x } from '../powerpoint/write-deck.ts';"],
    ['commands/check.ts', "const x = await import('../stages/check.ts');"],
  ])('notices a planted breach in %s', (name, text) => {
    expect(breaches(importsOf(join(SRC, name), text))).toHaveLength(1);
  });

  it('has no import that points at nothing', () => {
    expect(imports.filter(({ to }) => to.startsWith(SRC) && !existsSync(to))).toEqual([]);
  });

  it('has no cycle of imports', () => {
    const next = new Map(all.map((file) => [file, imports.filter(({ from }) => from === file).map(({ to }) => to)]));
    const state = new Map<string, 'open' | 'done'>();
    const cycles: string[] = [];
    const visit = (file: string, path: string[]) => {
      if (state.get(file) === 'done') return;
      if (state.get(file) === 'open') {
        cycles.push([...path.slice(path.indexOf(file)), file].map((name) => relative(SRC, name)).join(' → '));
        return;
      }
      state.set(file, 'open');
      for (const to of next.get(file) ?? []) if (next.has(to)) visit(to, [...path, file]);
      state.set(file, 'done');
    };
    for (const file of all) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it.each(CATALOGUES)('lists every member of %s by name, one line each', (folder) => {
    const members = readdirSync(join(SRC, folder)).filter((name) => /^(?!define|index|example)[^.]+\.ts$/.test(name));
    const index = readFileSync(join(SRC, folder, 'index.ts'), 'utf8');
    expect(members.length).toBeGreaterThan(0);
    for (const name of members) {
      expect(index).toContain(`'./${name}'`);
      const text = readFileSync(join(SRC, folder, name), 'utf8');
      if (/^\s+id: '/m.test(text)) expect(text).toContain(`id: '${name.slice(0, -3)}'`);
    }
  });

  it('leaves the console, the clock and the exit code to the command line', () => {
    const offenders = all.filter((file) => {
      if (homeOf(file) === '') return false;
      return /\bconsole\.|process\.(exit|stdout|stderr)|Date\.now\(|new Date\(\)|Math\.random/.test(
        readFileSync(file, 'utf8'),
      );
    });
    expect(offenders.map((file) => relative(SRC, file))).toEqual([]);
  });
});
