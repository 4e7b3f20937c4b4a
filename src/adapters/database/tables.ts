import type { Generated } from 'kysely';

/** Columns as the database holds them; texts are UTF-8, instants ISO 8601 in UTC, contents canonical JSON. */
export interface Tables {
  revision: {
    number: number;
    hash: string;
    previous: string | null;
    at: string;
    by: string;
    source_file: string;
    source_sha256: string;
    content: string;
  };
  receipt: {
    id: Generated<number>;
    period: string;
    file: string;
    sha256: string;
    supersedes: string | null;
    at: string;
    by: string;
  };
}
