import type { Layout } from '../../domain/layout.ts';
import type { Refusal } from '../../domain/workbook.ts';
import type { PackedWorkbook } from '../../sheet/packed-workbook.ts';

/** What the reading process is asked: to read one file. */
export interface ReadingRequest {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Those that may have the rows of a sheet added up while they are read. */
  readonly layouts: readonly Layout[];
  /** Bytes of its own memory at which it gives up by itself. */
  readonly most: number;
}

/** What the reading process answers: once that it has started, and then how each file ended. */
export type ReadingAnswer =
  | { readonly is: 'ready' }
  | {
      readonly is: 'read';
      readonly result: PackedWorkbook | Refusal;
      /** Bytes of memory that the process holds now. */
      readonly memory: number;
    }
  | {
      /** A defect of the reader: the file should have been read, or refused by name. */
      readonly is: 'failed';
      readonly problem: string;
    };
