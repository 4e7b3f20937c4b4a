import { constants, gzipSync } from 'node:zlib';

/** How a part is put into the ZIP, where a test wants something unusual. */
interface Packing {
  readonly stored?: boolean;
  /** Compress letter by letter only, so that repetition does not shrink to nothing. */
  readonly letters?: boolean;
}

/** Zips parts in order, as a small and honest ZIP: one entry of the directory for each, deflated. */
export function zip(
  parts: Iterable<readonly [name: string, content: string | Uint8Array]>,
  packing: Packing = {},
): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const bytes = Buffer.from(content);
    // A gzip member holds just what a ZIP entry needs: ten bytes, the deflate stream, the checksum, the length.
    const gzip = gzipSync(bytes, packing.letters ? { strategy: constants.Z_HUFFMAN_ONLY } : {});
    const packed = packing.stored ? bytes : gzip.subarray(10, -8);
    const fields = Buffer.alloc(22);
    fields.writeUInt16LE(packing.stored ? 0 : 8, 4);
    gzip.copy(fields, 10, gzip.length - 8, gzip.length - 4);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(bytes.length, 18);
    const label = Buffer.from(name);
    const length = Buffer.alloc(4);
    length.writeUInt16LE(label.length);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, length, label, packed]);
    const position = Buffer.alloc(14);
    position.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\0\0'), fields, length, position, label]));
    bodies.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, list, end]);
}

/** What a small workbook consists of; everything but the sheets may be left away. */
export interface PackageParts {
  /** Inside of `<worksheet>` by name of the sheet. */
  readonly sheets: Readonly<Record<string, string>>;
  /** Inside of `<sst>`. */
  readonly strings?: string;
  /** Format codes; cell style n shows in the nth. */
  readonly formats?: readonly string[];
  /** Attributes of `<workbookPr>`. */
  readonly properties?: string;
  /** Attributes of `<sheet>` by name of the sheet. */
  readonly states?: Readonly<Record<string, string>>;
  /** Parts to add or replace. */
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The parts of a workbook as Excel lays them out, as text. */
export function partsOf(given: PackageParts): Map<string, string | Uint8Array> {
  const names = Object.keys(given.sheets);
  const link = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${LINKS}/${kind}" Target="${target}"/>`;
  const formats = given.formats ?? [];
  const parts = new Map<string, string | Uint8Array>([
    ['[Content_Types].xml', `<Types xmlns="${PACKAGE}/content-types"/>`],
    ['_rels/.rels', relationships(link('rId1', 'officeDocument', 'xl/workbook.xml'))],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><workbookPr ${given.properties ?? ''}/><sheets>${names
        .map((name, n) => `<sheet name="${name}" sheetId="${n + 1}" r:id="s${n + 1}" ${given.states?.[name] ?? ''}/>`)
        .join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relationships(
        names.map((_, n) => link(`s${n + 1}`, 'worksheet', `worksheets/sheet${n + 1}.xml`)).join('') +
          link('t1', 'sharedStrings', 'sharedStrings.xml') +
          link('t2', 'styles', '/xl/styles.xml'),
      ),
    ],
    ['xl/sharedStrings.xml', `<sst xmlns="${MAIN}">${given.strings ?? ''}</sst>`],
    [
      'xl/styles.xml',
      `<styleSheet xmlns="${MAIN}"><numFmts>${formats
        .map((code, n) => `<numFmt numFmtId="${200 + n}" formatCode="${escapeXml(code)}"/>`)
        .join(
          '',
        )}</numFmts><cellXfs>${formats.map((_, n) => `<xf numFmtId="${200 + n}"/>`).join('')}</cellXfs></styleSheet>`,
    ],
  ]);
  names.forEach((name, n) => {
    parts.set(
      `xl/worksheets/sheet${n + 1}.xml`,
      `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${MAIN}">${given.sheets[name]}</worksheet>`,
    );
  });
  for (const [name, content] of Object.entries(given.more ?? {})) parts.set(name, content);
  return parts;
}

/** A small workbook, zipped. */
export function makePackage(given: PackageParts): Uint8Array {
  return zip(partsOf(given));
}

/** A workbook of one sheet whose `<sheetData>` holds these rows. */
export function sheetOf(rows: string, given: Omit<PackageParts, 'sheets'> = {}): Uint8Array {
  return makePackage({ ...given, sheets: { Data: `<sheetData>${rows}</sheetData>` } });
}

function relationships(links: string): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${links}</Relationships>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
