import { weekday } from '../domain/calendar-date.ts';
import { closingOf } from '../domain/ledger.ts';
import { dayOf } from '../domain/policy.ts';
import type { DocumentFrame } from '../domain/pre-read.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import type { Say } from './pre-read-say.ts';

/** What stands in the head and foot of a document about a stocktake. */
export function frameOf({ unit, period, agenda, ledger }: Stocktake, say: Say): DocumentFrame {
  const { id, name, government, executive, language, scale, marking, tag, demonstration } = unit;
  const { number, date, cutOff, version, status } = agenda;
  const closing = closingOf(ledger, period);
  return {
    unit: { id, name, government, executive, language, scale, marking },
    period,
    status,
    tag: tag ?? null,
    demonstration: demonstration === undefined ? null : say('preread.demonstration', { text: demonstration }),
    meeting: say('preread.meeting', { number: String(number), weekday: weekday(date), day: date }),
    locked: say('preread.locked', {
      closed: closing !== undefined,
      on: closing ? dayOf(closing) : cutOff,
      version: String(version),
    }),
    date,
  };
}
