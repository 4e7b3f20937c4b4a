import type { Generated } from 'kysely';
import type { AnswerKind } from '../../domain/answer.ts';

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
  answer: {
    id: Generated<number>;
    finding: string;
    kind: AnswerKind;
    text: string;
    value: number | null;
    by: string;
    at: string;
  };
  ledger: {
    number: number;
    hash: string;
    previous: string | null;
    at: string;
    by: string;
    content: string;
  };
}
