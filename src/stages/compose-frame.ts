import type { Texts } from '../adapters/text/text.ts';
import { FRAME, TYPE } from '../domain/frame.ts';
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
  const { unit, agenda, period } = stocktake;
  const say = (pattern: string, params: Record<string, Param> = {}) =>
    texts.say(phrase(`compose.${pattern}`, params)).text;
  const scope = scopeOf(stocktake);
  const provisional = agenda.status === 'preliminary';
  return {
    title: say('deck-title', { scope, number: agenda.number }),
    subject: say('deck-subject', { day: agenda.date, period }),
    author: unit.name,
    language: LANGUAGE[unit.language],
    marking: unit.marking,
    docLine: docLine(scope, factsOf(stocktake, say), measure),
    coverLine: say('cover-line', { provisional, demonstration: unit.demonstration ?? '' }).trim(),
    dated: `${agenda.date}T00:00:00Z`,
  };
}

/** Language tag of the words; dates and spelling are British. */
const LANGUAGE = { en: 'en-GB' } as const;

function factsOf(
  { unit, agenda }: Stocktake,
  say: (pattern: string, params?: Record<string, Param>) => string,
): string[] {
  const sameYear = agenda.date.slice(0, 4) === agenda.cutOff.slice(0, 4);
  return [
    say('doc-line.stocktake', { number: agenda.number }),
    say('doc-line.date', { day: agenda.date }),
    say('doc-line.locked', { day: agenda.cutOff, sameYear }),
    say('doc-line.version', { version: agenda.version }),
    ...(agenda.status === 'preliminary' ? [say('doc-line.provisional')] : []),
    ...(unit.demonstration ? [say('doc-line.demonstration')] : []),
  ];
}

/** The foot of each slide in one line. Where it is too long the name gives way, never the date or the version. */
function docLine(scope: string, facts: readonly string[], measure: Measure): string {
  const line = (name: string) => [name, ...facts].join(' · ');
  const fits = (name: string) => measure(line(name), TYPE.footer, false) <= FRAME.docLine.w;
  let words = scope.split(' ');
  let name = scope;
  while (!fits(name) && words.length > 1) {
    words = words.slice(0, -1);
    name = `${words.join(' ')}…`;
  }
  return line(name);
}
