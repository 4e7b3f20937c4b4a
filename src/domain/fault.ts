/** What went wrong with the set-up or the operation; each code has one meaning and is documented in the manual. */
export type FaultCode =
  | 'no-workspace'
  | 'bad-workspace'
  | 'bad-register'
  | 'no-register'
  | 'agreed-figure'
  | 'bad-stocktake'
  | 'unknown-period'
  | 'period-closed'
  | 'unknown-name'
  | 'no-returns'
  | 'conflicting-returns'
  | 'bad-input'
  | 'file-in-use'
  | 'disk-full'
  | 'not-permitted'
  | 'database-in-use'
  | 'bad-template'
  | 'no-office'
  | 'no-browser'
  | 'archive-damaged'
  | 'no-font';

/**
 * The operator or the set-up is wrong: said in one line with what to do, never with a stack.
 *
 * Data that is wrong is a `Finding` instead, and a defect of the program stays an ordinary error with its stack.
 */
export class Fault extends Error {
  readonly code: FaultCode;
  /** The file, cell or name the fault is about. */
  readonly place: string | undefined;
  /** What the reader of the message should do next; a whole sentence. */
  readonly remedy: string | undefined;

  constructor(code: FaultCode, message: string, detail: { place?: string; remedy?: string; cause?: unknown } = {}) {
    super(message, detail.cause === undefined ? {} : { cause: detail.cause });
    this.name = 'Fault';
    this.code = code;
    this.place = detail.place;
    this.remedy = detail.remedy;
  }
}
