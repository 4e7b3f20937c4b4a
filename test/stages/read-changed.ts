import { columnLetters } from '../../src/domain/cell.ts';
import { EXAMPLE_REGISTER, EXAMPLE_UNIT } from '../../src/domain/example.ts';
import type { Register } from '../../src/domain/register.ts';
import { REGISTER_SHEETS } from '../../src/domain/register-sheets.ts';
import { readRegister } from '../../src/stages/read-register.ts';
import { registerGrids, workbookOf } from './register-workbook.ts';

/** Reads the example plan, as a workbook, after a change; answers what was found and where. */
export function readChanged(change: (register: Register) => void) {
  const register = structuredClone(EXAMPLE_REGISTER);
  change(register);
  const { findings, register: read } = readRegister(workbookOf(registerGrids(register)), EXAMPLE_UNIT);
  return {
    read,
    given: register,
    findings,
    found: findings.map(({ check, sheet, cell }) => `${check} ${sheet ?? ''}!${cell ?? ''}`),
    said: findings.map(({ is, expected, remedy }) => `${is}; ${expected}. ${remedy}`),
  };
}

/** A1 address of a field in a row counted from 1, as Excel shows it. */
export function cellOf(sheet: string, field: string, row: number): string {
  const columns = REGISTER_SHEETS.find(({ name }) => name === sheet)?.columns ?? [];
  return `${columnLetters(columns.findIndex((column) => column.field === field))}${row}`;
}
