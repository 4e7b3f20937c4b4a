import { URDU_LARGER } from '../../domain/urdu-type.ts';
import { deflated, zip } from '../../opc/zip.ts';
import type { Inflate } from '../../sheet/inflate.ts';
import { Parts } from '../../sheet/parts.ts';

/** A deck that was built here may have more parts than a return, and larger ones. */
const MOST_PARTS = 1_000_000;

const SLIDE_OR_CHART = /^ppt\/(?:slides\/slide|charts\/chart)\d+\.xml$/;
const TABLE = /<a:tbl>[\s\S]*?<\/a:tbl>/g;
const RIGHT_TO_LEFT = /<a:tblPr\b[^>]*?\srtl="1"/;
const COLUMN = /<a:gridCol\b[^>]*?(?:\/>|>[\s\S]*?<\/a:gridCol>)/g;
const ROW = /<a:tr\b[\s\S]*?<\/a:tr>/g;
const CELL = /<a:tc(?=[\s>])[\s\S]*?<\/a:tc>/g;

/** A run of Urdu with its size in hundredths of a point. */
const URDU_SIZE = /(<a:rPr lang="ur-PK" sz=")(\d+)(?=")/g;

/**
 * The same deck for LibreOffice, which differs from PowerPoint where words run from the right. It does not know that the
 * columns of a table may, so they are put in the order in which they are to be seen; and what it has for the font of Urdu
 * is Noto Nastaliq or another with larger letters, so Urdu is set no larger than the Latin beside it. Only for printing:
 * whoever reads the file aloud would read its tables backwards.
 */
export async function deckForLibreOffice(deck: Uint8Array, inflate: Inflate): Promise<Uint8Array> {
  const parts = new Parts(deck, inflate, MOST_PARTS);
  let changed = 0;
  const entries = [];
  for (const name of parts.names) {
    const bytes = await parts.bytes(name, Number.POSITIVE_INFINITY);
    const part = SLIDE_OR_CHART.test(name) ? new TextDecoder().decode(bytes) : null;
    const printed = part && withSmallUrdu(withTurnedTables(part));
    const isChanged = printed !== null && printed !== part;
    if (isChanged) changed += 1;
    entries.push({ name, packed: deflated(isChanged ? printed : bytes) });
  }
  return changed === 0 ? deck : zip(entries);
}

/** A table with merged cells stays as it is. */
function withTurnedTables(slide: string): string {
  return slide.replace(TABLE, (table) => {
    if (!RIGHT_TO_LEFT.test(table) || table.includes('gridSpan=')) return table;
    return reversed(table.replace(/ rtl="1"(?=[^>]*>)/, ''), COLUMN).replace(ROW, (row) => reversed(row, CELL));
  });
}

function withSmallUrdu(slide: string): string {
  return slide.replace(URDU_SIZE, (_, before: string, size: string) => `${before}${Number(size) - 100 * URDU_LARGER}`);
}

/** A text whose pieces that match stand in the opposite order, what is between them staying. */
function reversed(text: string, piece: RegExp): string {
  const pieces = text.match(piece) ?? [];
  return text.replace(piece, () => pieces.pop() ?? '');
}
