import type { Texts } from '../adapters/text/text.ts';
import { type CalendarDate, daysBetween } from '../domain/calendar-date.ts';
import { type Finding, findingPlace } from '../domain/finding.ts';
import type { Attachment, Message } from '../domain/message.ts';
import type { DepartmentStatus } from '../domain/returns-status.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import { type Param, phrase } from '../domain/wording.ts';

/** What a reminder speaks of. */
export interface ReminderOf {
  readonly stocktake: Stocktake;
  readonly status: DepartmentStatus;
  readonly on: CalendarDate;
  /** Day on which the data were locked; null while they are not. */
  readonly closedOn: CalendarDate | null;
  readonly attachments: readonly Attachment[];
}

/** Writes what a department is asked: what is due when, and what is open at which cell with what to do about it. */
export function reminder({ stocktake, status, on, closedOn, attachments }: ReminderOf, texts: Texts): Message {
  const { unit, agenda, period } = stocktake;
  const { department, due, came, daysLate, files, open } = status;
  const say = (pattern: string, params: Record<string, Param> = {}) =>
    texts.say(phrase(`remind.${pattern}`, { period, department: department.name, ...params })).text;
  const blocks = open.filter(({ severity }) => severity === 'block').length;
  const queries = open.length - blocks;
  const has = files.length > 0;
  const about = { has, due, late: daysLate, blocks, queries, none: blocks === 0 };

  const paragraphs = [
    department.officer,
    has
      ? say('came', { came, blocks, queries })
      : say('due', { due, late: daysLate, ahead: due ? daysBetween(on, due) : null }),
    closedOn
      ? say('closed', { day: closedOn })
      : say('lock', { day: agenda.cutOff, has, number: String(agenda.number), meeting: agenda.date }),
    ...open.map((finding, i) => asked(finding, i + 1, say)),
    ...(has ? [say('answer')] : []),
    ...(attachments.length > 0 ? [say('attached', { has, names: attachments.map(({ name }) => name) })] : []),
    `${unit.name}\n${unit.government}`,
  ];
  return {
    to: department.email ?? null,
    subject: say('subject', about),
    text: `${paragraphs.join('\n\n')}\n`,
    attachments,
  };
}

/** "1. Value not used. health.xlsx, Indicators!F14: 104 %; a share cannot exceed 100 %." and what to do, on its own line. */
function asked(finding: Finding, number: number, say: (pattern: string) => string): string {
  const { severity, is, expected, remedy } = finding;
  const kind = say(severity === 'block' ? 'blocked' : 'queried');
  return `${number}. ${kind} ${findingPlace(finding)}: ${is}; ${expected}.\n   ${remedy}`;
}
