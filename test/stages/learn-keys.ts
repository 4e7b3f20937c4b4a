/** What a column of a real workbook holds, as a person sees it: its role, its type, its unit, and what its heading names. */
export interface KeyColumn {
  readonly letters: string;
  readonly role: string;
  readonly type: string;
  readonly unit: string;
  readonly scale: string | null;
  readonly names: string | null;
  readonly whole: boolean;
}

type Short = readonly [letters: string, role: string, type?: string, unit?: string, more?: Partial<KeyColumn>];

function key(...columns: readonly (Short | readonly Short[])[]): KeyColumn[] {
  const flat = columns.flatMap((column) => (isShort(column) ? [column] : [...column]));
  return flat.map(([letters, role, type = 'text', unit = '', more = {}]) => ({
    letters,
    role,
    type,
    unit,
    scale: null,
    names: null,
    whole: false,
    ...more,
  }));
}

function isShort(column: Short | readonly Short[]): column is Short {
  return typeof column[0] === 'string';
}

/** Columns side by side from one letter to another that hold the same. */
function across(from: string, to: string, unit: string, names: string): Short[] {
  const number = (letters: string) => Array.from(letters).reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);
  const letters = (n: number): string =>
    n === 0 ? '' : letters(Math.floor((n - 1) / 26)) + String.fromCharCode(65 + ((n - 1) % 26));
  const count = number(to) - number(from) + 1;
  return Array.from(
    { length: count },
    (_, n) => [letters(number(from) + n), 'value', 'number', unit, { names }] as const,
  );
}

const DAYS = across('C', 'AG', 'cases', 'period');
const AREAS = key(['A', 'code'], ['B', 'place'], DAYS);
const whole = { names: 'place', whole: true } as const;

/**
 * The four workbooks of `shared/real`, written by hand from looking at them: every sheet, every column.
 *
 * A number that is the same in all 59 rows of a list of facilities is a code, not a figure. A health board's column is a
 * figure whose heading names a place; a day's column one whose heading names a period.
 */
export const KEYS: Readonly<Record<string, Readonly<Record<string, readonly KeyColumn[]>>>> = {
  'USAID-DELIVER-PROJECT__muzaffargarh.xlsx': {
    muzaffargarh: key(
      ['A', 'code', 'number'],
      ['B', 'place'],
      ['C', 'code', 'number'],
      ['D', 'code', 'number'],
      ['E', 'code', 'number'],
      ['F', 'code', 'number'],
      ['G', 'code', 'number'],
      ['H', 'code', 'number'],
    ),
  },
  'szhaider__Povertyheadcount.xlsx': {
    Headcount: key(
      ['A', 'place'],
      ['B', 'place'],
      ['C', 'place'],
      ['D', 'denominator', 'number', 'people'],
      ['E', 'value', 'number', '%', { scale: 'fraction' }],
      ['F', 'margin', 'number'],
      ['G', 'numerator', 'number', 'people'],
    ),
  },
  'tomwhite__Board-level_figures_-_FOR_ONLINE_PUBLICATION.xlsx': {
    Contents: key(['B', 'other'], ['C', 'comment']),
    Notes: [],
    'Table 1 - Cumulative cases': key(['A', 'period', 'date'], across('B', 'O', 'cases', 'place'), [
      'P',
      'value',
      'number',
      'cases',
      whole,
    ]),
    'Table 2 - ICU patients': key(['A', 'period', 'date'], across('B', 'P', 'patients', 'place'), [
      'Q',
      'value',
      'number',
      'patients',
      whole,
    ]),
    'Table 3 - Hospital patients': key(['A', 'period', 'date'], across('B', 'P', 'patients', 'place'), [
      'Q',
      'value',
      'number',
      'patients',
      whole,
    ]),
  },
  'tomwhite__Historic_COVID-19_Dashboard_Data.xlsx': {
    Summary: [],
    'UK Cases': key(['A', 'period', 'date'], ['B', 'value', 'number', 'cases'], ['C', 'value', 'number', 'cases']),
    'UK Deaths': key(
      ['A', 'period', 'date'],
      ['B', 'value', 'number', 'deaths'],
      ['C', 'value', 'number', 'deaths', whole],
      across('D', 'G', 'deaths', 'place'),
    ),
    Countries: AREAS,
    'NHS Regions': AREAS,
    UTLAs: AREAS,
    'Recovered patients': key(['A', 'period', 'date'], ['B', 'value', 'number', 'patients']),
  },
};
