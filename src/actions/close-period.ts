import { z } from 'zod';
import { daysBetween, longDate } from '../domain/calendar-date.ts';
import { Fault } from '../domain/fault.ts';
import { type Closing, closingOf, type LedgerEntry } from '../domain/ledger.ts';
import { Period } from '../domain/period.ts';
import { dayOf } from '../domain/policy.ts';
import { returnsStatus } from '../domain/returns-status.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import { choosePeriod } from '../stages/open-stocktake.ts';
import { defineAction, stocktakeOf, today, type Workspace } from './define.ts';

/** A period that was closed. */
export interface ClosedPeriod {
  readonly closing: Closing;
  readonly by: string;
  /** The same office had closed it before; nothing was entered. */
  readonly already: boolean;
  /** Names of the departments of which nothing could be used. */
  readonly outstanding: readonly string[];
  /** Findings on its returns that were open when it was closed. */
  readonly open: { readonly block: number; readonly query: number };
}

/**
 * Locks the data of a period: from now on its stocktake is what the files received so far say under the revision of the
 * register in force. Later values enter as restatements, with their reason, and reach later stocktakes only.
 */
export const closePeriod = defineAction({
  id: 'close-period',
  input: z.object({
    period: Period.optional().describe('Stocktake; the latest when absent'),
    by: z.string().trim().min(1).describe('Office that closes it, as stated'),
    early: z.string().trim().min(1).max(200).optional().describe('Why it is closed before its cut-off'),
  }),
  async run(workspace, { period: asked, by, early }): Promise<ClosedPeriod> {
    const { folder } = workspace;
    await folder.unit();
    const period = await choosePeriod(folder, asked);
    const store = await workspace.store();
    const ledger = await store.ledger();
    const seen = { receipts: (await store.receipts()).length, answers: (await store.answers()).length };
    // Who does not know how the command ended, or whether, gives it again.
    const before = closingOf(ledger, period);
    if (before?.by === by) return closedAs(before.content, by, true, await stocktakeOf(workspace, period), workspace);
    refuseClosed(ledger, period);
    const { cutOff } = await folder.agenda(period);
    const isEarly = daysBetween(today(workspace), cutOff) > 0;
    if (isEarly && early === undefined) {
      throw new Fault('bad-input', `${period} is not closed before its cut-off, ${longDate(cutOff)}`, {
        place: folder.at('stocktakes', `${period}.yaml`),
        remedy: 'Wait for that day, correct cutOff there, or say why with --early "reason".',
      });
    }

    const stocktake = await stocktakeOf(workspace, period);
    refuseAltered(stocktake, folder.at('returns'));
    const closing = closingFrom(stocktake, seen.answers, isEarly ? early : undefined);
    const entry = { at: workspace.now().toISOString(), by, content: closing };
    await store.enter([entry], ledger.at(-1)?.hash ?? null, { seen }).catch(async (cause: unknown) => {
      // When another command was first, say so in its own words.
      if (cause instanceof Fault && cause.code === 'database-in-use') refuseClosed(await store.ledger(), period);
      throw cause;
    });

    return closedAs(closing, by, false, stocktake, workspace);
  },
});

function closedAs(
  closing: Closing,
  by: string,
  already: boolean,
  stocktake: Stocktake,
  workspace: Workspace,
): ClosedPeriod {
  const states = returnsStatus(stocktake, stocktake.agenda, today(workspace));
  const open = states.flatMap((state) => state.open);
  return {
    closing,
    by,
    already,
    outstanding: states.filter(({ department }) => closing.outstanding.includes(department.id)).map(nameOf),
    open: {
      block: open.filter(({ severity }) => severity === 'block').length,
      query: open.filter(({ severity }) => severity === 'query').length,
    },
  };
}

function refuseClosed(ledger: readonly LedgerEntry[], period: Period): void {
  const closing = closingOf(ledger, period);
  if (!closing) return;
  throw new Fault('period-closed', `${period} was closed on ${longDate(dayOf(closing))} by ${closing.by}`, {
    place: period,
    remedy: 'A period is closed once; later values are received with: stocktake receive FILE --restates "why"',
  });
}

/** A file of an earlier period that is not what was locked would be locked as it is now. */
function refuseAltered({ sinceLocked: { altered } }: Stocktake, place: string): void {
  if (altered.length === 0) return;
  throw new Fault(
    'period-closed',
    `what was locked of an earlier period is not there any more: ${altered.join(', ')}`,
    {
      place,
      remedy: 'Put those files back first.',
    },
  );
}

function closingFrom(stocktake: Stocktake, answers: number, early: string | undefined): Closing {
  const { period, agenda, register, registerHash, returns, unit } = stocktake;
  const isUsed = (item: Stocktake['returns'][number]) => item.period === period && item.status === 'used';
  const used = returns.filter(isUsed).flatMap(({ returned: { file, sha256, department } }) => {
    return department === null ? [] : [{ file, sha256, department }];
  });
  const heard = new Set(used.map(({ department }) => department));
  return {
    kind: 'closing',
    period,
    cutOff: agenda.cutOff,
    revision: register.revision,
    head: registerHash,
    returns: used,
    outstanding: unit.departments.map(({ id }) => id).filter((id) => !heard.has(id)),
    others: returns.filter((item) => !isUsed(item)).map(({ returned: { file, sha256 } }) => ({ file, sha256 })),
    answers,
    ...(early === undefined ? {} : { early }),
  };
}

function nameOf({ department }: ReturnType<typeof returnsStatus>[number]): string {
  return department.name;
}
