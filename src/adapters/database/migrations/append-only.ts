import { type Kysely, sql } from 'kysely';

/** Makes a table refuse every update and deletion. */
export async function appendOnly(database: Kysely<unknown>, table: string): Promise<void> {
  for (const verb of ['update', 'delete']) {
    const refusal = `select raise(abort, '${table} is append-only')`;
    await sql
      .raw(`create trigger ${table}_no_${verb} before ${verb} on ${table} begin ${refusal}; end`)
      .execute(database);
  }
}
