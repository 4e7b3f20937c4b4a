import type { Agenda } from '../domain/agenda.ts';
import { directiveNumber, orderOf } from '../domain/directive-number.ts';
import { Fault } from '../domain/fault.ts';
import { type DirectiveGiven, entriesOf, type LedgerEntry } from '../domain/ledger.ts';
import { placeKey } from '../domain/place.ts';
import type { ListedDirective } from './read-directives.ts';

/** The stocktake that gives directives, and what has been numbered before. */
export interface NumberingContext {
  readonly agenda: Agenda;
  /** Of all stocktakes: those held later may list directives of this one. */
  readonly agendas: readonly Agenda[];
  readonly ledger: readonly LedgerEntry[];
}

/**
 * Numbers directives that a stocktake gave besides the decisions of its agenda, after all that bear its number: in the
 * ledger, on its decisions slide, in any agenda. One that is in the ledger already, word for word, is left out.
 */
export function numberDirectives(
  listed: readonly ListedDirective[],
  given: DirectiveGiven['given'],
  context: NumberingContext,
): DirectiveGiven[] {
  const { agenda, agendas, ledger } = context;
  const known = ownOf(context);
  const entered = new Set(known.map(wordsIn));
  const numbers = [
    ...entriesOf(ledger, 'directive').map(({ content }) => content),
    ...agendas.flatMap((a) => a.directives),
  ];
  let order = Math.max(agenda.decisions.length, ...numbers.map(({ number }) => orderOf(number, agenda.number)));
  return listed.flatMap((directive): DirectiveGiven[] => {
    if (entered.has(wordsIn(directive))) return [];
    entered.add(wordsIn(directive));
    order += 1;
    return [entryOf(directive, order, given, agenda)];
  });
}

/**
 * The decisions of an agenda as directives, under the numbers that its slide announces; those entered before are left out.
 *
 * Throws the fault `bad-input` where a number was given to something else: a directive stays as it was given.
 */
export function numberDecisions(given: DirectiveGiven['given'], context: NumberingContext): DirectiveGiven[] {
  const { agenda } = context;
  const known = ownOf(context);
  return agenda.decisions.flatMap(({ text, owner, by: due }, i): DirectiveGiven[] => {
    const entry = entryOf({ text, owner, due }, i + 1, given, agenda);
    const there = known.find(({ number }) => number === entry.number);
    if (!there) return [entry];
    if (wordsIn(there) === wordsIn(entry)) return [];
    throw new Fault('bad-input', `directive ${there.number} was entered as “${there.text}”, not as “${text}”`, {
      place: `stocktakes/${agenda.period}.yaml`,
      remedy: 'A directive stays as it was given: put the decision back, and enter the new one with: directives add',
    });
  });
}

function ownOf({ agenda, ledger }: NumberingContext): DirectiveGiven[] {
  return entriesOf(ledger, 'directive').flatMap(({ content }) => (content.period === agenda.period ? content : []));
}

/** What makes two directives the same: words, owner and due date. */
function wordsIn({ text, owner, due }: ListedDirective): string {
  return [placeKey(text), placeKey(owner), due].join('\u0000');
}

function entryOf(
  { text, owner, due }: ListedDirective,
  order: number,
  given: DirectiveGiven['given'],
  { number, period }: Agenda,
): DirectiveGiven {
  return { kind: 'directive', number: directiveNumber(number, order), text, owner, due, given, period };
}
