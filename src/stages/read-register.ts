import { type CellRef, cellAddress } from '../domain/cell.ts';
import { compareFindings, type Finding } from '../domain/finding.ts';
import { nearestName } from '../domain/nearest-name.ts';
import { placeKey } from '../domain/place.ts';
import type { Register } from '../domain/register.ts';
import { REGISTER_SHEETS, type RegisterColumn, type RegisterSheet } from '../domain/register-sheets.ts';
import type { Unit } from '../domain/unit.ts';
import type { Sheet, SheetRow, Workbook } from '../domain/workbook.ts';
import { gatherTrajectories } from './gather-trajectories.ts';
import { type Located, type LocatedRegister, type LocatedRow, locateRegister, nest } from './located-register.ts';
import { readRegisterCell } from './read-register-cell.ts';
import { registerFinding } from './register-finding.ts';
import { validateRegister } from './validate-register.ts';

/** Rows from the top in which the headings are looked for: a unit may put a title above them. */
const HEADING_ROWS = 10;

/** A register as read, with the cell of each of its fields; null where a finding blocks. */
export interface ReadRegister {
  readonly register: Register | null;
  readonly located: LocatedRegister | null;
  readonly findings: readonly Finding[];
}

/**
 * Reads the register workbook and holds it against the rules of a plan.
 *
 * Every problem is a finding at its cell, and any that blocks leaves no register. The rules that hold one row against
 * others are asked only when each cell could be read: a row half read would raise findings that are not there.
 */
export function readRegister(workbook: Workbook, unit: Unit): ReadRegister {
  const file =
    workbook.sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)).at(0)?.cell.at.file ?? 'register.xlsx';
  const findings: Finding[] = unknownSheets(workbook, file);
  const raw = new Map<keyof Register, readonly Located<unknown>[]>();
  for (const declared of REGISTER_SHEETS) {
    const sheet = workbook.sheets.find(({ name }) => placeKey(name) === placeKey(declared.name));
    const rows = sheet ? readSheet(declared, sheet, file, findings) : missingSheet(declared, file, findings);
    const items =
      declared.part === 'trajectories'
        ? gatherTrajectories(rows, findings)
        : rows.map(({ values, at }) => ({ item: nest(values), at }));
    raw.set(declared.part, items);
  }
  if (findings.some(blocks)) return { register: null, located: null, findings: findings.sort(compareFindings) };

  const { register, located } = locateRegister(raw);
  findings.push(...validateRegister(located, unit, file));
  findings.sort(compareFindings);
  return findings.some(blocks) ? { register: null, located: null, findings } : { register, located, findings };
}

function blocks(finding: Finding): boolean {
  return finding.severity === 'block';
}

function unknownSheets(workbook: Workbook, file: string): Finding[] {
  const known = new Set(REGISTER_SHEETS.map(({ name }) => placeKey(name)));
  return workbook.sheets
    .filter(({ name, rows }) => rows.length > 0 && !known.has(placeKey(name)))
    .map(({ name }) =>
      registerFinding(
        { file, sheet: name, cell: null },
        {
          check: 'register-unknown-sheet',
          severity: 'note',
          is: 'a register has no sheet of this name',
          expected: `its sheets are ${REGISTER_SHEETS.map((sheet) => sheet.name).join(', ')}`,
          remedy: 'It was not read; rename it if it belongs to the register.',
        },
      ),
    );
}

function missingSheet({ name }: RegisterSheet, file: string, findings: Finding[]): LocatedRow[] {
  findings.push(
    registerFinding(
      { file, sheet: null, cell: null },
      {
        check: 'register-missing-sheet',
        is: `there is no sheet ${name}`,
        expected: `a register has one, empty where the plan has no ${name.toLowerCase()}`,
        remedy: `Add the sheet ${name} with its headings.`,
      },
    ),
  );
  return [];
}

