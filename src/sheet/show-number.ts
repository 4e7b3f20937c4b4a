import { type FormatSection, GENERAL, type NumberFormat } from './number-format.ts';
import { showSerial } from './serial-date.ts';

/** Numbers from here on are shown with an exponent, as no column is wide enough for their digits. */
const MOST_PLAIN = 1e18;

/** What a person sees of a number in a cell of this format: 0.87 as "87%", 42228 as "2015-08-12", 1234.5 as "1,235". */
export function showNumber(value: number, format: NumberFormat, system1904: boolean): string {
  if (format === GENERAL) return showGeneral(value);
  const [positive, negative, zero] = format.sections;
  const section = (value < 0 ? negative : value === 0 ? zero : positive) ?? positive;
  if (!section) return showGeneral(value);
  if (section.kind === 'date') return showSerial(value, system1904, section) ?? showGeneral(value);
  if (section.kind === 'nothing') return section.before;
  // A section of its own for negative numbers brings its own sign or brackets.
  const signed = value < 0 && section === positive;
  const isPlain = section.kind === 'number' && Math.abs(value) < MOST_PLAIN;
  const text = isPlain ? digitsOf(Math.abs(value), section) : generalIn(Math.abs(value), section);
  return `${signed && /[1-9]/.test(text) ? '-' : ''}${section.before}${text}${section.after}`;
}

/** Eleven characters, as wide as Excel makes it: 0.1 + 0.2 is 0.3; whole numbers stand in full, fit to be quoted. */
function showGeneral(value: number): string {
  const text = String(value);
  if (text.length <= 11 || Number.isInteger(value)) return text;
  const size = Math.floor(Math.log10(Math.abs(value)));
  return String(size < -4 ? Number(value.toPrecision(6)) : Number(value.toFixed(Math.max(0, 9 - Math.max(0, size)))));
}

/** General among other words, or a notation too special to imitate; a percentage is still one. */
function generalIn(value: number, section: FormatSection): string {
  return showGeneral(section.percent ? value * 100 : value);
}

function digitsOf(value: number, section: FormatSection): string {
  const scaled = (section.percent ? value * 100 : value) / 1000 ** section.thousands;
  const [whole = '', fraction = ''] = roundHalfUp(scaled, section.mostDecimals).split('.');
  const padded = (section.digits === 0 && whole === '0' ? '' : whole).padStart(section.digits, '0');
  const grouped = section.grouped ? padded.replace(/\B(?=(\d{3})+$)/g, ',') : padded;
  let kept = fraction;
  while (kept.length > section.decimals && kept.endsWith('0')) kept = kept.slice(0, -1);
  return kept === '' ? grouped : `${grouped}.${kept}`;
}

/** Rounds the decimal that is written, as Excel does: 2.675 to two places is 2.68, although its double lies below. */
function roundHalfUp(value: number, decimals: number): string {
  const places = Math.min(decimals, 30);
  const written = String(Number(value.toPrecision(15)));
  if (written.includes('e') || places > 15) return value.toFixed(places);
  return Number(`${Math.round(Number(`${written}e${places}`))}e-${places}`).toFixed(places);
}
