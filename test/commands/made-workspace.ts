import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect } from 'vitest';
import { temporaryFolder } from '../folder.ts';
import { runHere } from './run-cli.ts';

/** A sample workspace made once for a file of tests, and a way to copies of it that a test may spoil. */
export function madeWorkspace(): { path: string; copy: () => string } {
  const folder = mkdtempSync(join(tmpdir(), 'stocktake-'));
  const path = join(folder, 'unit');
  beforeAll(async () => {
    const { code } = await runHere(['init', path, '--unit', 'punjab-smu']);
    expect(code).toBe(0);
    return () => rmSync(folder, { recursive: true, force: true });
  });
  return {
    path,
    copy: () => {
      const own = join(temporaryFolder(), 'unit');
      cpSync(path, own, { recursive: true });
      return own;
    },
  };
}
