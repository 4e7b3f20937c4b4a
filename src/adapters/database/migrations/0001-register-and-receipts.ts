import type { Kysely, Migration } from 'kysely';
import { appendOnly } from './append-only.ts';

/** The register's revisions and the receipts of returns; triggers keep both append-only. */
export const registerAndReceipts: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    await database.schema
      .createTable('revision')
      .addColumn('number', 'integer', (column) => column.primaryKey())
      .addColumn('hash', 'text', (column) => column.notNull().unique())
      .addColumn('previous', 'text', (column) => column.references('revision.hash'))
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('by', 'text', (column) => column.notNull())
      .addColumn('source_file', 'text', (column) => column.notNull())
      .addColumn('source_sha256', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .execute();
    await database.schema
      .createTable('receipt')
      .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('period', 'text', (column) => column.notNull())
      .addColumn('file', 'text', (column) => column.notNull())
      .addColumn('sha256', 'text', (column) => column.notNull())
      .addColumn('supersedes', 'text')
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('by', 'text', (column) => column.notNull())
      .execute();
    await appendOnly(database, 'revision');
    await appendOnly(database, 'receipt');
  },
};
