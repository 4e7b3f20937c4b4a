import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  Migrator,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
} from 'kysely';
import Libsql from 'libsql';
import { Fault } from '../../domain/fault.ts';
import { registerAndReceipts } from './migrations/0001-register-and-receipts.ts';
import type { Tables } from './tables.ts';

/** How long one process waits for another that is writing, in milliseconds. */
const WAIT = 5000;

/** Begins every transaction as a writer: a reader that turns writer later would fail when two processes meet. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
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

/** Opens the workspace's database, makes it when there is none, and brings an older one forward. */
export async function connect(path: string): Promise<Kysely<Tables>> {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const file = new Libsql(path, { timeout: WAIT });
    file.exec('pragma journal_mode = wal');
    file.exec('pragma synchronous = full');
    file.exec('pragma foreign_keys = on');
    const database = new Kysely<Tables>({ dialect: new ImmediateDialect({ database: file }) });
    const migrations = { '0001-register-and-receipts': registerAndReceipts };
    const migrator = new Migrator({ db: database, provider: { getMigrations: async () => migrations } });
    const { error } = await migrator.migrateToLatest();
    if (error) throw error;
    return database;
  } catch (cause) {
    throw databaseFault(cause, path);
  }
}

/** Turns what SQLite says into a fault a person can act on; anything else is passed on. */
export function databaseFault(cause: unknown, path: string): unknown {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (/BUSY|LOCKED/.test(code)) {
    return new Fault('database-in-use', `another command is writing to ${path}`, {
      place: path,
      remedy: 'Wait until it has finished and run this one again.',
      cause,
    });
  }
  if (/FULL|IOERR_WRITE/.test(code)) {
    return new Fault('disk-full', `the disk is full; ${path} is unchanged`, {
      place: path,
      remedy: 'Free some space and run the command again.',
      cause,
    });
  }
  if (/CANTOPEN|READONLY|EACCES|EROFS|EPERM/.test(code)) {
    return new Fault('not-permitted', `${path} cannot be written by this account`, {
      place: path,
      remedy: 'Change the permissions of the workspace.',
      cause,
    });
  }
  if (/NOTADB|CORRUPT/.test(code)) {
    return new Fault('bad-workspace', `${path} is damaged or is no database`, {
      place: path,
      remedy: 'Put back a copy, or move it away and import the register again.',
      cause,
    });
  }
  return cause;
}
