/** A word or a number of a text, and the characters it takes. */
export interface Token {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly isNumber: boolean;
}

const TOKEN = /[−+-]?\p{Nd}+(?:[.,٫٬]\p{Nd}+)*|[^\s\p{Nd}]+?(?=[−+-]?\p{Nd}|\s|$)/gu;
const MONTH = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** Splits a text into words and numbers; a number has its sign, its thousands marks and its decimals. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map(({ 0: word, index }) => ({
    text: word,
    from: index,
    to: index + word.length,
    isNumber: /\p{Nd}/u.test(word),
  }));
}

/** Whether a number is part of a date or a period: a year, a day beside a month, "Q2", "2015-06". */
export function isDate(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  const digits = token.text.replace(/^[−+-]/, '');
  const year = /^(19|20|21)\d\d$/.test(digits);
  const besideMonth = MONTH.test(before?.text ?? '') || MONTH.test(after?.text ?? '');
  const part = /^\d$/.test(digits) && /(^|[-/ (])[QH]$/.test(before?.text ?? '');
  const joined = /^[−-]\d\d$/.test(token.text) && before?.to === token.from && /^(19|20|21)\d\d$/.test(before.text);
  return year || (besideMonth && /^\d{1,2}$/.test(digits)) || part || joined;
}
