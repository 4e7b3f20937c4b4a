import { z } from 'zod';

/** Words of a slide that an analyst has written in place of the program's. */
export const Edit = z.strictObject({
  slide: z.string().min(1).describe('Name of the slide: priority:participation'),
  shape: z.string().min(1).describe('Name of the box, as the selection pane shows it: Title'),
  cell: z.int().nonnegative().optional().describe('Of a table: which cell, counted row by row from 0'),
  written: z.string().describe('What the program had written; the edit stands as long as its numbers do'),
  instead: z.string().describe('What is written instead; a line for each paragraph'),
});
export type Edit = z.infer<typeof Edit>;

/** The edits of one stocktake, kept as `stocktakes/<period>.edits.yaml`. */
export const Edits = z.array(Edit).describe('Words of the deck that were written by hand');

/** What became of an edit in a deck that was built anew. */
export interface EditOutcome {
  readonly edit: Edit;
  /** `kept`; `conflict`: the numbers of the sentence have changed, and the new ones stand; `lost`: there is no such text. */
  readonly outcome: 'kept' | 'conflict' | 'lost';
  /** What the program writes there now; empty when it is lost. */
  readonly now: string;
}
