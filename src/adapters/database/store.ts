import type { Kysely, Selectable, Transaction } from 'kysely';
import type { z } from 'zod';
import type { Answer } from '../../domain/answer.ts';
import { canonicalJson } from '../../domain/canonical-json.ts';
import { Fault } from '../../domain/fault.ts';
import { LedgerContent, type LedgerEntry } from '../../domain/ledger.ts';
import { Register, type Revision } from '../../domain/register.ts';
import { type BrokenLink, brokenLinks, type Hash, seal } from './chain.ts';
import { connect } from './connect.ts';
import { databaseFault } from './database-fault.ts';
import type { MemoryDump } from './memory-dump.ts';
import type { Tables } from './tables.ts';

/** Receipt of one file: what it supersedes, when it came and who said so. */
export interface Receipt {
  readonly period: string;
  readonly file: string;
  readonly sha256: string;
  readonly supersedes: string | null;
  readonly at: string;
  readonly by: string;
}

/** What is to be entered in the ledger, and by which office. */
export interface NewEntry {
  readonly at: string;
  readonly by: string;
  readonly content: LedgerContent;
}

/** How many receipts and answers the caller has seen; none may have been added since. */
export interface Seen {
  readonly receipts: number;
  readonly answers: number;
}

/** Rows of the two chains that do not hold. */
export interface BrokenChains {
  readonly revisions: readonly BrokenLink[];
  readonly ledger: readonly BrokenLink[];
}

/**
 * The workspace's memory: revisions of the register, receipts of returns, answers to findings and the ledger of what the
 * unit decided, all append-only; revisions and ledger are hash-chained.
 */
export class Store {
  readonly #database: Kysely<Tables>;
  readonly #path: string;
  readonly #hash: Hash;

  private constructor(database: Kysely<Tables>, path: string, hash: Hash) {
    this.#database = database;
    this.#path = path;
    this.#hash = hash;
  }

  static async open(path: string, hash: Hash): Promise<Store> {
    return new Store(await connect(path), path, hash);
  }

  async close(): Promise<void> {
    await this.#database.destroy();
  }

  /** Every revision, first to last; the fault `bad-workspace` names the first whose hash or chain does not hold. */
  async revisions(): Promise<Revision[]> {
    const rows = await this.#revisionRows();
    this.#refuseBroken(brokenLinks(rows, this.#sealOfRevision), 'revision', 'of the register');
    return rows.map(({ content, source_file, source_sha256, ...row }) => ({
      ...row,
      sourceFile: source_file,
      sourceSha256: source_sha256,
      register: this.#parsed(Register, content, `revision ${row.number} of the register`),
    }));
  }

  /** Every entry of the ledger, first to last; the fault `bad-workspace` names the first that does not hold. */
  async ledger(): Promise<LedgerEntry[]> {
    const rows = await this.#ledgerRows();
    this.#refuseBroken(brokenLinks(rows, this.#sealOfEntry), 'entry', 'of the ledger');
    return rows.map((row) => ({
      ...row,
      content: this.#parsed(LedgerContent, row.content, `entry ${row.number} of the ledger`),
    }));
  }

