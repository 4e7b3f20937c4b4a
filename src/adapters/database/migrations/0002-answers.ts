import type { Kysely, Migration } from 'kysely';
import { appendOnly } from './append-only.ts';

/** What was answered to findings. */
export const answers: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    await database.schema
      .createTable('answer')
      .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('finding', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('value', 'real')
      .addColumn('by', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();
    await appendOnly(database, 'answer');
  },
};
