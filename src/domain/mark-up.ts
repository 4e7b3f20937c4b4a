/** What a finding asks of the department: `Fix` a block, `Explain` a query, `Check` a note; nothing once it is settled. */
export type Request = 'Fix' | 'Explain' | 'Check' | 'Settled';

/** A finding as a department reads it in its own workbook. */
export interface MarkedFinding {
  readonly request: Request;
  /** None when it is about the whole file. */
  readonly sheet: string | null;
  /** A1 address, or the range of a sum (`C3:C53002`); none when it is about the whole sheet. */
  readonly cell: string | null;
  /** Whole sentences: what is there, what was expected, what to do, and why it is asked. */
  readonly is: string;
  readonly expected: string;
  readonly remedy: string;
  readonly why: string;
  /** Name by which it is answered, `findingId`. */
  readonly reference: string;
}

/** Everything noticed about one cell that is not settled, worst first. */
export interface CellNote {
  readonly sheet: string;
  /** A1 address: of a range, its first cell. */
  readonly cell: string;
  readonly findings: readonly MarkedFinding[];
}

/** What is written into a workbook that is handed back: a note at each cell concerned, and the list of findings. */
export interface MarkUp {
  /** The list in one line: "2 to fix, 1 to explain". */
  readonly heading: string;
  /** What the reader does with it, a line each. */
  readonly advice: readonly string[];
  /** Worst first, those that are settled last. */
  readonly findings: readonly MarkedFinding[];
  readonly notes: readonly CellNote[];
  /** Cells concerned that carry no note, and findings that are not listed, since nobody could work through so many. */
  readonly leftOut: { readonly notes: number; readonly findings: number };
}

/** A workbook that could not be marked up, and why: "its part xl/comments1.xml is damaged". */
export interface Unmarked {
  readonly unmarked: true;
  readonly reason: string;
}
