/**
 * How wide common typefaces run against Arial, from the advance widths of lower-case English text in their own metrics;
 * rounded up, so that words measured by it do not overflow.
 */
const WIDTHS: Readonly<Record<string, number>> = {
  arial: 1,
  helvetica: 1,
  'liberation sans': 1,
  arimo: 1,
  calibri: 0.91,
  'calibri light': 0.91,
  carlito: 0.91,
  cambria: 0.98,
  aptos: 1.01,
  'aptos display': 0.98,
  'segoe ui': 1.02,
  tahoma: 0.99,
  verdana: 1.17,
  'dejavu sans': 1.17,
  georgia: 1.04,
  'times new roman': 0.89,
  'liberation serif': 0.89,
  garamond: 0.86,
  'trebuchet ms': 1.01,
  'century gothic': 1.11,
  'gill sans mt': 0.95,
  'franklin gothic book': 0.98,
  'open sans': 1.08,
  roboto: 1.01,
  lato: 0.99,
  'noto sans': 1.08,
  montserrat: 1.2,
};

/** Of a typeface that is not known: wide, for a word too much is worse than a word cut. */
const UNKNOWN = 1.15;

/** The width of a typeface's text against Arial's; 1.15 for one that is not known. */
export function fontWidth(typeface: string): number {
  return WIDTHS[typeface.toLowerCase()] ?? UNKNOWN;
}
