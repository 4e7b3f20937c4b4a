import { z } from 'zod';

/** What one of a column's numbers stands for, by the word of the column's unit: 3 in lakh is 300,000. */
const SCALES = {
  fraction: 100,
  thousand: 1e3,
  lakh: 1e5,
  million: 1e6,
  crore: 1e7,
  billion: 1e9,
} as const;

export const Scale = z
  .enum(['fraction', 'thousand', 'lakh', 'million', 'crore', 'billion'])
  .describe('fraction: 0.87 means 87 %; the others are multiplied out');
export type Scale = z.infer<typeof Scale>;

export const NumberMarks = z
  .strictObject({
    decimal: z.enum(['.', ',']).describe('Mark before the decimals'),
    thousands: z.enum([',', '.', ' ', "'"]).optional().describe('Mark between groups of three; any other when absent'),
  })
  .refine(({ decimal, thousands }) => decimal !== thousands, 'one mark cannot be both')
  .describe('How numbers that are typed as text are written');
export type NumberMarks = z.infer<typeof NumberMarks>;

export const DateOrder = z
  .enum(['day-first', 'month-first'])
  .describe('day-first: 03/04/2015 is 3 April; month-first: it is March 4');
export type DateOrder = z.infer<typeof DateOrder>;

/** How a layout declares that the numbers of a column are written. */
export interface Notation {
  readonly marks?: NumberMarks;
  readonly scale?: Scale;
}

/** The notation of a column; undefined where its layout declares nothing. */
export function notationOf(marks: NumberMarks | undefined, scale: Scale | undefined): Notation | undefined {
  return marks || scale ? { ...(marks ? { marks } : {}), ...(scale ? { scale } : {}) } : undefined;
}

/** The number that is meant by one written at a scale; a percent format has said already that it is a fraction. */
export function scaled(number: number, scale: Scale | undefined, percent: boolean): number {
  if (!scale || (scale === 'fraction' && percent)) return number;
  return Number((number * SCALES[scale]).toPrecision(14));
}

/** Reads a number written exactly with the marks declared ("1.234,5"); null for any other text. */
export function readMarked(text: string, { decimal, thousands }: NumberMarks): number | null {
  const [, sign = '', body = ''] = /^([-+]?) ?(.*?) ?%?$/.exec(text) ?? [];
  const [whole = '', fraction = '', ...rest] = body.split(decimal);
  const mark = thousands ?? /[ ,.']/.exec(whole)?.[0] ?? '';
  const groups = mark === '' ? [whole] : whole.split(mark);
  const grouped = groups.length === 1 || groups.every((group, n) => (n === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group));
  if (rest.length > 0 || !grouped || !/^\d+$/.test(groups.join('')) || !/^\d*$/.test(fraction)) return null;
  const number = Number(`${groups.join('')}.${fraction || '0'}`);
  return sign === '-' ? 0 - number : number;
}
