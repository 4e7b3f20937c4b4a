import { join } from 'node:path';
import { openTexts } from '../../src/adapters/text/text.ts';
import type { BoxDraft, SlideDraft, TableBox, TextBox } from '../../src/domain/slide.ts';
import type { Phrase, Wording } from '../../src/domain/wording.ts';
import type { Omitted } from '../../src/slides/define.ts';

const texts = openTexts(join(import.meta.dirname, '../../templates/texts'), 'en');

/** The sentence a wording becomes in English. */
export function said(wording: Wording | undefined): string {
  return wording === undefined ? '' : texts.say(wording).text;
}

/** Every phrase in a slide, however deep. */
export function phrasesIn(value: unknown): Phrase[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isPhrase(value)) return [value];
  return Object.values(value).flatMap(phrasesIn);
}

function isPhrase(value: object): value is Phrase {
  return 'pattern' in value && 'params' in value;
}

/** The slides made; fails when there are none. */
export function made(result: readonly SlideDraft[] | Omitted): readonly SlideDraft[] {
  if ('omitted' in result) throw new Error(`omitted: ${result.omitted.pattern}`);
  return result;
}

/** The one slide made. */
export function only(result: readonly SlideDraft[] | Omitted): SlideDraft {
  const [slide, ...more] = made(result);
  if (!slide || more.length > 0) throw new Error(`${more.length + 1} slides, not one`);
  return slide;
}

export function box<K extends BoxDraft['kind']>(slide: SlideDraft, kind: K, name: string) {
  const is = (item: BoxDraft): item is Extract<BoxDraft, { kind: K }> => item.kind === kind && item.name === name;
  const found = slide.boxes.find(is);
  if (!found) throw new Error(`no ${kind} ${name} among ${slide.boxes.map((item) => item.name).join(', ')}`);
  return found;
}

/** The words of a box, a line a paragraph. */
export function wordsOf({ paragraphs }: Pick<TextBox<Wording>, 'paragraphs'>): string[] {
  return paragraphs.map(({ runs }) => runs.map(({ text }) => said(text)).join(''));
}

/** The words of a table, rows of cells, lines of a cell joined by a slash. */
export function cellsOf(table: TableBox<Wording>): string[][] {
  return table.rows.map((row) => row.map((cell) => wordsOf(cell).join(' / ')));
}
