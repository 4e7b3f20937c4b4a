import { createHash } from 'node:crypto';
import { openWorkbook } from '../../src/adapters/excel/open-workbook.ts';
import { writeReturn } from '../../src/adapters/excel/write-return.ts';
import { Agenda } from '../../src/domain/agenda.ts';
import type { BlankReturn, BlankValue } from '../../src/domain/blank-return.ts';
import { lastDay, shiftDay } from '../../src/domain/calendar-date.ts';
import { EXAMPLE_UNIT } from '../../src/domain/example.ts';
import { openBook } from '../../src/domain/open-book.ts';
import { period } from '../../src/domain/period.ts';
import { indexRegister, type Register } from '../../src/domain/register.ts';
import type { Stocktake } from '../../src/domain/stocktake.ts';
import { LAYOUTS } from '../../src/layouts/index.ts';
import { STANDARD } from '../../src/layouts/standard.ts';
import { blankReturn } from '../../src/stages/blank.ts';
import { takeStock } from '../../src/stages/take-stock.ts';

type Unit = typeof EXAMPLE_UNIT;

/** What a department types in a row: a rate with its parts, or nothing. */
export type Typed = Readonly<Record<string, BlankValue>>;

/**
 * What it types, by "indicator" for the whole and "indicator/Name of the place" for a part, in one row or several;
 * milestones as whole rows.
 */
export interface Filled {
  readonly rows: Readonly<Record<string, Typed | readonly Typed[]>>;
  readonly milestones?: readonly Typed[];
}

/** The blank return of the one department of the example for a period. */
export function blankOf(register: Register, when: string, unit: Unit = EXAMPLE_UNIT): BlankReturn {
  const index = indexRegister(register, 1);
  return blankReturn(index, unit, 'school-education', period(when), openBook(index).series, STANDARD);
}

function fill(blank: BlankReturn, { rows, milestones = [] }: Filled): BlankReturn {
  return {
    ...blank,
    cover: { ...blank.cover, preparedBy: 'Statistics cell', signedOffBy: 'Secretary, School Education' },
    tables: blank.tables.map((table) =>
      table.table === 'milestones'
        ? { ...table, rows: milestones.map((values) => ({ values })) }
        : {
            ...table,
            rows: table.rows.flatMap((row) => {
              const { indicator, place } = row.values;
              const typed = rows[place ? `${indicator}/${place}` : `${indicator}`] ?? {};
              return [typed].flat().map((values) => ({ ...row, values: { ...row.values, ...values } }));
            }),
          },
    ),
  };
}

/**
 * Takes the stocktakes of some periods, one after the other, from returns as departments send them: the blank one is
 * written as a workbook with what was typed, read again, checked and rated. Answers the last.
 */
export async function takeReturns(
  register: Register,
  filled: Readonly<Record<string, Filled>>,
  unit: Unit = EXAMPLE_UNIT,
): Promise<Stocktake> {
  const files = await Promise.all(
    Object.entries(filled).map(async ([when, typed]) => ({
      period: period(when),
      name: `returns/${when}/school-education.xlsx`,
      bytes: await writeReturn(fill(blankOf(register, when, unit), typed)),
    })),
  );
  const agendas = files.map(({ period: when }, i) =>
    Agenda.parse({
      period: when,
      number: i + 1,
      date: shiftDay(lastDay(when), 40),
      cutOff: shiftDay(lastDay(when), 30),
    }),
  );
  return takeStock({
    unit,
    register: indexRegister(register, 1),
    layouts: LAYOUTS,
    agendas,
    files: each(files),
    fileCount: files.length,
    supersessions: [],
    revisions: [],
    ledger: [],
    open: openWorkbook,
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  });
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

/** A rate in per cent with its parts, as a row of a return gives it. */
export function rate(numerator: number, denominator: number): Typed {
  return { value: (100 * numerator) / denominator, numerator, denominator };
}
