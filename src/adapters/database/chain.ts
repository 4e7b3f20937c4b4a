import { canonicalJson } from '../../domain/canonical-json.ts';

export type Hash = (content: string) => string;

/** A row of a hash-chained table, as far as the chain is concerned. */
export interface Link {
  readonly number: number;
  readonly hash: string;
  readonly previous: string | null;
  readonly content: string;
}

/** What is wrong with a row of a chain. */
export interface BrokenLink {
  readonly number: number;
  /** `altered`: its own hash does not hold. `unlinked`: it does not follow the row before it. */
  readonly how: 'altered' | 'unlinked';
}

/** Seals a row: SHA-256 over the canonical JSON of its members, `previous` included, and its content. */
export function seal(hash: Hash, members: object, content: string): string {
  return hash(`${canonicalJson(members)}\n${content}`);
}

/**
 * Every row of a chain that does not hold, first to last: altered in place, or not following on the row before it, as
 * when one was taken out or put in. `sealOf` computes what the hash of a row should be.
 */
export function brokenLinks<R extends Link>(rows: readonly R[], sealOf: (row: R) => string): BrokenLink[] {
  let previous: string | null = null;
  return rows.flatMap((row, index): BrokenLink[] => {
    const altered = row.hash !== sealOf(row);
    const unlinked = row.number !== index + 1 || row.previous !== previous;
    previous = row.hash;
    return altered || unlinked ? [{ number: row.number, how: altered ? 'altered' : 'unlinked' }] : [];
  });
}
