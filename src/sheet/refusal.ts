import type { Refusal } from '../domain/workbook.ts';
import { LIMITS } from './limits.ts';

const SAVE = 'Save it as .xlsx and send it again.';
const SAVE_AS = 'Open it in Excel, save it as an Excel workbook (.xlsx) and send that.';
const AGAIN = 'Send the file again from its original.';
const REPAIR = 'Open it in Excel, save it under a new name as .xlsx and send it again.';
const LESS = 'Send a workbook that holds the return alone.';

/** Every reason for which a received file is not read: what it is, and what its sender does next. */
const REASONS = {
  empty: ['this file is empty', AGAIN],
  tooBig: [`this file is larger than ${LIMITS.fileBytes / 1e6} MB`, LESS],
  oldExcel: ['this is an old .xls workbook', SAVE],
  xmlSpreadsheet: ['this is an XML Spreadsheet 2003 workbook', SAVE],
  binary: ['this is a binary .xlsb workbook', SAVE],
  password: ['this workbook is protected by a password', 'Take the password off, save it and send it again.'],
  openDocument: ['this is an OpenDocument file (.ods)', SAVE],
  numbers: ['this is an Apple Numbers file', 'Export it as an Excel workbook (.xlsx) and send that.'],
  webPage: ['this is a web page under the name of a workbook', SAVE_AS],
  text: ['this is a CSV or text file', SAVE_AS],
  pdf: ['this is a PDF', 'Send the Excel workbook it was made from.'],
  picture: ['this is a picture', 'Send the Excel workbook it was taken of.'],
  word: ['this is a Word document', 'Send the figures in an Excel workbook (.xlsx).'],
  powerpoint: ['this is a PowerPoint presentation', 'Send the figures in an Excel workbook (.xlsx).'],
  archive: ['this is an archive with other files in it', 'Unpack it and send each workbook by itself.'],
  truncated: ['this file is cut short', AGAIN],
  notWorkbook: ['this is not a workbook', 'Send the return as an Excel workbook (.xlsx).'],
  noSheets: ['this workbook has no sheets with cells', REPAIR],
  damaged: ['this workbook is damaged', REPAIR],
  declarations: ['this workbook contains XML declarations that no Excel workbook has', REPAIR],
  tooMuch: ['this workbook holds more than a return does', LESS],
  misstated: ['this workbook misstates its own size', REPAIR],
  givenUp: ['this workbook was given up', LESS],
  stopped: ['this workbook stopped the program that reads it', REPAIR],
} as const;

export type Reason = keyof typeof REASONS;

/** The refusal of a reason; `detail` says in a few words what exactly was seen: "this workbook is damaged (…)". */
export function refuse(reason: Reason, detail = ''): Refusal {
  const [verdict, remedy] = REASONS[reason];
  return { refused: true, verdict: detail ? `${verdict} (${detail})` : verdict, remedy };
}

/** Ends the reading of a file from any depth; caught once, where its `refusal` becomes the answer. */
export class Unreadable extends Error {
  readonly reason: Reason;
  readonly refusal: Refusal;

  constructor(reason: Reason, detail = '') {
    const refusal = refuse(reason, detail);
    super(refusal.verdict);
    this.name = 'Unreadable';
    this.reason = reason;
    this.refusal = refusal;
  }
}

/** Runs a reader and turns the one way in which it gives up into an answer. */
export async function orRefusal<T>(read: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await read();
  } catch (problem) {
    if (problem instanceof Unreadable) return problem.refusal;
    throw problem;
  }
}
