import type { XmlScanner } from './xml-scanner.ts';

const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });
const AMPERSAND = 0x26;
const CARRIAGE_RETURN = 0x0d;

/** Longest text that is put together letter by letter; a decoder costs more than it saves below. */
const SHORT = 24;

const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Decodes a span of UTF-8 from XML: references resolved, line ends as XML 1.0 (2.11) wants them. */
export function decodeXml(bytes: Uint8Array, start: number, end: number): string {
  let plain = true;
  let references = false;
  for (let i = start; i < end; i++) {
    const byte = bytes[i] ?? 0;
    if (byte > 0x7f) plain = false;
    else if (byte === AMPERSAND || byte === CARRIAGE_RETURN) references = true;
  }
  const text = plain && end - start <= SHORT ? letters(bytes, start, end) : DECODER.decode(bytes.subarray(start, end));
  return references ? resolve(text) : text;
}

function letters(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let i = start; i < end; i++) text += String.fromCharCode(bytes[i] ?? 0);
  return text;
}

function resolve(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-z]{2,4});/g, (whole, name: string) => {
      if (!name.startsWith('#')) return NAMED.get(name) ?? whole;
      const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
}

/** Resolves Excel's own escapes in a text: `_x000D_` is a carriage return (ECMA-376 part 1, 22.9.2.19, ST_Xstring). */
export function unescapeCellText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Takes away the white space at both ends that XML does not promise to keep. */
export function trimXml(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

/** The value of an attribute of the element just opened; empty when it has none of that name, or not so many. */
export function attributeText(xml: XmlScanner, name: string, skip = 0): string {
  return xml.attribute(name, skip) ? decodeXml(xml.bytes, xml.valueStart, xml.valueEnd) : '';
}

/** An attribute that says yes or no, in any of the ways XML Schema and VML allow. */
export function attributeFlag(xml: XmlScanner, name: string): boolean {
  return ['1', 'true', 'on'].includes(attributeText(xml, name));
}
