import { LIMITS } from './limits.ts';

/** Marks that may stand between the fields of a line, the likeliest first. */
const SEPARATORS = [',', ';', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** Lines that are looked at to find the separator. */
const LINES_TRIED = 50;

/**
 * Splits a text into lines of fields (RFC 4180): a field in quotes may hold the separator, line ends and doubled quotes.
 *
 * A line ends with CR, LF or both; a quote inside an unquoted field is an ordinary character. A line of more fields than a
 * sheet has columns is given as far as that, and is the last.
 */
export function* csvLines(text: string, separator: Separator): Generator<string[], void, undefined> {
  let fields: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { field, next } = text[at] === '"' ? quotedField(text, at, separator) : plainField(text, at, separator);
    fields.push(field);
    at = next + 1;
    if (fields.length > LIMITS.columns) break;
    if (text[next] === separator) {
      if (at >= text.length) fields.push('');
      continue;
    }
    if (text[next] === '\r' && text[at] === '\n') at += 1;
    yield fields;
    fields = [];
  }
  if (fields.length > 0) yield fields;
}

interface Field {
  readonly field: string;
  /** Where the field ended: at a separator, a line end or the end of the text. */
  readonly next: number;
}

function plainField(text: string, start: number, separator: Separator): Field {
  let next = start;
  while (next < text.length && !isEnd(text[next], separator)) next += 1;
  return { field: text.slice(start, next), next };
}

function quotedField(text: string, start: number, separator: Separator): Field {
  let close = text.indexOf('"', start + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0) return plainField(text, start, separator);
  const inside = text.slice(start + 1, close).replaceAll('""', '"');
  const rest = plainField(text, close + 1, separator);
  return { field: inside + rest.field, next: rest.next };
}

function isEnd(letter: string | undefined, separator: Separator): boolean {
  return letter === separator || letter === '\n' || letter === '\r';
}

/**
 * Finds the separator of a text and where its first line begins: what Excel's own line `sep=;` says, else the mark that
 * cuts most of the first lines into the same number of fields, and into the most.
 */
export function findSeparator(text: string): { readonly separator: Separator; readonly start: number } {
  const said = /^sep=([,;\t|])\r?\n/i.exec(text);
  const named = SEPARATORS.find((mark) => mark === said?.[1]);
  if (said && named) return { separator: named, start: said[0].length };

  let best: { separator: Separator; score: number } = { separator: ',', score: 0 };
  for (const separator of SEPARATORS) {
    const score = evenness(text, separator);
    if (score > best.score) best = { separator, score };
  }
  return { separator: best.separator, start: 0 };
}

/** How evenly a mark cuts the first lines: the lines of the commonest width over one, and a little for that width. */
function evenness(text: string, separator: Separator): number {
  const widths = new Map<number, number>();
  let lines = 0;
  for (const fields of csvLines(text, separator)) {
    widths.set(fields.length, (widths.get(fields.length) ?? 0) + 1);
    lines += 1;
    if (lines === LINES_TRIED) break;
  }
  let best = 0;
  for (const [width, count] of widths)
    if (width > 1) best = Math.max(best, count / lines + Math.min(width, 100) / 1000);
  return best;
}
