import { deflated, zip } from '../../opc/zip.ts';
import type { Inflate } from '../../sheet/inflate.ts';
import { Parts } from '../../sheet/parts.ts';

/** A deck that was built here may have more parts than a return, and larger ones. */
const MOST_PARTS = 1_000_000;

const SLIDE = /^ppt\/slides\/slide\d+\.xml$/;
const TABLE = /<a:tbl>[\s\S]*?<\/a:tbl>/g;
const RIGHT_TO_LEFT = /<a:tblPr\b[^>]*?\srtl="1"/;
const COLUMN = /<a:gridCol\b[^>]*?(?:\/>|>[\s\S]*?<\/a:gridCol>)/g;
const ROW = /<a:tr\b[\s\S]*?<\/a:tr>/g;
const CELL = /<a:tc(?=[\s>])[\s\S]*?<\/a:tc>/g;

/**
 * The same deck for LibreOffice, which does not know that the columns of a table may run from the right: they are put in
 * the order in which they are to be seen. Only for printing, since whoever reads the file aloud would read them backwards.
 */
export async function withTurnedTables(deck: Uint8Array, inflate: Inflate): Promise<Uint8Array> {
  const parts = new Parts(deck, inflate, MOST_PARTS);
  let turned = 0;
  const entries = [];
  for (const name of parts.names) {
    const bytes = await parts.bytes(name, Number.POSITIVE_INFINITY);
    const content = SLIDE.test(name) ? turnedIn(new TextDecoder().decode(bytes)) : null;
    if (content !== null) turned += 1;
    entries.push({ name, packed: deflated(content ?? bytes) });
  }
  return turned === 0 ? deck : zip(entries);
}

/** A slide with its tables turned; null where there is none to turn. A table with merged cells stays as it is. */
function turnedIn(slide: string): string | null {
  let found = false;
  const turned = slide.replace(TABLE, (table) => {
    if (!RIGHT_TO_LEFT.test(table) || table.includes('gridSpan=')) return table;
    found = true;
    return reversed(table.replace(/ rtl="1"(?=[^>]*>)/, ''), COLUMN).replace(ROW, (row) => reversed(row, CELL));
  });
  return found ? turned : null;
}

/** A text whose pieces that match stand in the opposite order, what is between them staying. */
function reversed(text: string, piece: RegExp): string {
  const pieces = text.match(piece) ?? [];
  return text.replace(piece, () => pieces.pop() ?? '');
}
