import type { PageData } from '../adapters/text/pages.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { shownLights } from '../domain/display.ts';
import { languageTag } from '../domain/language.ts';
import { LIGHTS, type Light } from '../domain/light.ts';
import { HEX, WASH } from '../domain/look.ts';
import { MARK_PATHS } from '../domain/mark-paths.ts';
import type { AskedDecision, DocumentFrame, Point, PrintedMark, PriorityLine } from '../domain/pre-read.ts';
import type { Say } from './pre-read-say.ts';

/** Outline for the last stocktake, solid for now, hatched for what is ahead: told apart in black and white too. */
type Variant = 'last' | 'now' | 'forecast';

const COLUMNS =
  'verb decision owner by priority actual plan gap last now forecast data where found expected remedy number action due state milestone'.split(
    ' ',
  );

/** What the head and foot of both pages are made from. */
export function framePage(frame: DocumentFrame, say: Say): { readonly [name: string]: PageData[string] } {
  const { unit, tag, demonstration, locked, status } = frame;
  return {
    language: languageTag(unit.language),
    direction: unit.language === 'ur' ? 'rtl' : 'ltr',
    tokens: Object.entries(HEX).map(([name, hex]) => ({ name, hex })),
    wash: WASH,
    quiet: HEX.ink2,
    inks: LIGHTS.map((name) => ({ name, hex: HEX[name] })),
    word: unit.marking.word,
    provisional: status === 'preliminary' ? say('preread.provisional') : null,
    tag,
    demonstration,
    locked,
    marks: say('preread.marks'),
    key: shownLights(unit.scale).map(({ mark, name, letters }) => ({
      mark: markPage({ mark, letters }, 'now'),
      name: say.words(name),
    })),
  };
}

/** Headings of a table, by column. */
export function columnsPage(say: Say): PageData {
  return Object.fromEntries(COLUMNS.map((name) => [name, say(`preread.column.${name}`)]));
}

/** A row of the table of decisions; what is asked is said in the language of the page. */
export function askedPage(
  { verb, text, effect, owner }: AskedDecision,
  by: string,
  own: string | null,
  say: Say,
): PageData {
  return { verb: say.words(verb), text, effect, owner, own, by };
}

/** A day in a table: its year only where that is not the year of the meeting. */
export function dayIn({ date }: DocumentFrame, on: CalendarDate, say: Say): string {
  return say('preread.day', { on, year: on.slice(0, 4) !== date.slice(0, 4) });
}

export function pointsPage(points: readonly Point[]): PageData[] {
  return points.map(({ about, text }) => ({ about, text }));
}

/** A row of the table of priorities; a word that stands instead of a light is not set as its letters are. */
export function linePage({ last, now, forecast, ...line }: PriorityLine): {
  readonly [name: string]: PageData[string];
} {
  return {
    ...line,
    number: String(line.number),
    isWord: now.mark === null || now.mark === 'no-data',
    last: markPage(last, 'last'),
    now: markPage(now, 'now'),
    forecast: markPage(forecast, 'forecast'),
  };
}

function markPage({ mark, letters }: PrintedMark, variant: Variant): PageData {
  if (mark === null) return { path: null, dashed: false, hex: '', fill: '', stroke: 0, letters };
  if (mark === 'no-data') return { path: null, dashed: true, hex: HEX.ND, fill: '', stroke: 0, letters };
  return {
    path: MARK_PATHS[mark],
    dashed: false,
    hex: HEX[mark],
    fill: fillOf(mark, variant),
    stroke: variant === 'now' ? 0 : 1.8,
    letters,
  };
}

function fillOf(mark: Light, variant: Variant): string {
  if (variant === 'last') return `#${HEX.paper}`;
  return variant === 'now' ? `#${HEX[mark]}` : `url(#hatch-${mark})`;
}
