import { inflateRawSync } from 'node:zlib';
import type { Workbook } from 'exceljs';
import { deflated, zip } from '../../opc/zip.ts';
import { readDirectory } from '../../sheet/zip.ts';
import { noteDrawings } from './note-drawing.ts';

/**
 * Writes a workbook that exceljs has built, so that Excel opens it without a word and equal workbooks are equal bytes.
 *
 * exceljs puts the clock into the archive, the parts of a font in an order the schema does not have, and the same ids
 * into the notes of all sheets: the archive and the notes are made anew, the fonts put in order. Dates and author in the
 * properties are the caller's to set.
 */
export async function finishWorkbook(workbook: Workbook): Promise<Uint8Array> {
  const drawings = noteDrawings(workbook);
  const written = new Uint8Array(await workbook.xlsx.writeBuffer());
  return zip(
    [...readDirectory(written).values()].map((part) => {
      const content = part.deflated ? inflateRawSync(part.compressed) : Buffer.from(part.compressed);
      const styles = part.name === 'xl/styles.xml' ? orderFonts(content.toString('utf8')) : undefined;
      return { name: part.name, packed: deflated(drawings.get(part.name) ?? styles ?? content) };
    }),
  );
}

/** CT_Font as a sequence (ECMA-376 part 1, 18.8.22). */
const FONT_PARTS = 'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(
  ' ',
);

function orderFonts(styles: string): string {
  return styles.replace(/(?<=<font>).*?(?=<\/font>)/gs, (parts) =>
    (parts.match(/<[^>]+>/g) ?? []).sort((a, b) => rankOf(a) - rankOf(b)).join(''),
  );
}

function rankOf(part: string): number {
  return FONT_PARTS.indexOf(/^<(\w+)/.exec(part)?.[1] ?? '');
}
