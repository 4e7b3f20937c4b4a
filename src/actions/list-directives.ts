import { z } from 'zod';
import type { Agenda } from '../domain/agenda.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import {
  actionsOf,
  byUrgency,
  daysLate,
  directivesAsOf,
  type FollowedDirective,
  onlyInAgenda,
} from '../domain/directives.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import { comparePeriods, Period } from '../domain/period.ts';
import { placeKey } from '../domain/place.ts';
import { agendasOf } from '../stages/agendas.ts';
import { choosePeriod } from '../stages/open-stocktake.ts';
import { defineAction, today } from './define.ts';

/** The directives as they stand on a day, overdue first. */
export interface ListedDirectives {
  readonly day: CalendarDate;
  readonly directives: readonly (FollowedDirective & { readonly daysLate: number })[];
}

/**
 * Lists the directives as they stand today, or as a stocktake goes through them: the actions of its deck, and those it gave
 * itself.
 */
export const listDirectives = defineAction({
  id: 'list-directives',
  input: z.object({
    period: Period.optional().describe('Stocktake, as at its meeting; today when absent'),
    open: z.boolean().default(false).describe('Only those not done'),
    owner: z.string().min(1).optional().describe('Only those of offices whose names have these words'),
  }),
  async run(workspace, { period, open, owner }): Promise<ListedDirectives> {
    const { folder } = workspace;
    await folder.unit();
    const ledger = await (await workspace.store()).ledger();
    const agendas = await agendasOf(folder);
    const { day, directives } =
      period === undefined
        ? standingOn(today(workspace), agendas, ledger)
        : standingAt(await choosePeriod(folder, period), agendas, ledger);
    const wanted = placeKey(owner ?? '');
    return {
      day,
      directives: directives
        .filter((one) => !(open && one.state === 'done') && placeKey(one.owner).includes(wanted))
        .sort(byUrgency(day))
        .map((one) => ({ ...one, daysLate: daysLate(one, day) })),
    };
  },
});

interface Standing {
  readonly day: CalendarDate;
  readonly directives: readonly FollowedDirective[];
}

/** As they stand on a day: whoever has not reported since the last meeting before it gives no information. */
function standingOn(day: CalendarDate, agendas: readonly Agenda[], ledger: readonly LedgerEntry[]): Standing {
  const last = agendas.findLast(({ date }) => date < day);
  return {
    day,
    directives: [...directivesAsOf(ledger, day, last?.date ?? null), ...(last ? onlyInAgenda(last, ledger) : [])],
  };
}

function standingAt(period: Period, agendas: readonly Agenda[], ledger: readonly LedgerEntry[]): Standing {
  const earlier = agendas.filter((agenda) => comparePeriods(agenda.period, period) < 0);
  const agenda = agendas[earlier.length];
  if (!agenda) throw new Error(`no agenda of ${period}`);
  const given = directivesAsOf(ledger, agenda.date, earlier.at(-1)?.date ?? null);
  const own = given.filter((directive) => directive.period === period);
  return { day: agenda.date, directives: [...actionsOf({ agenda, earlier, ledger }).directives, ...own] };
}
