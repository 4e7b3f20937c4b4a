import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
} from 'kysely';
import Libsql from 'libsql';
import { databaseFault } from './database-fault.ts';
import { migrate } from './migrate.ts';
import { syncFolder } from './sync-folder.ts';
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

/**
 * Opens the workspace's database, makes it when there is none, and brings an older one forward.
 *
 * It keeps a rollback journal, not a write-ahead log: that works on a network share, and lets those read who may not
 * write, or whose disk is full.
 */
export async function connect(path: string): Promise<Kysely<Tables>> {
  let file: Libsql.Database | undefined;
  try {
    makeFolder(dirname(path));
    file = new Libsql(path, { timeout: WAIT });
    file.exec('pragma journal_mode = delete');
    file.exec('pragma synchronous = full');
    file.exec('pragma foreign_keys = on');
    const database = new Kysely<Tables>({ dialect: new ImmediateDialect({ database: file }) });
    await migrate(database, path);
    return database;
  } catch (cause) {
    file?.close();
    throw databaseFault(cause, path);
  }
}

/**
 * Makes a folder and those above it, so that they last. (`mkdirSync` of node with `recursive` says of a disk that may
 * only be read that there is no such folder.)
 */
function makeFolder(path: string): void {
  const above = dirname(path);
  if (above !== path && !existsSync(above)) makeFolder(above);
  try {
    mkdirSync(path);
  } catch (cause) {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
    throw cause;
  }
  syncFolder(above);
}
