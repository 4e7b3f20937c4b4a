import { calendarDate } from '../../domain/calendar-date.ts';
import { type Scale, shownLight } from '../../domain/display.ts';
import { type Figure, roundHalfAway, showFigure, showNumber } from '../../domain/figure.ts';
import { isPlural } from '../../domain/is-plural.ts';
import { LIGHTS } from '../../domain/light.ts';
import { lastMonth, period } from '../../domain/period.ts';
import { LEADING_MARK } from './marks.ts';
import type { Speech } from './speech.ts';
import { speechOf } from './speech-of.ts';

/** A function a pattern may call; the last argument is Handlebars' own. */
export type Helper = (...given: unknown[]) => unknown;

/** Helpers that may ask about a parameter which was not given. */
export const ASKING: readonly string[] = ['and', 'or', 'not'];

/** In sentences numbers are words up to ten, at the start of a title up to twenty-five (LOOK §11). */
const IN_SENTENCE = 10;
const AT_START = 25;

/**
 * What a pattern may call; dates, numbers and lights are written as the language has them.
 *
 * Figures: `fig` with its unit ("90.4%", "3.0 points"), `num` without. `signed`, `abs` and `whole` change how a figure is
 * shown and print it without its unit; inside another call they hand it on: `{{fig (whole x)}}`. `count` and `Count` write
 * numbers of things; `plural` follows a number and `agree` a name: `{{agree m "is" "are"}}`. `light` names a light on the
 * scale of the unit; `name` prints words that may be in another script than the sentence, `word` those of the program's own
 * (a kind of place, a reason, a policy) as the language has them. Each figure that is printed is marked, so that its place in the sentence is known.
 */
export function helpersFor(
  mark: (figure: Figure, words: string) => string,
  scale: Scale = 'four-point',
  speech: Speech = speechOf('en'),
): Record<string, Helper> {
  const print = (figure: Figure) => mark(figure, speech.isolated(showFigure(figure)));
  /** A figure to be shown otherwise: printed as it stands, or read by the helper around it. */
  const changed = (given: unknown, change: (figure: Figure) => Partial<Figure>) => {
    const figure = { ...figureOf(given), ...change(figureOf(given)) };
    return { ...figure, toString: () => print(figure) };
  };
  const counted = (given: unknown, most: number, dress: (word: string) => string) => {
    const words = dress(speech.numberWord(numberOf(given), most));
    return isFigure(given) ? mark(given, words) : words;
  };

  return {
    fig: (x) => (isFigure(x) ? mark(x, withUnit(x, speech)) : speech.isolated(plain(x))),
    num: (x) => (isFigure(x) ? print(x) : speech.isolated(plain(x))),
    signed: (x) => changed(x, () => ({ signed: true })),
    abs: (x) => changed(x, ({ value }) => ({ signed: false, value: value === null ? null : Math.abs(value) })),
    whole: (x) => changed(x, () => ({ decimals: 0 })),
    count: (n) => counted(n, IN_SENTENCE, (word) => word),
    Count: (n) => counted(n, AT_START, upperFirst),
    plural: (n, one, many) => (Math.abs(shownValue(n)) === 1 ? one : many),

    agree: (name, one, many) => (isPlural(wordsOf(name)) ? many : one),

    month: (p) => speech.longPeriod(period(wordsOf(p))),
    shortMonth: (p) => speech.shortPeriod(period(wordsOf(p))),
    monthName: (p) => speech.monthName(lastMonth(period(wordsOf(p)))),
    year: (p) => wordsOf(p).slice(0, 4),
    date: (d) => speech.longDate(calendarDate(wordsOf(d))),
    shortDate: (d) => speech.shortDate(calendarDate(wordsOf(d))),
    dayMonth: (d) => speech.dayMonth(calendarDate(wordsOf(d))),
    shortDayMonth: (d) => speech.shortDayMonth(calendarDate(wordsOf(d))),

    light: (l) => speech.lightName(lightName(wordsOf(l), scale)),
    name: (x) => speech.isolated(typeof x === 'number' ? String(x) : wordsOf(x)),
    word: (x) => speech.word(wordsOf(x)),
    list: (xs) => speech.list(Array.isArray(xs) ? xs.map(String) : [wordsOf(xs)]),
    lower: (x) => wordsOf(x).toLowerCase(),
    upperFirst: (x) => upperFirst(wordsOf(x)),
    lowerFirst: (x) => changeFirst(wordsOf(x), (letter) => letter.toLowerCase()),

    eq: (a, b) => bare(a) === bare(b),
    ne: (a, b) => bare(a) !== bare(b),
    gt: (a, b) => numberOf(a) > numberOf(b),
    gte: (a, b) => numberOf(a) >= numberOf(b),
    lt: (a, b) => numberOf(a) < numberOf(b),
    lte: (a, b) => numberOf(a) <= numberOf(b),
    and: (...given) => given.slice(0, -1).every(Boolean),
    or: (...given) => given.slice(0, -1).some(Boolean),
    not: (x) => !x,
  };
}

function isFigure(given: unknown): given is Figure {
  return typeof given === 'object' && given !== null && 'provenance' in given && 'decimals' in given;
}

function figureOf(given: unknown): Figure {
  if (isFigure(given)) return given;
  throw new TypeError(`${describe(given)} is no figure`);
}

/** A missing value has no unit. */
function withUnit(figure: Figure, speech: Speech): string {
  const number = showFigure(figure);
  return figure.value === null || figure.unit === '' ? speech.isolated(number) : speech.withUnit(number, figure.unit);
}

/** A number that is no figure, with the decimals it has. */
function plain(given: unknown): string {
  if (given === null) return showNumber(null, 0);
  const number = numberOf(given);
  return showNumber(number, String(number).split('.')[1]?.length ?? 0);
}

function bare(given: unknown): unknown {
  return isFigure(given) ? given.value : given;
}

function numberOf(given: unknown): number {
  const value = bare(given);
  if (typeof value === 'number') return value;
  throw new TypeError(`${describe(given)} is no number`);
}

/** The number as it will be read: 0.96 shown without decimals is "1", and one takes the singular. */
function shownValue(given: unknown): number {
  return isFigure(given) ? roundHalfAway(numberOf(given), given.decimals) : numberOf(given);
}

function wordsOf(given: unknown): string {
  if (typeof given === 'string') return given;
  throw new TypeError(`${describe(given)} is no text`);
}

function lightName(letters: string, scale: Scale): string {
  const light = LIGHTS.find((letter) => letter === letters);
  if (light) return shownLight(light, scale).name;
  throw new TypeError(`"${letters}" is no light`);
}

function upperFirst(words: string): string {
  return changeFirst(words, (letter) => letter.toUpperCase());
}

function changeFirst(words: string, change: (letter: string) => string): string {
  const mark = LEADING_MARK.exec(words)?.[0] ?? '';
  const plain = words.slice(mark.length);
  const [first = ''] = plain;
  return mark + change(first) + plain.slice(first.length);
}

function describe(given: unknown): string {
  if (given === null || typeof given !== 'object') return JSON.stringify(given) ?? String(given);
  return Array.isArray(given) ? 'a list' : 'what the call was given (or not given)';
}
