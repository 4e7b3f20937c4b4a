import type { CalendarDate } from './calendar-date.ts';
import type { Chart } from './chart.ts';
import type { PrintedFigure } from './ledger.ts';
import type { Light } from './light.ts';
import type { Period } from './period.ts';
import type { Unit } from './unit.ts';

/** A light as a document prints it: its shape, and the letters beside it, which are a dash where there is no light. */
export interface PrintedMark {
  readonly mark: Light | 'no-data' | null;
  readonly letters: string;
}

/** Where a priority stands, in the words of the deck. */
export interface PriorityLine {
  readonly priority: string;
  readonly number: number;
  readonly name: string;
  /** "aged 5 to 9, %"; empty where nothing is measured. */
  readonly measure: string;
  readonly actual: string;
  readonly plan: string;
  readonly gap: string;
  readonly last: PrintedMark;
  readonly now: PrintedMark;
  readonly forecast: PrintedMark;
  /** Source of the value and how far it may be trusted: "Survey, A". */
  readonly data: string;
}

/** What the executive will be asked to decide. */
export interface AskedDecision {
  readonly verb: string;
  readonly text: string;
  readonly effect: string;
  readonly owner: string;
  readonly by: CalendarDate;
}

/** A sentence, and what it is about where that is one thing. */
export interface Point {
  readonly about: string | null;
  readonly text: string;
}

/** What stands in the head and the foot of both documents. */
export interface DocumentFrame {
  readonly unit: Pick<Unit, 'id' | 'name' | 'government' | 'executive' | 'language' | 'scale' | 'marking'>;
  readonly period: Period;
  readonly status: 'preliminary' | 'final';
  /** "Illustrative data", beside the marking; and the sentence that says what is not real. */
  readonly tag: string | null;
  readonly demonstration: string | null;
  /** "Stocktake 14 · Wednesday 12 August 2015" */
  readonly meeting: string;
  /** "Data locked 5 August 2015 · version 3" */
  readonly locked: string;
  /** Day of the meeting. */
  readonly date: CalendarDate;
}

/** What a department said of a priority to its pre-read, and who said it. */
export interface PrintedReply {
  readonly text: string;
  /** "Secretary School Education, 6 August"; empty where it is not known. */
  readonly by: string;
}

/** The priority that matters most, drawn: its chart, or where it is followed by milestones their list. */
export interface Featured {
  readonly priority: string;
  /** "Children in school, %" */
  readonly heading: string;
  readonly chart: Chart | null;
  readonly milestones: readonly { readonly text: string; readonly due: string; readonly state: string }[];
  /** What its slide will say: the title, then what happened. */
  readonly says: readonly string[];
  readonly reply: PrintedReply | null;
}

/** A question about the department's return that nobody has answered. */
export interface OpenQuestion {
  /** Name by which it is answered: 4886f530 */
  readonly id: string;
  readonly where: string;
  readonly is: string;
  readonly expected: string;
  readonly remedy: string;
  /** The value is kept out until it is settled. */
  readonly blocks: boolean;
}

/** A directive that the department is to carry out. */
export interface DepartmentAction {
  readonly number: string;
  readonly text: string;
  readonly due: CalendarDate;
  readonly state: string;
  readonly daysLate: number;
  readonly report: string;
}

/**
 * The Secretary's pre-read: what one department should know before the meeting.
 *
 * It is made from what that department may see and from nothing else; the executive's brief is another document.
 */
export interface SecretaryPreRead extends DocumentFrame {
  readonly department: { readonly id: string; readonly name: string; readonly officer: string };
  readonly lead: readonly string[];
  readonly asked: readonly (AskedDecision & { readonly own: boolean })[];
  readonly standing: readonly PriorityLine[];
  readonly featured: Featured | null;
  readonly ready: readonly Point[];
  readonly care: readonly Point[];
  readonly questions: readonly OpenQuestion[];
  readonly actions: readonly DepartmentAction[];
  /** Day by which it answers; null where the agenda names none. */
  readonly correctionsBy: CalendarDate | null;
  /** How to answer. */
  readonly rightOfReply: readonly string[];
  /** What is printed in it that a reply may correct, and a sign-off agrees with. */
  readonly figures: readonly PrintedFigure[];
}

/** The priorities of one sector. */
export interface SectorLines {
  readonly sector: string;
  readonly lines: readonly (PriorityLine & { readonly department: string })[];
}

/** The executive's brief: the whole stocktake in two to four pages, for the executive alone. */
export interface ChiefBrief extends DocumentFrame {
  readonly headline: string;
  readonly summary: readonly string[];
  /** The decisions that matter most, then the others. */
  readonly decisions: readonly AskedDecision[];
  readonly others: readonly AskedDecision[];
  readonly standing: readonly SectorLines[];
  /** The priority that matters most, drawn; null where there is none. */
  readonly featured: Featured | null;
  readonly questions: readonly Point[];
  readonly sensitive: readonly Point[];
  /** What the departments answered to their pre-reads. */
  readonly replies: readonly Point[];
}
