import type { Kysely, Migration } from 'kysely';
import { appendOnly } from './append-only.ts';

/** What the unit decides about its figures and its meetings. */
export const ledger: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    await database.schema
      .createTable('ledger')
      .addColumn('number', 'integer', (column) => column.primaryKey())
      .addColumn('hash', 'text', (column) => column.notNull().unique())
      .addColumn('previous', 'text', (column) => column.references('ledger.hash'))
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('by', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .execute();
    await appendOnly(database, 'ledger');
  },
};
