import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { errorsWorkbook } from '../../../src/adapters/excel/mark-up/errors-workbook.ts';
import { isMarkedUp, markUpWorkbook } from '../../../src/adapters/excel/mark-up.ts';
import { markUp } from '../../../src/stages/mark-up.ts';
import { unzip } from '../../opc/unzip.ts';
import { makePackage, partsOf, zip } from '../../sheet/make-package.ts';
import { cellsOf, open } from '../../sheet/open.ts';
import { plain } from '../../sheet/plain.ts';
import {
  differences,
  figuresIn,
  findingAt,
  listIn,
  marked,
  markedAt,
  notesIn,
  partOf,
  partsIn,
  sheetsIn,
} from './mark-up-files.ts';

const SAMPLE = readFileSync(join(import.meta.dirname, '../../../data/punjab-smu/returns/2015-Q2/health.xlsx'));
const NOTE = 'Fix: Attendance is 104 %.\nExpected: A share cannot exceed 100 %.\nCheck the denominator.';
const ROWS = '<sheetData><row r="1"><c r="A1"><v>104</v></c></row></sheetData>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

describe('a return of the standard layout, marked up', () => {
  const places = ['Indicators!I7', 'Districts!C38', 'Cover!B4'];

  it('keeps every part but those that carry notes and what names them', async () => {
    const { changed, added } = differences(SAMPLE, await markedAt(SAMPLE, places));
    // Its sheets have notes at their headings already, so that no sheet changes at all.
    expect(changed).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/comments1.xml',
      'xl/comments2.xml',
      'xl/comments3.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/drawings/vmlDrawing2.vml',
      'xl/drawings/vmlDrawing3.vml',
      'xl/workbook.xml',
    ]);
    expect(added).toEqual(['xl/worksheets/stocktake-errors1.xml']);
  });

  it('has all figures as they were, and all notes, old and new', async () => {
    const copy = await markedAt(SAMPLE, places);
    expect(figuresIn(copy, sheetsIn(SAMPLE))).toEqual(figuresIn(SAMPLE));
    const [before, after] = [await open(SAMPLE), await open(copy)];
    expect(plain({ ...after, sheets: after.sheets.slice(0, -1) })).toEqual(plain(before));
    expect(notesIn(copy)).toEqual(new Map([...notesIn(SAMPLE), ...places.map((place) => [place, NOTE] as const)]));
  });

  it('lists every finding worst first, each with a link to its cell', async () => {
    const copy = await marked(SAMPLE, [
      findingAt('Districts', { severity: 'query' }),
      findingAt('', { severity: 'note' }),
      findingAt('Indicators!I7'),
      findingAt('Lists!A1', { severity: 'query' }),
      findingAt('Nowhere!A1', { severity: 'query' }),
    ]);
    expect(sheetsIn(copy)).toEqual([...sheetsIn(SAMPLE), 'Errors']);
    const { rows, links } = listIn(copy);
    expect(rows[0]).toEqual(['1 to fix, 3 to explain, 1 to check']);
    const at = rows.findIndex(([first]) => first === 'Asked');
    expect(rows.slice(at).map((row) => row.slice(0, 3))).toEqual([
      ['Asked', 'Where', 'What is there'],
      ['Fix', 'Indicators!I7', 'Attendance is 104 %.'],
      ['Explain', 'Districts', 'Attendance is 104 %.'],
      ['Explain', 'Lists!A1 (not shown)', 'Attendance is 104 %.'],
      ['Explain', 'Nowhere!A1 (not shown)', 'Attendance is 104 %.'],
      ['Check', 'The whole file', 'Attendance is 104 %.'],
    ]);
    expect([...links]).toEqual([
      [`B${at + 2}`, "#'Indicators'!I7"],
      [`B${at + 3}`, "#'Districts'!A1"],
    ]);
  });

  it('is the same for the same input, byte for byte, and a sound archive', async () => {
    const copy = await markedAt(SAMPLE, places);
    expect(Buffer.from(await markedAt(SAMPLE, places)).equals(copy)).toBe(true);
    expect(unzip(copy).size).toBe(partsIn(SAMPLE).size + 1);
    expect(isMarkedUp(copy)).toBe(true);
    expect(isMarkedUp(SAMPLE)).toBe(false);
  });

  it('puts all that was noticed about a cell into one note', async () => {
    const twice = [findingAt('Cover!B4', { severity: 'note', is: 'it is new' }), findingAt('Cover!B4')];
    const note = notesIn(await marked(SAMPLE, twice)).get('Cover!B4');
    expect(note).toBe(`${NOTE}\n\n${NOTE.replace('Fix: Attendance is 104 %', 'Check: It is new')}`);
  });
});

