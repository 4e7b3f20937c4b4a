import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  type Migration,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  sql,
} from 'kysely';
import Libsql from 'libsql';
import { Fault } from '../../domain/fault.ts';
import { databaseFault } from './database-fault.ts';
import { registerAndReceipts } from './migrations/0001-register-and-receipts.ts';
import { answers } from './migrations/0002-answers.ts';
import { ledger } from './migrations/0003-ledger.ts';
import type { Tables } from './tables.ts';

/** How long one process waits for another that is writing, in milliseconds. */
const WAIT = 5000;

/** Begins every transaction as a writer: a reader that turns writer later would fail when two processes meet. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** On a full disk SQLite has rolled back by itself, and the failure of a second time would hide the cause. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await super.rollbackTransaction(connection).catch((cause: unknown) => {
      if (!(cause instanceof Error && /no transaction is active/.test(cause.message))) throw cause;
    });
  }
}

class ImmediateDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.#config);
  }
}

const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-register-and-receipts': registerAndReceipts,
  '0002-answers': answers,
  '0003-ledger': ledger,
};

/**
 * Opens the workspace's database, makes it when there is none, and brings an older one forward.
 *
 * It keeps a rollback journal, not a write-ahead log: that works on a network share, and lets those read who may not
 * write, or whose disk is full.
 */
export async function connect(path: string): Promise<Kysely<Tables>> {
  let file: Libsql.Database | undefined;
  try {
    mkdirSync(dirname(path), { recursive: true });
    file = new Libsql(path, { timeout: WAIT });
    file.exec('pragma journal_mode = delete');
    file.exec('pragma synchronous = full');
    file.exec('pragma foreign_keys = on');
    const database = new Kysely<Tables>({ dialect: new ImmediateDialect({ database: file }) });
    // A command that only reads takes no lock to write.
    if ((await migrationsDone(database)).join() !== Object.keys(MIGRATIONS).join()) await bringForward(database, path);
    return database;
  } catch (cause) {
    file?.close();
    throw databaseFault(cause, path);
  }
}

/** Names of the migrations a database has been through, in order; none for a new one. */
async function migrationsDone(database: Kysely<Tables>): Promise<string[]> {
  const { rows: tables } = await sql`select 1 from sqlite_master where name = 'kysely_migration'`.execute(database);
  if (tables.length === 0) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(database);
  return rows.map(({ name }) => name);
}

/**
 * Brings a database forward in one transaction, the look at what is left to do included: of two processes that meet at
 * a new one, the second waits and finds it done. (Kysely's own migrator looks first and begins after.)
 */
async function bringForward(database: Kysely<Tables>, path: string): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const done = await migrationsDone(transaction);
    if (done.some((name) => !(name in MIGRATIONS))) {
      throw new Fault('bad-workspace', `${path} was made by a newer version of the program`, {
        place: path,
        remedy: 'Use that version.',
      });
    }
    await sql`create table if not exists kysely_migration (name text primary key, timestamp text not null)`.execute(
      transaction,
    );
    for (const [name, migration] of Object.entries(MIGRATIONS)) {
      if (done.includes(name)) continue;
      await migration.up(transaction);
      await sql`insert into kysely_migration values (${name}, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))`.execute(
        transaction,
      );
    }
  });
}
