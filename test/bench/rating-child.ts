import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ReadingPool } from '../../src/adapters/excel/reading-pool.ts';
import { lastDay, shiftDay } from '../../src/domain/calendar-date.ts';
import { type Period, period as toPeriod } from '../../src/domain/period.ts';
import type { Rating } from '../../src/domain/rating.ts';
import type { Return } from '../../src/domain/return.ts';
import { STANDARD } from '../../src/layouts/standard.ts';
import { admit } from '../../src/stages/admit.ts';
import { checkReturns } from '../../src/stages/check.ts';
import { graderOf } from '../../src/stages/evidence.ts';
import { rateAll } from '../../src/stages/rate.ts';
import { readReturn } from '../../src/stages/read.ts';
import { sideBySide } from '../../src/stages/side-by-side.ts';
import { processorTime } from './processor-time.ts';
import { MONTHS, RATED_REGISTER, RATED_UNIT } from './rated-plan.ts';

/**
 * Reads the returns of a folder as the program does, checks them, rates the last stocktake and then all of them in turn,
 * and writes what that cost as JSON: seconds of the processor, those of the reading processes among them.
 */
const folder = process.argv[2] ?? '';
const pool = new ReadingPool();
const context = {
  layouts: [STANDARD],
  open: pool.open.bind(pool),
  sha256: (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex'),
  departments: RATED_UNIT.departments,
};

const began = processorTime();
const received: { readonly period: Period; readonly returned: Return }[] = [];
const reading = sideBySide(returnsIn(folder), 6, async (file) => ({
  period: file.period,
  returned: await readReturn(file, { ...context, period: file.period }),
}));
for await (const one of reading) received.push(one);
const read = processorTime(pool.pids);
pool.close();

const returns = admit(received, [], RATED_UNIT);
const given = { unit: RATED_UNIT, register: RATED_REGISTER };
const before = processorTime();
const checked = checkReturns({ ...given, returns, closed: true });
const between = processorTime();
const grade = graderOf({ ...given, ...checked, returns });
const rate = (period: Period, last: ReadonlyMap<string, Rating>) =>
  rateAll({ ...given, ...checked, grade, period, cutOff: shiftDay(lastDay(period), 20), last });
const [newest] = MONTHS.slice(-1);
if (newest) rate(newest, new Map());
const once = processorTime();

let ratings: ReadonlyMap<string, Rating> = new Map();
let count = 0;
for (const period of MONTHS) {
  ratings = rate(period, ratings);
  count += [...ratings.values()].filter(({ light }) => light !== null).length;
}
const inTurn = processorTime();

const values = received.reduce((sum, { returned }) => sum + returned.entries.length, 0);
process.stdout.write(
  JSON.stringify({
    values,
    ratings: count,
    reading: read - began,
    checking: between - before,
    rating: once - between,
    inTurn: inTurn - once,
  }),
);

/** The files of a folder in the order of their names, which begin with their periods. */
async function* returnsIn(path: string): AsyncGenerator<{ period: Period; name: string; bytes: Uint8Array }> {
  for (const name of (await readdir(path)).sort()) {
    yield { period: toPeriod(name.slice(0, 7)), name, bytes: await readFile(join(path, name)) };
  }
}