  /** The rows of both chains that were altered or do not follow on the one before, without refusing any. */
  async broken(): Promise<BrokenChains> {
    return {
      revisions: brokenLinks(await this.#revisionRows(), this.#sealOfRevision),
      ledger: brokenLinks(await this.#ledgerRows(), this.#sealOfEntry),
    };
  }

  /** The hashes of both chains, first to last; a head printed in an earlier deck is among them while nothing was recomputed. */
  async hashes(): Promise<{ readonly revisions: readonly string[]; readonly ledger: readonly string[] }> {
    const hashes = (rows: readonly { hash: string }[]) => rows.map(({ hash }) => hash);
    return { revisions: hashes(await this.#revisionRows()), ledger: hashes(await this.#ledgerRows()) };
  }

  /**
   * Adds a revision after the last, and what is to be entered in the ledger with it: both or neither. `expected` is the
   * hash of the revision the caller has seen as the last (null for none): when another process has added one since,
   * nothing is written and the fault `database-in-use` says so. So it is with `expectedEntry`, the last entry of the
   * ledger, where the revision depends on what was entered there.
   */
  async addRevision(
    entry: Pick<Revision, 'at' | 'by' | 'sourceFile' | 'sourceSha256' | 'register'>,
    expected: string | null,
    entered: readonly NewEntry[] = [],
    expectedEntry?: string | null,
  ): Promise<Revision> {
    const { register, ...stated } = entry;
    const content = canonicalJson(register);
    return this.#write(async (transaction) => {
      const last = await lastOf(transaction, 'revision');
      if ((last?.hash ?? null) !== expected) {
        throw this.#overtaken('added a revision of the register', 'Look at it with "register history"');
      }
      await this.#refuseOvertaken(transaction, expectedEntry);
      const body = { number: (last?.number ?? 0) + 1, previous: expected, ...stated };
      const { sourceFile: source_file, sourceSha256: source_sha256, ...rest } = body;
      const hash = seal(this.#hash, body, content);
      await transaction
        .insertInto('revision')
        .values({ ...rest, hash, source_file, source_sha256, content })
        .execute();
      await this.#enter(transaction, entered);
      return { ...body, hash, register };
    });
  }

  /**
   * Enters something in the ledger; all of it or nothing. `expected` is the hash of the entry the caller has seen as the
   * last (null for none): when another process has entered something since, nothing is written and the fault
   * `database-in-use` says so. Left out where what is entered does not depend on what was. With `seen` neither may a
   * return have been received nor a finding answered since. `keep` keeps files that the entries speak of: it is called
   * once nobody else can enter anything.
   */
  async enter(
    entries: readonly NewEntry[],
    expected?: string | null,
    { seen, keep }: { readonly seen?: Seen; readonly keep?: () => Promise<void> } = {},
  ): Promise<void> {
    await this.#write(async (transaction) => {
      await this.#refuseOvertaken(transaction, expected);
      for (const table of ['receipt', 'answer'] as const) {
        if (seen && (await countOf(transaction, table)) !== seen[`${table}s`]) {
          throw this.#overtaken(`added ${table === 'receipt' ? 'a return' : 'an answer'}`, 'See what it was');
        }
      }
      await keep?.();
      await this.#enter(transaction, entries);
    });
  }

  async receipts(): Promise<Receipt[]> {
    return this.#try(() =>
      this.#database
        .selectFrom('receipt')
        .select(['period', 'file', 'sha256', 'supersedes', 'at', 'by'])
        .orderBy('id')
        .execute(),
    );
  }

  async addReceipt(receipt: Receipt): Promise<void> {
    await this.addReceipts([receipt]);
  }

