import { actionsOf } from '../domain/directives.ts';
import { easyTargets } from '../domain/easy-target.ts';
import { entriesOf } from '../domain/ledger.ts';
import { returnsStatus } from '../domain/returns-status.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import { behindGreens } from './worsening.ts';

/** What the unit measures of itself. */
export const SCORES = [
  'actions-closed',
  'actions-on-time',
  'returns-on-time',
  'decks-on-time',
  'blocks',
  'easy-targets',
  'worsening-behind-green',
] as const;
export type ScoreId = (typeof SCORES)[number];

/** So many of so many. A denominator of 0 means that there was nothing to measure. */
export interface Score {
  readonly id: ScoreId;
  readonly numerator: number;
  readonly denominator: number;
}

/** How well the unit itself works, at one stocktake. */
export function scorecardOf(stocktake: Stocktake): readonly Score[] {
  const { total, easy } = easyTargets(stocktake.register, stocktake.unit.place);
  const { greens, worsening } = behindGreens(stocktake);
  return [
    actionsClosed(stocktake),
    actionsOnTime(stocktake),
    returnsOnTime(stocktake),
    decksOnTime(stocktake),
    blocks(stocktake),
    { id: 'easy-targets', numerator: easy.length, denominator: total },
    {
      id: 'worsening-behind-green',
      numerator: new Set(worsening.map(({ priority }) => priority)).size,
      denominator: greens,
    },
  ];
}

/** Actions reported done by the meeting, of those it goes through. */
function actionsClosed(stocktake: Stocktake): Score {
  const { directives } = actionsOf(stocktake);
  const numerator = directives.filter(({ state }) => state === 'done').length;
  return { id: 'actions-closed', numerator, denominator: directives.length };
}

/** Actions done on or before their due date, of those that were due by the meeting or were done before; where the day of closing is known. */
function actionsOnTime(stocktake: Stocktake): Score {
  const { date } = stocktake.agenda;
  const judged = actionsOf(stocktake).directives.filter(({ state, due, doneOn }) =>
    state === 'done' ? doneOn !== null : due <= date,
  );
  const onTime = judged.filter(({ doneOn, due }) => doneOn !== null && doneOn <= due);
  return { id: 'actions-on-time', numerator: onTime.length, denominator: judged.length };
}

/** Departments whose first file of the period came by its due date, of those whose day is known or that sent none. */
function returnsOnTime(stocktake: Stocktake): Score {
  const { agenda, period } = stocktake;
  const days = { period, due: agenda.due ?? null, extensions: agenda.extensions };
  const judged = returnsStatus(stocktake, days, agenda.date).filter(
    ({ due, came, files }) => due !== null && (came !== null || files.length === 0),
  );
  const onTime = judged.filter(({ came, daysLate }) => came !== null && daysLate === 0);
  return { id: 'returns-on-time', numerator: onTime.length, denominator: judged.length };
}

/** Stocktakes whose final deck was built before the day of the meeting, of all up to this one. */
function decksOnTime({ agenda, earlier, ledger }: Stocktake): Score {
  const decks = entriesOf(ledger, 'deck').filter(({ content }) => content.status === 'final');
  const held = [...earlier, agenda];
  const onTime = held.filter(({ period, date }) =>
    decks.some(({ at, content }) => content.period === period && at.slice(0, 10) < date),
  );
  return { id: 'decks-on-time', numerator: onTime.length, denominator: held.length };
}

/** Findings that block, of the figures that the returns of the period report. */
function blocks({ returns, findings, period }: Stocktake): Score {
  const now = returns.filter((item) => item.period === period && item.status !== 'superseded');
  const files = new Set(now.map(({ returned }) => returned.file));
  return {
    id: 'blocks',
    numerator: findings.filter(({ file, severity }) => severity === 'block' && files.has(file)).length,
    denominator: now.reduce((sum, { returned }) => sum + returned.entries.length, 0),
  };
}
