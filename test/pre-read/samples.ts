import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { stocktakeOf, type Tools } from '../../src/actions/define.ts';
import { initWorkspace } from '../../src/actions/init-workspace.ts';
import type { Stocktake } from '../../src/domain/stocktake.ts';
import { openWorkspace } from '../../src/open-workspace.ts';
import { NOW } from '../actions/sample.ts';

export const UNITS = ['punjab-smu', 'kp-ssu', 'federal-pmdu', 'sindh-department', 'england-ae'] as const;
export type SampleUnit = (typeof UNITS)[number];

/** The latest stocktake of every sample, taken once for a file of tests, and the tools that make documents of it. */
export function sampleStocktakes(): { readonly of: (unit: SampleUnit) => Stocktake; readonly tools: () => Tools } {
  const taken = new Map<SampleUnit, Stocktake>();
  let tools: Tools | undefined;
  const folder = mkdtempSync(join(tmpdir(), 'stocktake-'));
  beforeAll(async () => {
    for (const unit of UNITS) {
      const { workspace, close } = openWorkspace(
        join(folder, unit),
        () => undefined,
        () => NOW,
      );
      await initWorkspace.run(workspace, { unit, by: 'Head of Unit' });
      taken.set(unit, await stocktakeOf(workspace, undefined));
      tools = workspace.tools;
      await close();
    }
  }, 180_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  const known = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('asked for before it was taken');
    return value;
  };
  return { of: (unit) => known(taken.get(unit)), tools: () => known(tools) };
}
