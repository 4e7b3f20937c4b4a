import { z } from 'zod';
import { ANSWER_KINDS } from '../../domain/answer.ts';

const Link = {
  number: z.int().positive(),
  hash: z.string(),
  previous: z.string().nullable(),
  at: z.string(),
  by: z.string(),
};

const RevisionRow = z.strictObject({ ...Link, sourceFile: z.string(), sourceSha256: z.string(), content: z.json() });
const EntryRow = z.strictObject({ ...Link, content: z.json() });
const ReceiptRow = z.strictObject({
  period: z.string(),
  file: z.string(),
  sha256: z.string(),
  supersedes: z.string().nullable(),
  at: z.string(),
  by: z.string(),
});
const AnswerRow = z.strictObject({
  finding: z.string(),
  kind: z.enum(ANSWER_KINDS),
  text: z.string(),
  value: z.number().nullable(),
  by: z.string(),
  at: z.string(),
});

/**
 * Everything that the memory of a unit holds, row by row and in the order of entry. Contents are as they were sealed, also
 * those that another version of the program wrote.
 */
export const MemoryDump = z.strictObject({
  revisions: z.array(RevisionRow),
  ledger: z.array(EntryRow),
  receipts: z.array(ReceiptRow),
  answers: z.array(AnswerRow),
});
export type MemoryDump = z.infer<typeof MemoryDump>;
