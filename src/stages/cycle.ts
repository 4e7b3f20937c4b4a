import type { WorkspaceFolder } from '../adapters/files/workspace-folder.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { closingOf, entriesOf, type LedgerEntry } from '../domain/ledger.ts';
import type { CycleState } from '../domain/next-step.ts';
import type { Period } from '../domain/period.ts';
import { dayOf } from '../domain/policy.ts';
import { stocktakeAfter, usualDays } from '../domain/stocktake-days.ts';
import type { Unit } from '../domain/unit.ts';

/** How far the stocktake of a period has come; it has an agenda. */
export async function cycleStateOf(
  folder: WorkspaceFolder,
  ledger: readonly LedgerEntry[],
  period: Period,
): Promise<CycleState> {
  const { number, due, cutOff, date, status } = await folder.agenda(period);
  const closing = closingOf(ledger, period);
  const deck = entriesOf(ledger, 'deck').findLast(
    (entry) => entry.content.period === period && closing !== undefined && entry.number > closing.number,
  );
  return {
    period,
    number,
    due: due ?? null,
    cutOff: closing?.content.cutOff ?? cutOff,
    date,
    begun: true,
    status,
    closedOn: closing ? dayOf(closing) : null,
    built: deck?.content.status ?? null,
    decided: entriesOf(ledger, 'directive').some(({ content }) => content.period === period),
  };
}

/** The stocktakes that have an agenda, then so many to come after them on their usual days. */
export async function cycleOf(
  folder: WorkspaceFolder,
  ledger: readonly LedgerEntry[],
  unit: Unit,
  today: CalendarDate,
  ahead: number,
): Promise<CycleState[]> {
  const states: CycleState[] = [];
  for (const period of await folder.stocktakePeriods()) states.push(await cycleStateOf(folder, ledger, period));
  for (let n = 0; n < ahead; n += 1) {
    const { period, number } = stocktakeAfter(unit, states.at(-1), today);
    const planned = { begun: false, status: 'preliminary', closedOn: null, built: null, decided: false } as const;
    states.push({ ...usualDays(unit, period, number), ...planned });
  }
  return states;
}
