/** A row of a return and one of its cells, by the names the plan gives them; no place is the whole. */
export interface Spot {
  readonly indicator: string;
  readonly place?: string;
  /** Field of the standard layout. */
  readonly field: string;
}

/** What a department did to its clean return. */
export type Slip =
  | { readonly do: 'type'; readonly cells: Readonly<Record<string, string | number | null>> }
  /** Two neighbouring digits of a number change places. */
  | { readonly do: 'exchange-digits' }
  /** Half of what was counted was left out. */
  | { readonly do: 'count-half' }
  /** A formula that divides by an empty cell and shows `#DIV/0!`. */
  | { readonly do: 'divide-by-nothing' }
  /** The row came twice. */
  | { readonly do: 'repeat-row' }
  | { readonly do: 'drop-row' }
  /** Every figure of the indicator is that of the quarter before. */
  | { readonly do: 'copy-last-quarter' };

/** A mistake planted in a return, and the check that notices it at the cell of the spot. */
export interface Mistake {
  readonly file: string;
  readonly sheet: 'Indicators' | 'Districts';
  readonly spot: Spot;
  readonly check: string;
  readonly slip: Slip;
  readonly what: string;
}

const SCHOOL = 'returns/2015-Q2/school-education.xlsx';
const HEALTH = 'returns/2015-Q2/health.xlsx';
const LOCAL = 'returns/2015-Q2/local-government.xlsx';
const WATER = 'returns/2015-Q2/public-health-engineering.xlsx';

/** The mistakes of the sample, as departments make them. */
export const MISTAKES: readonly Mistake[] = [
  {
    file: SCHOOL,
    sheet: 'Indicators',
    spot: { indicator: 'schools-visited', field: 'value' },
    check: 'out-of-range',
    slip: { do: 'type', cells: { value: 104.3 } },
    what: 'more schools visited than there are',
  },
  {
    file: SCHOOL,
    sheet: 'Indicators',
    spot: { indicator: 'basics', field: 'expected' },
    check: 'trajectory-changed',
    slip: { do: 'type', cells: { expected: 93 } },
    what: 'the plan lowered from 96.2',
  },
  {
    file: SCHOOL,
    sheet: 'Districts',
    spot: { indicator: 'attendance', place: 'kasur', field: 'value' },
    check: 'rate-mismatch',
    slip: { do: 'type', cells: { value: 92.4 } },
    what: 'a rate that its counts do not give',
  },
  {
    file: SCHOOL,
    sheet: 'Indicators',
    spot: { indicator: 'attendance', field: 'numerator' },
    check: 'parts-and-total',
    slip: { do: 'exchange-digits' },
    what: 'a total that its districts do not add to',
  },
  {
    file: HEALTH,
    sheet: 'Indicators',
    spot: { indicator: 'births-attended', field: 'numerator' },
    check: 'numerator-over-denominator',
    slip: { do: 'type', cells: { numerator: 635_480, value: null } },
    what: 'more births attended than recorded',
  },
  {
    file: HEALTH,
    sheet: 'Indicators',
    spot: { indicator: 'medicines', field: 'baseline' },
    check: 'baseline-changed',
    slip: { do: 'type', cells: { baseline: 44 } },
    what: 'the agreed start lowered from 48.0',
  },
  {
    file: HEALTH,
    sheet: 'Indicators',
    spot: { indicator: 'vaccine-drop-out', field: 'value' },
    check: 'text-for-number',
    slip: { do: 'type', cells: { value: 'n/a' } },
    what: 'a word where a number belongs',
  },
  {
    file: HEALTH,
    sheet: 'Districts',
    spot: { indicator: 'immunised', place: 'jhang', field: 'place' },
    check: 'missing-place',
    slip: { do: 'drop-row' },
    what: 'a district left out',
  },
  {
    file: HEALTH,
    sheet: 'Districts',
    spot: { indicator: 'immunised', place: 'sialkot', field: 'place' },
    check: 'duplicate-place',
    slip: { do: 'repeat-row' },
    what: 'a district entered twice',
  },
  {
    file: LOCAL,
    sheet: 'Indicators',
    spot: { indicator: 'complaints-in-time', field: 'value' },
    check: 'percent-as-fraction',
    slip: { do: 'type', cells: { value: 0.883 } },
    what: 'a fraction for a percentage',
  },
  {
    file: LOCAL,
    sheet: 'Indicators',
    spot: { indicator: 'vehicles-working', field: 'value' },
    check: 'text-for-number',
    slip: { do: 'type', cells: { value: '86.4 %' } },
    what: 'a percentage typed as text',
  },
  {
    file: LOCAL,
    sheet: 'Indicators',
    spot: { indicator: 'waste-lifted', field: 'value' },
    check: 'copied-forward',
    slip: { do: 'copy-last-quarter' },
    what: 'all figures of waste copied from the quarter before',
  },
  {
    file: WATER,
    sheet: 'Indicators',
    spot: { indicator: 'cost-recovery', field: 'value' },
    check: 'formula-error',
    slip: { do: 'divide-by-nothing' },
    what: 'a formula that divides by an empty cell',
  },
  {
    file: WATER,
    sheet: 'Indicators',
    spot: { indicator: 'safe-samples', field: 'value' },
    check: 'missing-place',
    slip: { do: 'type', cells: { value: null, comment: 'Laboratory results not received by the cut-off' } },
    what: 'no value for a headline indicator, for the second time',
  },
  {
    file: 'returns/2015-Q1/public-health-engineering.xlsx',
    sheet: 'Indicators',
    spot: { indicator: 'safe-samples', field: 'value' },
    check: 'missing-place',
    slip: { do: 'type', cells: { value: null, comment: 'Laboratories closed for repairs since January' } },
    what: 'no value for a headline indicator, for the first time',
  },
  {
    file: WATER,
    sheet: 'Districts',
    spot: { indicator: 'working-schemes', place: 'muzaffargarh', field: 'place' },
    check: 'unknown-place',
    slip: { do: 'type', cells: { place: 'Muzafargarh' } },
    what: 'a misspelt district',
  },
  {
    file: WATER,
    sheet: 'Districts',
    spot: { indicator: 'working-schemes', place: 'rajanpur', field: 'value' },
    check: 'outlier',
    slip: { do: 'count-half' },
    what: 'a district far from its own history',
  },
];

/** What the checks notice in the clean returns too, because it is so in the published figures. */
export const REAL_GAP = {
  file: SCHOOL,
  sheet: 'Districts',
  spot: { indicator: 'participation-change', place: 'jhelum', field: 'value' },
  check: 'missing-place',
  what: 'the survey prints no value for Jhelum',
} as const;
