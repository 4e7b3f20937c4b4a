import { inflateRawSync } from 'node:zlib';
import { readDirectory } from '../../src/sheet/zip.ts';

/** Everything that a workbook holds: the text of each of its parts, notes and properties among them. */
export function partsOf(workbook: Uint8Array): string {
  return [...readDirectory(workbook).values()]
    .map(({ deflated, compressed }) =>
      (deflated ? inflateRawSync(compressed) : Buffer.from(compressed)).toString('utf8'),
    )
    .join('\n');
}

/** What a page says without its pictures; their alternative texts are in it. */
export function wordsOfPage(html: string): string {
  return html.replaceAll(/data:image\/png;base64,[^"]*/g, '');
}
