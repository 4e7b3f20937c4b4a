import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../compile.ts';
import { sheetOf } from '../../sheet/make-package.ts';

const REPOSITORY = resolve(import.meta.dirname, '../../..');
const WORKER = join(REPOSITORY, 'src/adapters/excel/reading-worker.ts');

/** Every file that a module imports, itself among them, and every package, at once or when needed; types do not count. */
function graphOf(entry: string): { files: Set<string>; packages: Set<string> } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: string) => {
    if (files.has(file)) return;
    files.add(file);
    for (const name of importsIn(readFileSync(file, 'utf8'))) {
      if (name.startsWith('.')) visit(resolve(dirname(file), name));
      else packages.add(name);
    }
  };
  visit(entry);
  return { files, packages };
}

function importsIn(text: string): string[] {
  const found = text.matchAll(
    /^(?:import|export) (?!type\b)[^;'"]*?from '([^']+)'|^import '([^']+)'|\bimport\(\s*['"`]?([^'"`)]*)/gm,
  );
  return [...found].map(([, named, bare, lazy]) => named ?? bare ?? lazy ?? '');
}

describe('the code of the reading process', () => {
  const { files, packages } = graphOf(WORKER);

  it('imports no module that reaches a network, a disk or another process', () => {
    expect(files.size).toBeGreaterThan(25);
    expect([...packages].sort()).toEqual(['node:zlib', 'zod']);
  });

  it('uses no global that does', () => {
    const reaching = /\bfetch\b|\bWebSocket\b|\bEventSource\b|\bgetBuiltinModule\b|\brequire\b|\bprocess\.binding\b/;
    expect([...files].filter((file) => reaching.test(readFileSync(file, 'utf8')))).toEqual([]);
    expect(reaching.test("await fetch('https://example.org')")).toBe(true);
  });

  it.each([
    "import { connect } from 'node:net';",
    "export * from 'node:fs';",
    "const { get } = await import('node:http');",
    "import 'node:dns';",
  ])('would be seen to: %s', (line) => {
    expect(importsIn(line)).toHaveLength(1);
  });
});

describe('the reading process as it is compiled', () => {
  let compiled: Awaited<ReturnType<typeof compile>>;
  beforeAll(async () => {
    compiled = await compile(['src/adapters/excel/reading-worker.ts', 'src/adapters/excel/reading-pool.ts']);
  });
  afterAll(() => compiled.remove());

  /** Reads a workbook from a program of its own; answers with what it holds and the flags of the process that read it. */
  async function readCompiled(): Promise<string> {
    const bytes = Buffer.from(sheetOf('<row><c><v>104</v></c></row>')).toString('base64');
    const layout = { id: 'x', recognise: { words: ['x'] }, tables: [{ aggregate: {}, columns: [] }] };
    const script = `
      import { execFileSync } from 'node:child_process';
      import { readFileSync } from 'node:fs';
      const { ReadingPool } = await import(${JSON.stringify(pathToFileURL(compiled.at('src/adapters/excel/reading-pool.ts')).href)});
      const pool = new ReadingPool({ size: 1 });
      const read = await pool.open(Buffer.from('${bytes}', 'base64'), 'a.xlsx', [${JSON.stringify(layout)}]);
      const flags = process.platform === 'linux' ? readFileSync('/proc/' + pool.pids[0] + '/cmdline', 'utf8') : '--permission';
      process.stdout.write(read.sheets[0].rows[0].cells[0].cell.shown + ' ' + /--(experimental-)?permission/.test(flags));`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
    return stdout;
  }

  it('reads under a guard that lets it open nothing but its own code', async () => {
    expect(await readCompiled()).toBe('104 true');
  });

  it('is stopped from opening any other file, starting a program or writing', async () => {
    const worker = compiled.at('src/adapters/excel/reading-worker.ts');
    const written = join(dirname(worker), 'written');
    const other = join(REPOSITORY, 'README.md');
    expect(existsSync(other)).toBe(true);
    await appendFile(
      worker,
      `
      const fs = await import('node:fs');
      const { spawnSync } = await import('node:child_process');
      const worked = (action) => { try { action(); return true; } catch (problem) { return problem.code !== 'ERR_ACCESS_DENIED'; } };
      if (worked(() => fs.readFileSync(${JSON.stringify(other)}))) process.exit(1);
      if (worked(() => fs.writeFileSync(${JSON.stringify(written)}, ''))) process.exit(1);
      if (worked(() => spawnSync(process.execPath, ['--version']))) process.exit(1);`,
    );
    expect(await readCompiled()).toBe('104 true');
    expect(existsSync(written)).toBe(false);
  });
});