function readSheet(declared: RegisterSheet, sheet: Sheet, file: string, findings: Finding[]): LocatedRow[] {
  const head = headingRow(declared, sheet);
  const place = new Map<string, number>();
  for (const { column, cell } of head?.cells ?? []) {
    const known = declared.columns.find(({ heading }) => placeKey(heading) === placeKey(cell.shown));
    if (known && !place.has(known.field)) place.set(known.field, column);
  }
  if (!head) {
    findings.push(noHeadings(declared, { file, sheet: sheet.name, cell: null }));
    return [];
  }
  const absent = declared.columns.filter(({ field, required }) => required && !place.has(field));
  findings.push(...absent.map((column) => missingColumn(column, { file, sheet: sheet.name, cell: null })));
  findings.push(...unknownHeadings(declared, head, place));
  if (absent.length > 0) return [];

  const rows = sheet.rows.filter(
    (row) => row.index > head.index && row.cells.some(({ cell }) => cell.shown.trim() !== ''),
  );
  return rows.map((row) => readRow(declared, row, place, { file, sheet: sheet.name, findings }));
}

/** The row near the top that holds the most of the declared headings; undefined when none holds two. */
function headingRow({ columns }: RegisterSheet, sheet: Sheet): SheetRow | undefined {
  const headings = new Set(columns.map(({ heading }) => placeKey(heading)));
  const hits = (row: SheetRow) => row.cells.filter(({ cell }) => headings.has(placeKey(cell.shown))).length;
  const near = sheet.rows.filter((row) => row.index < HEADING_ROWS && hits(row) >= 2);
  return near.reduce<SheetRow | undefined>((best, row) => (best && hits(best) >= hits(row) ? best : row), undefined);
}

function noHeadings({ columns }: RegisterSheet, at: { file: string; sheet: string; cell: null }): Finding {
  return registerFinding(at, {
    check: 'register-missing-column',
    is: `none of the first ${HEADING_ROWS} rows holds the headings`,
    expected: `they are ${columns.map(({ heading }) => heading).join(', ')}`,
    remedy: 'Write them in the first row.',
  });
}

function missingColumn({ heading, note }: RegisterColumn, at: { file: string; sheet: string; cell: null }): Finding {
  return registerFinding(at, {
    check: 'register-missing-column',
    is: `there is no column headed ${heading}`,
    expected: `one is needed (${note || heading})`,
    remedy: `Head a column ${heading}.`,
  });
}

/** A heading that is not known, or stands twice. It matters only when a declared heading is not there: it may be that one. */
function unknownHeadings({ columns }: RegisterSheet, head: SheetRow, place: ReadonlyMap<string, number>): Finding[] {
  const used = new Set(place.values());
  const open = columns.filter(({ field }) => !place.has(field)).map(({ heading }) => heading);
  return head.cells
    .filter(({ column, cell }) => !used.has(column) && cell.shown.trim() !== '')
    .map(({ cell }) =>
      registerFinding(cell.at, {
        check: 'register-unknown-column',
        severity: open.length > 0 ? 'block' : 'note',
        is: `the heading “${cell.shown}” is not known`,
        expected:
          open.length > 0 ? `the columns not found are ${open.join(', ')}` : 'each column that is known was found',
        remedy:
          open.length > 0
            ? `Write ${nearestName(cell.shown, open) ?? 'one of these'}, or delete the column.`
            : 'The column was not read.',
      }),
    );
}

function readRow(
  { columns }: RegisterSheet,
  row: SheetRow,
  place: ReadonlyMap<string, number>,
  { file, sheet, findings }: { file: string; sheet: string; findings: Finding[] },
): LocatedRow {
  const at = (field: string): CellRef => ({ file, sheet, cell: cellAddress(row.index, place.get(field) ?? 0) });
  const cells = new Map(row.cells.map(({ column, cell }) => [column, cell]));
  const values = columns.map((column) => {
    const index = place.get(column.field);
    const reading = readRegisterCell(column, index === undefined ? undefined : cells.get(index));
    if ('value' in reading) return [column.field, reading.value];
    findings.push(registerFinding(at(column.field), reading.problem));
    return [column.field, undefined];
  });
  return { values: Object.fromEntries(values), at };
}
