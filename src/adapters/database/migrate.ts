import { type Kysely, type Migration, sql } from 'kysely';
import { Fault } from '../../domain/fault.ts';
import { keepCopy } from './keep-copy.ts';
import { registerAndReceipts } from './migrations/0001-register-and-receipts.ts';
import { answers } from './migrations/0002-answers.ts';
import { ledger } from './migrations/0003-ledger.ts';
import type { Tables } from './tables.ts';

/** What has changed in the tables since the first version, first to last. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-register-and-receipts': registerAndReceipts,
  '0002-answers': answers,
  '0003-ledger': ledger,
};

/**
 * Brings a database forward to this version of the program, a new one from nothing. An older one is kept as it was, in
 * a file beside it; where that cannot be done the older one is left as it is.
 *
 * All of it is one transaction, the look at what is left to do included: of two processes that meet at a database, the
 * second waits and finds it done. (Kysely's own migrator looks first and begins after.)
 */
export async function migrate(database: Kysely<Tables>, path: string): Promise<void> {
  // A command that only reads takes no lock to write.
  if ((await migrationsDone(database)).join() === Object.keys(MIGRATIONS).join()) return;

  await database.transaction().execute(async (transaction) => {
    const done = await migrationsDone(transaction);
    if (done.some((name) => !(name in MIGRATIONS))) {
      throw new Fault('bad-workspace', `${path} was made by a newer version of the program`, {
        place: path,
        remedy: 'Use that version.',
      });
    }
    const left = Object.entries(MIGRATIONS).filter(([name]) => !done.includes(name));
    const [next] = left;
    if (next && done.length > 0) keepCopy(path, `before-${next[0]}`);

    await sql`create table if not exists kysely_migration (name text primary key, timestamp text not null)`.execute(
      transaction,
    );
    for (const [name, migration] of left) {
      await migration.up(transaction);
      await sql`insert into kysely_migration values (${name}, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))`.execute(
        transaction,
      );
    }
  });
}

/** Names of the migrations a database has been through, in order; none for a new one. */
async function migrationsDone(database: Kysely<Tables>): Promise<string[]> {
  const { rows: tables } = await sql`select 1 from sqlite_master where name = 'kysely_migration'`.execute(database);
  if (tables.length === 0) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(database);
  return rows.map(({ name }) => name);
}
