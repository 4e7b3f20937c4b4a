import { basename, extname, join } from 'node:path';
import { z } from 'zod';
import { CalendarDate } from '../domain/calendar-date.ts';
import { closingOf } from '../domain/ledger.ts';
import type { Attachment } from '../domain/message.ts';
import { Period } from '../domain/period.ts';
import { dayOf } from '../domain/policy.ts';
import { type DepartmentStatus, type ReturnState, returnsStatus } from '../domain/returns-status.ts';
import { reminder } from '../stages/reminder.ts';
import { defineAction, stocktakeOf, today, type Workspace } from './define.ts';

/** A reminder that was written. */
export interface WrittenReminder {
  readonly department: string;
  readonly file: string;
  readonly state: ReturnState;
  /** Mailbox it is addressed to; null where unit.yaml names none. */
  readonly to: string | null;
  readonly subject: string;
  readonly attached: readonly string[];
}

/** The reminders of a stocktake on a day. */
export interface Reminders {
  readonly period: Period;
  readonly on: CalendarDate;
  readonly written: readonly WrittenReminder[];
}

/**
 * Writes a message to each department that is outstanding or has something open, for a person to look at and send. The
 * blank return goes with it, or the marked-up one, where it has been written.
 */
export const writeReminders = defineAction({
  id: 'write-reminders',
  input: z.object({
    period: Period.optional().describe('Stocktake; the latest when absent'),
    on: CalendarDate.optional().describe('Day to reckon from; today when absent'),
    folder: z.string().min(1).optional().describe('Where they go; reminders/<period>/<day>/ when absent'),
  }),
  async run(workspace, { period: asked, on = today(workspace), folder: chosen }): Promise<Reminders> {
    const { folder, tools } = workspace;
    const stocktake = await stocktakeOf(workspace, asked);
    const { unit, period, agenda, ledger } = stocktake;
    const closing = closingOf(ledger, period);
    const closedOn = closing ? dayOf(closing) : null;
    const texts = await tools.texts(unit.language);

    const written: WrittenReminder[] = [];
    for (const status of returnsStatus(stocktake, agenda, on)) {
      const { department, state } = status;
      const name = `reminders/${period}/${on}/${department.id}.eml`;
      if (state === 'ready') {
        // One of an earlier run of the day would ask for what has come since.
        if (chosen === undefined) await folder.remove(name);
        continue;
      }
      const attachments = await attachmentsFor(status, period, workspace);
      const message = reminder({ stocktake, status, on, closedOn, attachments }, texts);
      const file = chosen === undefined ? folder.at(...name.split('/')) : join(chosen, `${department.id}.eml`);
      await tools.writeFile(file, tools.messageFile(message));
      written.push({
        department: department.id,
        file: folder.nameOf(file),
        state,
        to: message.to,
        subject: message.subject,
        attached: attachments.map((attachment) => attachment.name),
      });
    }
    return { period, on, written };
  },
});

/** The blank return of a department that has sent none; of any other its returns as they were marked up. */
async function attachmentsFor(
  { department, files }: DepartmentStatus,
  period: Period,
  { folder }: Workspace,
): Promise<Attachment[]> {
  const names =
    files.length === 0
      ? [`blanks/${period}/${department.id}.xlsx`]
      : files.flatMap((file) => {
          const bare = basename(file, extname(file));
          return [`marked/${period}/${basename(file)}`, `marked/${period}/${bare}-findings.xlsx`];
        });
  const found: Attachment[] = [];
  for (const name of names) {
    if (await folder.has(name)) found.push({ name: basename(name), bytes: (await folder.read(name)).bytes });
  }
  return found;
}
