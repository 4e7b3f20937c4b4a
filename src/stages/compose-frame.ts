import type { Texts } from '../adapters/text/text.ts';
import { FRAME, TYPE } from '../domain/frame.ts';
import { languageTag } from '../domain/language.ts';
import type { Deck } from '../domain/slide.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import { type Param, phrase } from '../domain/wording.ts';
import type { Measure } from './compose-fit.ts';

/** What a deck is called: by its sector when it has only one, else by the unit. */
export function scopeOf({ register: { register }, unit }: Stocktake): string {
  const sectors = register.sectors.filter(({ id }) => register.priorities.some(({ sector }) => sector === id));
  return sectors.length === 1 && sectors[0] ? sectors[0].name : unit.name;
}

/** Everything of a deck but its slides: the foot of each slide, the marking, and the properties of the file. */
export function deckFrame(stocktake: Stocktake, texts: Texts, measure: Measure): Omit<Deck, 'slides'> {
  const { unit, agenda, routine } = stocktake;
  const say: Say = (pattern, params = {}) => texts.say(phrase(`compose.${pattern}`, params)).text;
  const scope = scopeOf(stocktake);
  const provisional = agenda.status === 'preliminary';
  return {
    ...namesOf(stocktake, scope, say),
    author: unit.name,
    language: languageTag(unit.language),
    marking: unit.marking,
    docLine: docLine(scope, factsOf(stocktake, say), measure),
    coverLine: say('cover-line', { provisional, demonstration: unit.demonstration ?? '' }).trim(),
    dated: `${agenda.date}T00:00:00Z`,
    status: say('status', { status: agenda.status }),
    // A pack between two meetings speaks of figures that are not locked yet, and everybody knows it.
    ...(provisional && !routine ? { watermark: say('watermark') } : {}),
  };
}

type Say = (pattern: string, params?: Record<string, Param>) => string;

/** Title and subject in the properties of the file. */
function namesOf({ agenda, period, routine }: Stocktake, scope: string, say: Say): Pick<Deck, 'title' | 'subject'> {
  if (routine) {
    const { number, date, period: towards } = routine.next;
    return {
      title: say('routine-title', { scope, day: routine.on }),
      subject: say('routine-subject', { number, day: date, period: towards }),
    };
  }
  return {
    title: say('deck-title', { scope, number: agenda.number }),
    subject: say('deck-subject', { day: agenda.date, period }),
  };
}

function factsOf({ unit, agenda, routine }: Stocktake, say: Say): string[] {
  const demonstration = unit.demonstration ? [say('doc-line.demonstration')] : [];
  if (routine) {
    return [
      say('doc-line.routine'),
      say('doc-line.date', { day: routine.on }),
      say('doc-line.towards', { number: routine.next.number, day: routine.next.date }),
      ...demonstration,
    ];
  }
  const sameYear = agenda.date.slice(0, 4) === agenda.cutOff.slice(0, 4);
  return [
    say('doc-line.stocktake', { number: agenda.number }),
    say('doc-line.date', { day: agenda.date }),
    say('doc-line.locked', { day: agenda.cutOff, sameYear }),
    say('doc-line.version', { version: agenda.version }),
    ...(agenda.status === 'preliminary' ? [say('doc-line.provisional')] : []),
    ...demonstration,
  ];
}

/** The foot of each slide in one line. Where it is too long the name gives way, all of it at worst, never the date or the version. */
function docLine(scope: string, facts: readonly string[], measure: Measure): string {
  const line = (name: string) => [name, ...facts].join(' · ');
  const fits = (name: string) => measure(line(name), TYPE.footer, false) <= FRAME.docLine.w;
  let words = scope.split(' ');
  let name = scope;
  while (!fits(name) && words.length > 1) {
    words = words.slice(0, -1);
    name = `${words.join(' ')}…`;
  }
  return fits(name) ? line(name) : facts.join(' · ');
}
