import { z } from 'zod';
import { CalendarDate } from '../domain/calendar-date.ts';
import { Fault } from '../domain/fault.ts';
import type { DirectiveGiven } from '../domain/ledger.ts';
import { Period } from '../domain/period.ts';
import { agendasOf } from '../stages/agendas.ts';
import { numberDirectives } from '../stages/number-directives.ts';
import { choosePeriod } from '../stages/open-stocktake.ts';
import { defineAction } from './define.ts';

/** Enters a directive that a stocktake gave, under the next number of that stocktake. */
export const addDirective = defineAction({
  id: 'add-directive',
  input: z.object({
    text: z.string().trim().min(1).max(300).describe('What is to be done, so that anyone can see whether it has been'),
    owner: z.string().trim().min(1).max(60).describe('Office that does it'),
    due: CalendarDate,
    given: CalendarDate.optional().describe('Day on which it was given; that of the meeting when absent'),
    period: Period.optional().describe('Stocktake that gave it; the latest when absent'),
    by: z.string().trim().min(1).describe('Office that enters it, as stated'),
  }),
  async run(workspace, { text, owner, due, given: asked, period: wanted, by }): Promise<DirectiveGiven> {
    const { folder } = workspace;
    await folder.unit();
    const period = await choosePeriod(folder, wanted);
    const agenda = await folder.agenda(period);
    const given = asked ?? agenda.date;
    if (due < given) {
      throw new Fault('bad-input', `the directive would be due on ${due}, before it was given on ${given}`, {
        remedy: 'Correct --due, or --given.',
      });
    }

    const store = await workspace.store();
    const ledger = await store.ledger();
    const context = { agenda, agendas: await agendasOf(folder), ledger };
    const [directive] = numberDirectives([{ text, owner, due }], given, context);
    if (!directive) {
      throw new Fault('bad-input', `that directive of ${period} is in the ledger already, word for word`, {
        remedy: 'See it with: stocktake directives list',
      });
    }
    const entry = { at: workspace.now().toISOString(), by, content: directive };
    await store.enter([entry], ledger.at(-1)?.hash ?? null);
    return directive;
  },
});
