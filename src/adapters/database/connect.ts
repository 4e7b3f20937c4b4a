import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  type Migration,
  Migrator,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  sql,
} from 'kysely';
import Libsql from 'libsql';
import { databaseFault } from './database-fault.ts';
import { registerAndReceipts } from './migrations/0001-register-and-receipts.ts';
import { answers } from './migrations/0002-answers.ts';
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
    if (!(await isCurrent(database))) {
      const migrator = new Migrator({ db: database, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
      const { error } = await migrator.migrateToLatest();
      if (error) throw error;
    }
    return database;
  } catch (cause) {
    file?.close();
    throw databaseFault(cause, path);
  }
}

/** True when nothing is left to bring forward, so that a command that only reads takes no lock to write. */
async function isCurrent(database: Kysely<Tables>): Promise<boolean> {
  const { rows: tables } = await sql`select 1 from sqlite_master where name = 'kysely_migration'`.execute(database);
  if (tables.length === 0) return false;
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(database);
  return rows.map(({ name }) => name).join() === Object.keys(MIGRATIONS).join();
}
