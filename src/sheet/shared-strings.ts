import { LIMITS } from './limits.ts';
import type { Parts } from './parts.ts';
import { Unreadable } from './refusal.ts';
import { RICH_TEXT_WORDS, RichText } from './rich-text.ts';
import { CLOSE, OPEN, XmlScanner } from './xml-scanner.ts';

const SI = RICH_TEXT_WORDS.length + 1;

/** Reads the table of texts that cells refer to by number, each decoded once. */
export async function readSharedStrings(parts: Parts, part: string | null): Promise<readonly string[]> {
  if (part === null || !parts.has(part)) return [];
  const strings: string[] = [];
  const xml = new XmlScanner(part, [...RICH_TEXT_WORDS, 'si']);
  const rich = new RichText();
  let inside = false;
  await parts.scan(
    part,
    xml,
    (token) => {
      if (inside && xml.depth > 2) {
        rich.take(token, xml);
      } else if (token === OPEN && xml.depth === 2 && xml.element === SI) {
        inside = true;
        rich.start(2);
      } else if (token === CLOSE && inside) {
        inside = false;
        if (strings.length >= LIMITS.sharedStrings) throw new Unreadable('tooMuch', 'texts');
        strings.push(rich.text);
      }
    },
    LIMITS.sharedStringBytes,
  );
  return strings;
}
