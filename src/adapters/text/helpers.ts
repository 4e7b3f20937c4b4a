import { calendarDate, longDate, shortDate } from '../../domain/calendar-date.ts';
import { type Figure, roundHalfAway, showFigure, showNumber } from '../../domain/figure.ts';
import { isPlural } from '../../domain/is-plural.ts';
import { LIGHT_NAME, LIGHTS } from '../../domain/light.ts';
import { lastMonth, longMonth, longPeriod, period, shortPeriod } from '../../domain/period.ts';
import { singular } from '../../domain/singular.ts';
import { LEADING_MARK } from './marks.ts';
import { listOf, numberWord } from './number-words.ts';

/** A function a pattern may call; the last argument is Handlebars' own. */
export type Helper = (...given: unknown[]) => unknown;

/** Helpers that may ask about a parameter which was not given. */
export const ASKING: readonly string[] = ['and', 'or', 'not'];

/** In sentences numbers are words up to ten, at the start of a title up to twenty-five (LOOK §11). */
const IN_SENTENCE = 10;
const AT_START = 25;

/**
 * What a pattern may call, in English.
 *
 * Figures: `fig` with its unit ("90.4%", "3.0 points"), `num` without. `signed`, `abs` and `whole` change how a figure is
 * shown and print it without its unit; inside another call they hand it on: `{{fig (whole x)}}`. `count` and `Count` write
 * numbers of things; `plural` follows a number and `agree` a name: `{{agree m "is" "are"}}`. Each figure that is printed is marked, so that its place in the sentence is known.
 */
export function helpersFor(mark: (figure: Figure, words: string) => string): Record<string, Helper> {
  const print = (figure: Figure) => mark(figure, showFigure(figure));
  /** A figure to be shown otherwise: printed as it stands, or read by the helper around it. */
  const changed = (given: unknown, change: (figure: Figure) => Partial<Figure>) => {
    const figure = { ...figureOf(given), ...change(figureOf(given)) };
    return { ...figure, toString: () => print(figure) };
  };
  const counted = (given: unknown, most: number, dress: (word: string) => string) => {
    const words = dress(numberWord(numberOf(given), most));
    return isFigure(given) ? mark(given, words) : words;
  };

  return {
    fig: (x) => (isFigure(x) ? mark(x, withUnit(x)) : plain(x)),
    num: (x) => (isFigure(x) ? print(x) : plain(x)),
    signed: (x) => changed(x, () => ({ signed: true })),
    abs: (x) => changed(x, ({ value }) => ({ signed: false, value: value === null ? null : Math.abs(value) })),
    whole: (x) => changed(x, () => ({ decimals: 0 })),
    count: (n) => counted(n, IN_SENTENCE, (word) => word),
    Count: (n) => counted(n, AT_START, upperFirst),
    plural: (n, one, many) => (Math.abs(shownValue(n)) === 1 ? one : many),

    agree: (name, one, many) => (isPlural(wordsOf(name)) ? many : one),

    month: (p) => longPeriod(period(wordsOf(p))),
    shortMonth: (p) => shortPeriod(period(wordsOf(p))),
    monthName: (p) => longMonth(lastMonth(period(wordsOf(p)))),
    year: (p) => wordsOf(p).slice(0, 4),
    date: (d) => longDate(calendarDate(wordsOf(d))),
    shortDate: (d) => shortDate(calendarDate(wordsOf(d))),
    dayMonth: (d) => longDate(calendarDate(wordsOf(d))).slice(0, -5),
    shortDayMonth: (d) => shortDate(calendarDate(wordsOf(d))).slice(0, -5),

    light: (l) => lightName(wordsOf(l)),
    list: (xs) => listOf(Array.isArray(xs) ? xs.map(String) : [wordsOf(xs)]),
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

/** A per cent sign stands at the number, any other unit after a space, for "1" in the singular; a missing value has none. */
function withUnit(figure: Figure): string {
  const number = showFigure(figure);
  if (figure.value === null || figure.unit === '') return number;
  if (figure.unit === '%') return `${number}%`;
  return `${number} ${/^[+−]?1$/.test(number) ? singular(figure.unit) : figure.unit}`;
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

function lightName(letters: string): string {
  const light = LIGHTS.find((letter) => letter === letters);
  if (light) return LIGHT_NAME[light];
  throw new TypeError(`"${letters}" is no light`);
}

function upperFirst(words: string): string {
  return changeFirst(words, (letter) => letter.toUpperCase());
}

function changeFirst(words: string, change: (letter: string) => string): string {
  const mark = LEADING_MARK.exec(words)?.[0] ?? '';
  const [first = '', ...rest] = words.slice(mark.length);
  return mark + change(first) + rest.join('');
}

function describe(given: unknown): string {
  if (given === null || typeof given !== 'object') return JSON.stringify(given) ?? String(given);
  return Array.isArray(given) ? 'a list' : 'what the call was given (or not given)';
}
