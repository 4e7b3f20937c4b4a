import type { CalendarDate } from './calendar-date.ts';
import type { PrintedFigure } from './ledger.ts';
import type { Period } from './period.ts';

/** The workbook with which a department answers its pre-read, before anybody has written in it. */
export interface ReplyForm {
  readonly unit: { readonly id: string; readonly name: string };
  readonly period: Period;
  readonly department: { readonly id: string; readonly name: string; readonly officer: string };
  /** Hash of the pre-read that is answered. */
  readonly preRead: string;
  /** "Stocktake 14 · Wednesday 12 August 2015" */
  readonly meeting: string;
  readonly priorities: readonly { readonly id: string; readonly name: string }[];
  readonly figures: readonly PrintedFigure[];
  /** How it is filled in and by when, a sentence each. */
  readonly instructions: readonly string[];
  /** Day that the workbook says it was made on. */
  readonly dated: CalendarDate;
}

/** Letters that a comment or a reason may have: as many as a cell of any program shows. */
export const REPLY_LETTERS = 1_000;

export const REPLY_SHEETS = {
  about: 'About',
  comments: 'Comments',
  corrections: 'Corrections',
  signOff: 'Sign-off',
} as const;

/** Labels of what binds a reply to its pre-read; the value stands at the right of each. */
export const REPLY_STAMP = {
  unit: 'Unit',
  period: 'Period',
  department: 'Department id',
  preRead: 'Pre-read',
} as const;

/** Headings of the two tables. The reference of each row is its name in the pre-read. */
export const COMMENT_HEADINGS = { about: 'About', comment: 'Your comment', reference: 'Reference' } as const;
export const CORRECTION_HEADINGS = {
  figure: 'Figure',
  printed: 'Printed',
  correct: 'Correct value',
  reason: 'Reason',
  reference: 'Reference',
} as const;

/** Reference of the row for remarks on the whole. */
export const WHOLE = 'whole';

export const SIGN_OFF_LABELS = {
  agreed: 'We agree with the figures as printed',
  office: 'Office that signs',
  date: 'Date',
} as const;
export const YES = 'yes';