describe('a finding about a range of cells', () => {
  it('is noted at the first, which names the range, and its link leads to all of it', async () => {
    const first = await marked(SAMPLE, [findingAt('Indicators!I7:I9'), findingAt('Indicators!I7')]);
    const note = `${NOTE.replace('Fix', 'Fix I7:I9')}\n\n${NOTE}`;
    expect(notesIn(first).get('Indicators!I7')).toBe(note);
    expect([...listIn(first).links.values()]).toEqual(["#'Indicators'!I7:I9", "#'Indicators'!I7"]);
    // It is known as a note of ours in the next round.
    expect(notesIn(await marked(first, []))).toEqual(notesIn(SAMPLE));
  });
});

describe('a sheet that had no notes', () => {
  it.each([
    ['at its end', '', ''],
    ['before its table', '', '<tableParts count="0"/><extLst/>'],
    ['after its drawing', '<pageMargins/><drawing/>', '<legacyDrawingHF/><picture/>'],
    [
      'before its buttons',
      '',
      '<mc:AlternateContent xmlns:mc="u:mc"><mc:Choice><controls/></mc:Choice></mc:AlternateContent>',
    ],
    ['after what only looks like rows', '<!-- </sheetData><extLst/> --><drawing/>', '<extLst/>'],
  ])('gains its drawing %s and nothing else', async (_, before, after) => {
    const received = makePackage({ sheets: { Data: `${ROWS}${before}${after}` } });
    const sheet = partOf(await markedAt(received, ['Data!A1']), 'xl/worksheets/sheet1.xml');
    const [gained] = /<legacyDrawing [^>]*\/>/.exec(sheet) ?? [''];
    expect(sheet.replace(gained, '')).toBe(partOf(received, 'xl/worksheets/sheet1.xml'));
    expect(sheet).toContain(`${before}${gained}${after}</worksheet>`);
  });

  it('is one of three with ids of their own', async () => {
    const received = makePackage({ sheets: { One: ROWS, Two: ROWS, Three: ROWS } });
    const copy = await markedAt(received, ['One!A1', 'One!B2', 'Two!A1', 'Three!A1']);
    const drawings = [...partsIn(copy)].filter(([name]) => name.endsWith('.vml')).map(([, text]) => text.toString());
    expect(drawings.map((text) => [...text.matchAll(/_s(\d+)"/g)].map(([, id]) => Number(id)))).toEqual([
      [1025, 1026],
      [2049],
      [3073],
    ]);
    expect([...notesIn(copy).keys()]).toEqual(['One!A1', 'One!B2', 'Two!A1', 'Three!A1']);
  });

  it('numbers over a thousand notes from several blocks', async () => {
    const places = Array.from({ length: 1500 }, (_, n) => `Data!A${n + 1}`);
    const copy = await markedAt(makePackage({ sheets: { Data: ROWS, More: ROWS } }), [...places, 'More!A1']);
    const drawing = partOf(copy, 'xl/drawings/vmlDrawing1.vml');
    expect(drawing).toContain('data="1,2"');
    expect(new Set(drawing.match(/_s\d+"/g)).size).toBe(1500);
    expect(partOf(copy, 'xl/drawings/vmlDrawing2.vml')).toContain('data="3"');
  });

  it('has boxes of their size though columns are wide, hidden, or the last', async () => {
    const columns =
      '<cols><col min="2" max="2" width="100" customWidth="1"/><col min="3" max="16384" hidden="1"/></cols>';
    const copy = await markedAt(makePackage({ sheets: { Data: columns + ROWS } }), [
      'Data!A1',
      'Data!B1',
      'Data!XFD1048576',
    ]);
    const anchors = [...partOf(copy, 'xl/drawings/vmlDrawing1.vml').matchAll(/<x:Anchor>([^<]*)</g)].map(
      ([, text]) => text,
    );
    // 12 + 280 pixels lie within column B of 700. Three lines of 15 pixels and 14 of air end 61 down: in the fourth row of 20.
    expect(anchors[0]).toBe('1, 12, 0, 2, 1, 292, 3, 1');
    // After column B all are hidden: its box begins before it, in A of 64 pixels. Where all are, it begins there too.
    expect(anchors[1]).toBe('1, 12, 0, 2, 1, 292, 3, 1');
    expect(anchors[2]).toBe('1, 12, 1048572, 2, 1, 292, 1048575, 1');
  });
});

describe('a sheet of which much is hidden or stated', () => {
  it('takes no longer for its million rows and its columns stated one by one', { timeout: 20_000 }, async () => {
    const columns = Array.from({ length: 16_382 }, (_, n) => `<col min="${n + 3}" max="${n + 3}" hidden="1"/>`).join(
      '',
    );
    const rows = Array.from({ length: 1_000_000 }, (_, n) => `<row r="${n + 2}" ht="15" hidden="1"/>`).join('');
    const received = makePackage({
      sheets: {
        Data: `<cols><col min="1" max="2" width="40"/>${columns}</cols>${ROWS.replace('</sheetData>', `${rows}</sheetData>`)}`,
      },
    });
    const places = Array.from({ length: 1000 }, (_, n) => `Data!B${n + 1}`);
    const drawing = partOf(await markedAt(received, places), 'xl/drawings/vmlDrawing1.vml');
    const anchors = [...drawing.matchAll(/<x:Anchor>([^<]*)</g)].map(([, text]) => text);
    // Nothing is seen after B, so that the box begins in A of 280 pixels, and ends 12 + 280 from there. After row 1,000,001
    // all rows are seen again: it ends among them, 61 pixels down, in the fourth row of 20.
    expect(anchors[0]).toBe('0, 12, 0, 2, 1, 12, 1000003, 1');
    expect(anchors).toHaveLength(1000);
  });

  it('has boxes that end among rows hidden by default', async () => {
    const hidden = makePackage({
      sheets: { Data: `<sheetFormatPr zeroHeight="1"/>${ROWS.replace('r="1"', 'r="1" ht="30"')}` },
    });
    const drawing = partOf(await markedAt(hidden, ['Data!A1', 'Data!A900']), 'xl/drawings/vmlDrawing1.vml');
    const anchors = [...drawing.matchAll(/<x:Anchor>([^<]*)</g)].map(([, text]) => text);
    // Only the first row is seen, 40 pixels high.
    expect(anchors).toEqual(['1, 12, 0, 2, 5, 36, 1048575, 0', '1, 12, 0, 2, 5, 36, 1048575, 0']);
  });
});

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A sheet with a drawing, and with notes when they are given. */
function drawn(drawing: string, comments?: string): Uint8Array {
  return makePackage({
    sheets: { Data: `${ROWS}<legacyDrawing xmlns:r="${TYPES}" r:id="d"/>` },
    more: {
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="d" Type="${TYPES}/vmlDrawing" Target="/xl/buttons.vml"/>${comments ? `<Relationship Id="c" Type="${TYPES}/comments" Target="../words.xml"/>` : ''}</Relationships>`,
      'xl/buttons.vml': `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">${drawing}</xml>`,
      ...(comments && { 'xl/words.xml': comments }),
    },
  });
}

const BUTTON = `<o:shapelayout><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shape id="_x0000_s1025"><v:textbox>Push<br></v:textbox><x:ClientData ObjectType="Button"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape>`;
const BOX = `<v:shape id="_x0000_s2049"><x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape>`;

describe('a sheet that had a drawing', () => {
  it('of buttons: they stay, and the boxes stand beside them', async () => {
    const received = drawn(BUTTON);
    const copy = await markedAt(received, ['Data!A1']);
    expect(differences(received, copy).changed).not.toContain('xl/worksheets/sheet1.xml');
    const drawing = partOf(copy, 'xl/buttons.vml');
    expect(drawing).toContain(BUTTON.replace('data="1"', 'data="1,2"'));
    expect(drawing).toContain('id="_x0000_t202"');
    expect(drawing).toContain('id="_x0000_s2049"');
    expect(notesIn(copy).get('Data!A1')).toBe(NOTE);
  });

  it.each([
    ['text', '<t>Source: HMIS &amp; survey</t>', 'Source: HMIS & survey'],
    ['runs', '<r><rPr><b/></rPr><t>Source: </t></r><r><t>HMIS</t></r>', 'Source: HMIS'],
  ])('of a note at the same cell, in %s: both are one note, in the box there is', async (_, text, shown) => {
    const comments = `<c:comments xmlns:c="${MAIN}"><c:authors><c:author>Office</c:author></c:authors><c:commentList><c:comment ref="A1" authorId="0"><c:text>${text.replace(/<(\/?)/g, '<$1c:')}</c:text></c:comment></c:commentList></c:comments>`;
    const received = drawn(BOX, comments);
    const copy = await markedAt(received, ['Data!A1', 'Data!B2']);
    expect(partOf(copy, 'xl/buttons.vml').match(/<v:shape /g)).toHaveLength(2);
    expect(partOf(copy, 'xl/words.xml').replace(/<r xmlns=.*?<\/r>|<\/?c:r>/gs, '')).toContain(
      text.replace(/<(\/?)/g, '<$1c:').replace(/<\/?c:r>/g, ''),
    );
    // The peer knows no prefixes in notes.
    const plain = zip(
      [...partsIn(copy)].map(([name, part]) => [
        name,
        name === 'xl/words.xml' ? part.toString().replaceAll('c:', '') : part,
      ]),
    );
    expect(notesIn(plain)).toEqual(
      new Map([
        ['Data!A1', `${NOTE}\n\n${shown}`],
        ['Data!B2', NOTE],
      ]),
    );
  });

  it('that it only names: it cannot be marked up', async () => {
    const received = makePackage({ sheets: { Data: `${ROWS}<legacyDrawing xmlns:r="${TYPES}" r:id="d"/>` } });
    expect(await markUpWorkbook(received, markUp([findingAt('Data!A1')]))).toEqual({
      unmarked: true,
      reason: 'the drawing of the notes of one of its sheets is missing',
    });
  });
});

describe('a workbook written in an unusual way', () => {
  const parts = () => partsOf({ sheets: { Data: ROWS, 'Bob’s &quot;own&quot; &amp; &lt;last>': ROWS } });
  const usual = () => new Map([...parts()].map(([name, text]) => [name, String(text)]));

  it('with prefixes everywhere', async () => {
    const prefixed = [...usual()].map(([name, text]) => {
      const own = text.replace(/<(\/?)([a-z])/gi, '<$1p:$2').replace('xmlns=', 'xmlns:p=');
      return [name, own.replace('xmlns:r=', 'xmlns:rel=').replaceAll(' r:id=', ' rel:id=')] as const;
    });
    const copy = await markedAt(zip(prefixed), ['Data!A1']);
    const cells = await cellsOf(copy);
    expect(cells.get('Data!A1')?.value).toBe(104);
    expect(cells.get('Errors!A1')?.value).toBe('1 to fix');
    const sheet = partOf(copy, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain(
      `</p:sheetData><legacyDrawing xmlns="${MAIN}" xmlns:r="${TYPES}" r:id="rId2"/></p:worksheet>`,
    );
  });

  it.each(['utf16le', 'utf16be'] as const)('in %s', async (encoding) => {
    const wide = [...usual()].map(([name, text]) => {
      const little = Buffer.from(`\uFEFF${text.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`, 'utf16le');
      return [name, encoding === 'utf16le' ? little : little.swap16()] as const;
    });
    const cells = await cellsOf(await marked(zip(wide), [findingAt('Data!A1', { is: 'it says ‘۱۰۴’' })]));
    expect(cells.get('Data!A1')?.value).toBe(104);
    expect([...cells.values()].map(({ value }) => value)).toContain('It says ‘۱۰۴’.');
  });

  it('strictly: what is added is strict too', async () => {
    const strict = [...usual()].map(
      ([name, text]) =>
        [
          name,
          text
            .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
            .replaceAll(TYPES, 'http://purl.oclc.org/ooxml/officeDocument/relationships'),
        ] as const,
    );
    const copy = await markedAt(zip(strict), ['Data!A1']);
    const added = differences(zip(strict), copy).added.map((name) => partOf(copy, name));
    expect(added.join('')).not.toContain('openxmlformats.org/spreadsheetml');
    expect(added.join('')).not.toContain(`"${TYPES}`);
    expect(partOf(copy, 'xl/worksheets/sheet1.xml')).toContain(
      'xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships"',
    );
  });

  it('with parts at odd places', async () => {
    const odd = [...usual()].map(
      ([name, text]) =>
        [
          name
            .replace('xl/workbook.xml', 'Book.XML')
            .replace('xl/_rels/workbook', '_rels/Book')
            .replace('.xml.rels', name.includes('workbook') ? '.XML.rels' : '.xml.rels')
            .replace('sheet1', 'Tabelle 1'),
          text
            .replace('xl/workbook.xml', '/Book.XML')
            .replace('worksheets/sheet1', '/xl/worksheets/Tabelle 1')
            .replace('worksheets/sheet2', '/xl/worksheets/sheet2'),
        ] as const,
    );
    const copy = await markedAt(zip(odd), ['Data!A1']);
    expect((await cellsOf(copy)).get('Data!A1')?.value).toBe(104);
    expect(differences(zip(odd), copy).added).toEqual([
      'comments1.xml',
      'drawings/vmlDrawing1.vml',
      'worksheets/stocktake-errors1.xml',
      'xl/worksheets/_rels/Tabelle 1.xml.rels',
    ]);
  });

  it('with apostrophes and markup in the name of a sheet', async () => {
    const { rows, links } = listIn(await markedAt(zip(usual()), ['Bob’s "own" & <last>!A1']));
    expect(rows.at(-1)?.[1]).toBe('Bob’s "own" & <last>!A1');
    expect([...links.values()]).toEqual([`#'Bob’s "own" & <last>'!A1`]);
    const named = makePackage({ sheets: { "Bob's": ROWS } });
    expect([...listIn(await markedAt(named, ["Bob's!A1"])).links.values()]).toEqual(["#'Bob''s'!A1"]);
  });

  it('with a part not named in ASCII, or damaged notes: the reason is said', async () => {
    const findings = markUp([findingAt('Data!A1')]);
    const reason = async (bytes: Uint8Array) => {
      const copy = await markUpWorkbook(bytes, findings);
      return 'unmarked' in copy ? copy.reason : 'marked up';
    };
    expect(await reason(zip([...usual(), ['xl/médias.bin', 'x']]))).toBe(
      'its part xl/médias.bin is not named in ASCII',
    );
    expect(await reason(drawn(BOX, '<comments><authors/>'))).toBe('one of its parts is cut short');
    expect(await reason(drawn(BOX, '<comments/>'))).toBe('its notes are damaged');
    expect(
      await reason(drawn(BOX.replace('<v:shape', '<w:shape').replace('</v:shape>', '</w:shape>')).subarray(0, 200)),
    ).toMatch(/^this file is cut short/);
    expect(await reason(Buffer.from('Place;Value\nLahore;104\n'))).toMatch(/^this /);
  });
});

describe('the sheet that is seen first', () => {
  const view = (attributes: string) => `<sheetViews><sheetView ${attributes} workbookViewId="0"/></sheetViews>`;

  it('is the list, where no other says that it is selected', async () => {
    const copy = await markedAt(makePackage({ sheets: { A: view('') + ROWS, B: ROWS } }), ['A!A1']);
    expect(partOf(copy, 'xl/workbook.xml')).toContain('<bookViews><workbookView activeTab="2"/></bookViews><sheets>');
    expect(partOf(copy, 'xl/worksheets/stocktake-errors1.xml')).toContain('tabSelected="1"');
  });

  it('stays the department’s, where one does: two selected sheets are typed into at once', async () => {
    const copy = await markedAt(makePackage({ sheets: { A: view('tabSelected="1"') + ROWS, B: ROWS } }), ['B!A1']);
    expect(partOf(copy, 'xl/workbook.xml')).not.toContain('activeTab');
    expect(partOf(copy, 'xl/worksheets/stocktake-errors1.xml')).not.toContain('tabSelected');
  });

  it('is called Errors 2 where there is a sheet Errors', async () => {
    const copy = await markedAt(makePackage({ sheets: { errors: ROWS } }), ['errors!A1']);
    expect(sheetsIn(copy)).toEqual(['errors', 'Errors 2']);
  });
});

describe('texts', () => {
  it.each(['=HYPERLINK("http://x","y")', '+1', '@SUM(A1)', ' _x0041_ ', 'a\u0007b\uFFFFc', '😀 <b> & "q" \'', 'تعلیم'])(
    '%j stand as texts in note and list',
    async (text) => {
      const copy = await marked(makePackage({ sheets: { Data: ROWS } }), [findingAt('Data!A1', { remedy: text })]);
      const cells = [...(await cellsOf(copy)).values()].filter(({ at }) => at.sheet === 'Errors');
      expect(cells.map(({ value }) => value)).toContain(text.trim());
      expect(cells.every(({ type, formula }) => type === 'text' && !formula)).toBe(true);
    },
  );
});

describe('a workbook that comes back with our marks in it', () => {
  it('is marked afresh: old notes and the old list go, and what the department wrote stays', async () => {
    const first = await marked(
      SAMPLE,
      ['Cover!B4', 'Indicators!I7', 'Indicators!H6'].map((place) => findingAt(place)),
    );
    const answered = [...partsIn(first)].map(
      ([name, part]) =>
        [
          name,
          name === 'xl/comments2.xml'
            ? part.toString().replace(/(ref="H6".*?denominator\.)/s, '$1\nWe counted twice.')
            : part,
        ] as const,
    );
    const again = await markedAt(zip(answered), ['Indicators!I7', 'Districts!C38'], 'query');
    const later = NOTE.replace('Fix', 'Explain');
    expect(notesIn(again)).toEqual(
      new Map([
        ...notesIn(SAMPLE),
        ['Indicators!I7', later],
        ['Districts!C38', later],
        ['Indicators!H6', `${NOTE}\nWe counted twice.`],
      ]),
    );
    expect(sheetsIn(again).filter((name) => name.startsWith('Errors'))).toEqual(['Errors']);
    expect(listIn(again).rows[0]).toEqual(['2 to explain']);
    // One box for each note: 28 headings and the three cells.
    const boxes = [...partsIn(again)].flatMap(([name, part]) =>
      name.endsWith('.vml') ? (part.toString().match(/<v:shape /g) ?? []) : [],
    );
    expect(boxes).toHaveLength(notesIn(again).size);
  });
});

describe('a list by itself', () => {
  it('is a workbook of one sheet without links', () => {
    const bytes = errorsWorkbook(markUp([findingAt('', { is: 'this is an old .xls workbook' })]));
    expect(sheetsIn(bytes)).toEqual(['Errors']);
    const { rows, links } = listIn(bytes);
    expect(rows.at(-1)?.slice(0, 3)).toEqual(['Fix', 'The whole file', 'This is an old .xls workbook.']);
    expect(links.size).toBe(0);
    expect(isMarkedUp(bytes)).toBe(true);
  });
});
