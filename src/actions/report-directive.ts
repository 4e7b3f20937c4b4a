import { z } from 'zod';
import { CalendarDate } from '../domain/calendar-date.ts';
import { Fault } from '../domain/fault.ts';
import { entriesOf } from '../domain/ledger.ts';
import { ACTION_STATES } from '../domain/milestone.ts';
import { unknownName } from '../domain/unknown-name.ts';
import { agendasOf } from '../stages/agendas.ts';
import { defineAction, today } from './define.ts';

/** What was entered of a directive. */
export interface ReportedDirective {
  readonly number: string;
  readonly text: string;
  readonly state: (typeof ACTION_STATES)[number];
  readonly report: string;
  readonly on: CalendarDate;
  readonly by: string;
}

/**
 * Enters what was reported of a directive on a day. Reports are only ever added; a stocktake shows the last one dated up to
 * its meeting, so none may be dated back into one that is final.
 */
export const reportDirective = defineAction({
  id: 'report-directive',
  input: z.object({
    number: z.string().min(1).describe('Number of the directive: 13.06'),
    state: z.enum(ACTION_STATES),
    report: z.string().trim().max(300).default('').describe('What was done, in one or two sentences'),
    on: CalendarDate.optional().describe('Day of the report; today when absent'),
    by: z.string().trim().min(1).describe('Office that reports, as stated'),
  }),
  async run(workspace, { number, state, report, on: asked, by }): Promise<ReportedDirective> {
    const { folder } = workspace;
    await folder.unit();
    const on = asked ?? today(workspace);
    const store = await workspace.store();
    const directives = entriesOf(await store.ledger(), 'directive').map(({ content }) => content);
    const agendas = await agendasOf(folder);
    const directive = directives.find((one) => one.number === number);
    if (!directive) {
      const agenda = agendas.find((one) => one.directives.some((listed) => listed.number === number));
      if (agenda) {
        throw new Fault(
          'bad-input',
          `directive ${number} is not in the ledger, only in the agenda of ${agenda.period}`,
          {
            place: number,
            remedy: `Write its state there, in stocktakes/${agenda.period}.yaml.`,
          },
        );
      }
      throw unknownName(
        'the ledger',
        'directive',
        number,
        directives.map((one) => one.number),
        SHOW,
      );
    }
    if (on < directive.given) {
      throw new Fault('bad-input', `directive ${number} was given on ${directive.given}, after ${on}`, {
        remedy: 'Correct --on.',
      });
    }
    const final = agendas.findLast(({ status, date }) => status === 'final' && on <= date);
    if (final) {
      throw new Fault('bad-input', `a report of ${on} would alter the stocktake of ${final.period}, which is final`, {
        remedy: `Date it after the meeting of ${final.date}.`,
      });
    }

    const content = { kind: 'directive-report' as const, directive: number, state, report, on };
    await store.enter([{ at: workspace.now().toISOString(), by, content }]);
    return { number, text: directive.text, state, report, on, by };
  },
});

const SHOW = 'List them with: stocktake directives list';
