import { describe, expect, it } from 'vitest';
import { makePackage, partsOf, sheetOf, zip } from './make-package.ts';
import { cellsOf, linesOf, open } from './open.ts';

const ONE = '<sheetData><row><c><v>1</v></c></row></sheetData>';

describe('sheets', () => {
  it('come in the order of their tabs, hidden ones marked', async () => {
    const bytes = makePackage({
      sheets: { Cover: ONE, Lists: ONE, Codes: ONE },
      states: { Lists: 'state="hidden"', Codes: 'state="veryHidden"' },
    });
    const { sheets } = await open(bytes);
    expect(sheets.map(({ name, hidden }) => `${name} ${hidden}`)).toEqual(['Cover false', 'Lists true', 'Codes true']);
    const cells = await cellsOf(bytes);
    expect([cells.get('Cover!A1')?.hidden, cells.get('Lists!A1')?.hidden]).toEqual([false, true]);
  });

  it('mark the cells of hidden rows and columns', async () => {
    const rows = '<row><c><v>1</v></c><c><v>2</v></c></row><row hidden="1"><c><v>3</v></c></row>';
    const bytes = makePackage({
      sheets: { Data: `<cols><col min="2" max="3" hidden="true"/></cols><sheetData>${rows}</sheetData>` },
    });
    const hidden = [...(await cellsOf(bytes)).values()].filter((cell) => cell.hidden).map(({ at }) => at.cell);
    expect(hidden).toEqual(['B1', 'A2']);
  });

  it('show a merged range once, at its top left', async () => {
    const rows =
      '<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c><c><v>5</v></c></row><row><c><v>6</v></c></row>';
    const bytes = makePackage({
      sheets: { Data: `<sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>` },
    });
    expect(await linesOf(bytes)).toEqual(['A1 number 1', 'C1 number 3', 'A3 number 6']);
    // 2, 4 and 5 lie beneath it, and that is told: nobody sees them and nobody reads them.
    expect((await open(bytes)).sheets[0]?.covered).toEqual({ merge: 'A1:B2', numbers: 3 });
  });

  it('are found through relationships, wherever their parts lie', async () => {
    const parts = partsOf({ sheets: { Data: ONE } });
    const moved = new Map(
      [...parts].map(([name, content]) => [name.replace('worksheets/sheet1', 'odd/Table'), content]),
    );
    const links = String(parts.get('xl/_rels/workbook.xml.rels')).replace(
      'worksheets/sheet1.xml',
      '/XL/odd/../odd/Table.xml',
    );
    moved.set('xl/_rels/workbook.xml.rels', links);
    expect(await linesOf(zip(moved))).toEqual(['A1 number 1']);
  });

  it('are left out when they hold a chart alone', async () => {
    const parts = partsOf({ sheets: { Data: ONE, Chart: '' } });
    const links = String(parts.get('xl/_rels/workbook.xml.rels'));
    parts.set('xl/_rels/workbook.xml.rels', links.replace(/worksheet"( Target="worksheets\/sheet2)/, 'chartsheet"$1'));
    expect((await open(zip(parts))).sheets.map(({ name }) => name)).toEqual(['Data']);
  });

  it('may use prefixes and the strict form', async () => {
    const rows = '<row><c t="s"><v>0</v></c><c t="d"><v>2015-08-12</v></c><c s="0"><v>42228</v></c></row>';
    const parts = partsOf({
      sheets: { Data: `<sheetData>${rows}</sheetData>` },
      strings: '<si><r><t>Dera Gh</t></r><r><t>azi</t></r></si>',
      formats: ['d/m/yyyy'],
    });
    const strict = new Map(
      [...parts].map(([name, content]) => {
        const xml = String(content).replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006',
          'http://purl.oclc.org/ooxml/officeDocument',
        );
        return [name, name.endsWith('.rels') ? xml : xml.replace(/<(\/?)(?=[a-z])/gi, '<$1x:')] as const;
      }),
    );
    expect(await linesOf(zip(strict))).toEqual(['A1 text Dera Ghazi', 'B1 date 2015-08-12', 'C1 date 2015-08-12']);
  });

  it('tell which workbooks they quote', async () => {
    const parts = partsOf({ sheets: { Data: ONE } });
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink';
    const links = String(parts.get('xl/_rels/workbook.xml.rels'));
    parts.set(
      'xl/_rels/workbook.xml.rels',
      links.replace(
        '</Relationships>',
        `<Relationship Id="e1" Type="${type}" Target="externalLinks/externalLink1.xml"/></Relationships>`,
      ),
    );
    parts.set('xl/externalLinks/externalLink1.xml', '<externalLink/>');
    parts.set(
      'xl/externalLinks/_rels/externalLink1.xml.rels',
      `<Relationships><Relationship Id="r" Type="${type}Path" Target="file:///C:\\plans\\Baselines%202014.xlsx" TargetMode="External"/></Relationships>`,
    );
    expect((await open(zip(parts))).externalLinks).toEqual(['Baselines 2014.xlsx']);
  });

  it('may be stored without compression, under names with backslashes', async () => {
    const parts = [...partsOf({ sheets: { Data: ONE } })].map(
      ([name, xml]) => [name.replaceAll('/', '\\'), xml] as const,
    );
    expect(await linesOf(zip(parts, { stored: true }))).toEqual(['A1 number 1']);
  });

  it('may be empty', async () => {
    expect((await open(sheetOf(''))).sheets).toEqual([{ name: 'Data', hidden: false, rows: [] }]);
  });
});