  /**
   * Adds receipts, and what is to be entered in the ledger with them: all of it or nothing. `expected` is the hash of the
   * entry of the ledger that the caller has seen as the last; the fault `database-in-use` says when there is a later one,
   * or when it has not seen all the receipts. `arrival.keep` keeps the files themselves: it is called once nobody else
   * can receive or close, so that no two commands write one file.
   */
  async addReceipts(
    receipts: readonly Receipt[],
    entered: readonly NewEntry[] = [],
    expected?: string | null,
    arrival?: { readonly seen: number; readonly keep: () => Promise<void> },
  ): Promise<void> {
    await this.#write(async (transaction) => {
      await this.#refuseOvertaken(transaction, expected);
      if (arrival) {
        if ((await countOf(transaction, 'receipt')) !== arrival.seen) {
          throw this.#overtaken('received a return', 'See what it was');
        }
        await arrival.keep();
      }
      await transaction.insertInto('receipt').values(receipts).execute();
      await this.#enter(transaction, entered);
    });
  }

  /** Every answer to a finding, in the order in which they were entered. */
  async answers(): Promise<Answer[]> {
    return this.#try(() =>
      this.#database
        .selectFrom('answer')
        .select(['finding', 'kind', 'text', 'value', 'by', 'at'])
        .orderBy('id')
        .execute(),
    );
  }

  /**
   * Adds an answer and gives it back. One that says again what was said last of its finding is not added: the first is
   * given back. (Who does not know whether a command came to its end gives it again.)
   */
  async addAnswer(answer: Answer): Promise<Answer> {
    return this.#write(async (transaction) => {
      const last = await transaction
        .selectFrom('answer')
        .select(['finding', 'kind', 'text', 'value', 'by', 'at'])
        .where('finding', '=', answer.finding)
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst();
      if (last && canonicalJson({ ...last, at: answer.at }) === canonicalJson(answer)) return last;
      await transaction.insertInto('answer').values(answer).execute();
      return answer;
    });
  }

  /** Everything that the memory holds, whatever state it is in. */
  async dump(): Promise<MemoryDump> {
    const revisions = (await this.#revisionRows()).map(({ source_file, source_sha256, content, ...row }) => ({
      ...row,
      sourceFile: source_file,
      sourceSha256: source_sha256,
      content: JSON.parse(content),
    }));
    const ledger = (await this.#ledgerRows()).map(({ content, ...row }) => ({ ...row, content: JSON.parse(content) }));
    return { revisions, ledger, receipts: await this.receipts(), answers: await this.answers() };
  }

  /**
   * Puts back what a dump holds into a memory that holds nothing, every row as it was; the fault `bad-workspace` names the
   * first that does not hold or does not follow on the one before.
   */
  async restore({ revisions, ledger, receipts, answers }: MemoryDump): Promise<void> {
    const revisionRows = revisions.map(({ sourceFile: source_file, sourceSha256: source_sha256, content, ...row }) => ({
      ...row,
      source_file,
      source_sha256,
      content: canonicalJson(content),
    }));
    const ledgerRows = ledger.map(({ content, ...row }) => ({ ...row, content: canonicalJson(content) }));
    this.#refuseBroken(brokenLinks(revisionRows, this.#sealOfRevision), 'revision', 'of the register');
    this.#refuseBroken(brokenLinks(ledgerRows, this.#sealOfEntry), 'entry', 'of the ledger');
    await this.#write(async (transaction) => {
      for (const row of revisionRows) await transaction.insertInto('revision').values(row).execute();
      for (const row of ledgerRows) await transaction.insertInto('ledger').values(row).execute();
      for (const row of receipts) await transaction.insertInto('receipt').values(row).execute();
      for (const row of answers) await transaction.insertInto('answer').values(row).execute();
    });
  }

  readonly #sealOfRevision = ({ number, previous, at, by, source_file, source_sha256, content }: Row<'revision'>) =>
    seal(this.#hash, { number, previous, at, by, sourceFile: source_file, sourceSha256: source_sha256 }, content);

  readonly #sealOfEntry = ({ number, previous, at, by, content }: Row<'ledger'>) =>
    seal(this.#hash, { number, previous, at, by }, content);

  async #revisionRows(): Promise<Row<'revision'>[]> {
    return this.#try(() => this.#database.selectFrom('revision').selectAll().orderBy('number').execute());
  }

  async #ledgerRows(): Promise<Row<'ledger'>[]> {
    return this.#try(() => this.#database.selectFrom('ledger').selectAll().orderBy('number').execute());
  }

  async #enter(transaction: Transaction<Tables>, entries: readonly NewEntry[]): Promise<void> {
    let last = await lastOf(transaction, 'ledger');
    for (const { at, by, content: entered } of entries) {
      const content = canonicalJson(LedgerContent.parse(entered));
      const body = { number: (last?.number ?? 0) + 1, previous: last?.hash ?? null, at, by };
      const row = { ...body, hash: seal(this.#hash, body, content), content };
      await transaction.insertInto('ledger').values(row).execute();
      last = row;
    }
  }

  /** Refuses when another entry than the one expected is the last of the ledger; nothing is expected when it is absent. */
  async #refuseOvertaken(transaction: Transaction<Tables>, expected: string | null | undefined): Promise<void> {
    const last = await lastOf(transaction, 'ledger');
    if (expected === undefined || (last?.hash ?? null) === expected) return;
    throw this.#overtaken('entered something in the unit’s ledger', 'See what it was');
  }

  #refuseBroken([first]: readonly BrokenLink[], what: string, where: string): void {
    if (!first) return;
    throw new Fault('bad-workspace', `${what} ${first.number} ${where} was altered after it was entered`, {
      place: this.#path,
      remedy: 'Put back a copy of the database from before the change; "register verify" names every such row.',
    });
  }

  /** The content of a row whose seal holds: what cannot be read was written by another version of the program. */
  #parsed<T>(schema: z.ZodType<T>, content: string, what: string): T {
    const read = schema.safeParse(JSON.parse(content));
    if (read.success) return read.data;
    throw new Fault('bad-workspace', `${what} was stored by another version of the program`, {
      place: this.#path,
      remedy: 'Use that version.',
      cause: read.error,
    });
  }

  #overtaken(did: string, look: string): Fault {
    return new Fault('database-in-use', `another command has ${did} meanwhile`, {
      place: this.#path,
      remedy: `${look} and run the command again.`,
    });
  }

  async #write<T>(run: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> {
    return this.#try(() => this.#database.transaction().execute(run));
  }

  async #try<T>(run: () => Promise<T>): Promise<T> {
    try {
      return await run();
    } catch (cause) {
      throw databaseFault(cause, this.#path);
    }
  }
}

type Row<Table extends keyof Tables> = Selectable<Tables[Table]>;

/** The number and hash of the last row of a chain. */
async function lastOf(transaction: Transaction<Tables>, table: 'revision' | 'ledger') {
  return transaction.selectFrom(table).select(['number', 'hash']).orderBy('number', 'desc').limit(1).executeTakeFirst();
}

async function countOf(transaction: Transaction<Tables>, table: 'receipt' | 'answer'): Promise<number> {
  const { n } = await transaction
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n;
}
