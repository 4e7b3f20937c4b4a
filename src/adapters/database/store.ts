import type { Kysely } from 'kysely';
import type { Answer } from '../../domain/answer.ts';
import { canonicalJson } from '../../domain/canonical-json.ts';
import { Fault } from '../../domain/fault.ts';
import { Register, type Revision } from '../../domain/register.ts';
import { connect } from './connect.ts';
import { databaseFault } from './database-fault.ts';
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

type Hash = (content: string) => string;

/** The workspace's memory: revisions of the register, receipts of returns and answers to findings, all append-only. */
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
    const rows = await this.#try(() => this.#database.selectFrom('revision').selectAll().orderBy('number').execute());
    let previous: string | null = null;
    return rows.map((row, index) => {
      const { number, hash, at, by, source_file, source_sha256, content } = row;
      const body = { number, previous: row.previous, at, by, sourceFile: source_file, sourceSha256: source_sha256 };
      const intact = number === index + 1 && row.previous === previous && hash === this.#seal(body, content);
      if (!intact) {
        throw new Fault('bad-workspace', `revision ${number} of the register was altered after it was entered`, {
          place: this.#path,
          remedy: 'Put back a copy of the database from before the change.',
        });
      }
      previous = hash;
      return { ...body, hash, register: this.#register(number, content) };
    });
  }

  /**
   * Adds a revision after the last. `expected` is the hash of the revision the caller has seen as the last (null for
   * none): when another process has added one since, nothing is written and the fault `database-in-use` says so.
   */
  async addRevision(
    entry: Pick<Revision, 'at' | 'by' | 'sourceFile' | 'sourceSha256' | 'register'>,
    expected: string | null,
  ): Promise<Revision> {
    const { register, ...stated } = entry;
    const content = canonicalJson(register);
    return this.#try(() =>
      this.#database.transaction().execute(async (transaction) => {
        const last = await transaction
          .selectFrom('revision')
          .select(['number', 'hash'])
          .orderBy('number', 'desc')
          .limit(1)
          .executeTakeFirst();
        if ((last?.hash ?? null) !== expected) {
          throw new Fault('database-in-use', 'another command has added a revision of the register meanwhile', {
            place: this.#path,
            remedy: 'Look at it with "register history" and run the command again.',
          });
        }
        const body = { number: (last?.number ?? 0) + 1, previous: expected, ...stated };
        const hash = this.#seal(body, content);
        await transaction
          .insertInto('revision')
          .values({
            number: body.number,
            hash,
            previous: body.previous,
            at: body.at,
            by: body.by,
            source_file: body.sourceFile,
            source_sha256: body.sourceSha256,
            content,
          })
          .execute();
        return { ...body, hash, register };
      }),
    );
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
    await this.#try(() => this.#database.insertInto('receipt').values(receipt).execute());
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

  async addAnswer(answer: Answer): Promise<void> {
    await this.#try(() => this.#database.insertInto('answer').values(answer).execute());
  }

  /** The plan of a revision, whose seal holds: what cannot be read was written by another version of the program. */
  #register(number: number, content: string): Register {
    const read = Register.safeParse(JSON.parse(content));
    if (read.success) return read.data;
    throw new Fault(
      'bad-workspace',
      `revision ${number} of the register was stored by another version of the program`,
      {
        place: this.#path,
        remedy: 'Use that version.',
        cause: read.error,
      },
    );
  }

  #seal(body: Omit<Revision, 'hash' | 'register'>, content: string): string {
    return this.#hash(`${canonicalJson(body)}\n${content}`);
  }

  async #try<T>(run: () => Promise<T>): Promise<T> {
    try {
      return await run();
    } catch (cause) {
      throw databaseFault(cause, this.#path);
    }
  }
}
