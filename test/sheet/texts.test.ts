import { describe, expect, it } from 'vitest';
import { makePackage, sheetOf } from './make-package.ts';
import { cellsOf, linesOf, open } from './open.ts';

/** The text of A1 when the first shared string is this. */
async function shared(si: string): Promise<unknown> {
  return (await cellsOf(sheetOf('<row><c t="s"><v>0</v></c></row>', { strings: `<si>${si}</si>` }))).get('Data!A1')
    ?.value;
}

/** The text of A1 when the cell holds this. */
async function inline(content: string, type = 'inlineStr'): Promise<unknown> {
  return (await cellsOf(sheetOf(`<row><c t="${type}">${content}</c></row>`))).get('Data!A1')?.value;
}

function rowWith(text: string): string {
  return `<sheetData><row><c t="inlineStr"><is><t>${text}</t></is></c></row></sheetData>`;
}

/** A workbook whose sheet is written in these bytes. */
function written(bytes: Uint8Array): Uint8Array {
  return sheetOf('', { more: { 'xl/worksheets/sheet1.xml': bytes } });
}

describe('texts', () => {
  it('are shared, inline, or the result of a formula', async () => {
    expect(await shared('<t>Lahore</t>')).toBe('Lahore');
    expect(await inline('<is><t>Lahore</t></is>')).toBe('Lahore');
    expect(await inline('<v>Lahore</v>', 'inlineStr')).toBe('Lahore');
    expect(await inline('<f>A2</f><v>Lahore</v>', 'str')).toBe('Lahore');
  });

  it('join their runs and leave out how they are read aloud', async () => {
    expect(await shared('<r><rPr><b/></rPr><t>Dera Ghazi</t></r><r><t xml:space="preserve"> Khan</t></r>')).toBe(
      'Dera Ghazi Khan',
    );
    expect(await shared('<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/>')).toBe('東京');
    expect(await inline('<is><r><t>a</t></r><rPh sb="0" eb="1"><t>x</t></rPh><r><t>b</t></r></is>')).toBe('ab');
  });

  it('lose white space at their ends unless it is to be kept, as in Excel', async () => {
    expect(await shared('<t> Lahore </t>')).toBe('Lahore');
    expect(await shared('<t xml:space="preserve"> Lahore </t>')).toBe(' Lahore ');
    expect(await shared('<r><t>Dera</t></r><r><t> </t></r><r><t>Ghazi</t></r>')).toBe('Dera Ghazi');
    expect(await inline('<v>Lahore   </v>', 'str')).toBe('Lahore');
  });

  it('resolve references and escapes, each once', async () => {
    expect(await shared('<t>Q&amp;A &lt;5 &#8211; &#x2013; &quot;</t>')).toBe('Q&A <5 – – "');
    expect(await shared('<t>&amp;lt;</t>')).toBe('&lt;');
    expect(await shared('<t>one_x000D_\ntwo</t>')).toBe('one\r\ntwo');
    expect(await shared('<t>_x005F_x000D_</t>')).toBe('_x000D_');
    expect(await shared('<t>a\r\nb</t>')).toBe('a\nb');
  });

  it('may be CDATA, where nothing is resolved', async () => {
    expect(await shared('<t>a<![CDATA[ <b> & &amp; ]]>c</t>')).toBe('a <b> & &amp; c');
    expect(await inline('<is><t><![CDATA[x]]><!-- not this --><![CDATA[y]]></t></is>')).toBe('xy');
  });

  it('are harmless whatever they say', async () => {
    const bytes = makePackage({
      sheets: { ['__proto__']: '<sheetData><row><c t="s"><v>0</v></c></row></sheetData>' },
      strings: '<si><t>constructor</t></si>',
    });
    expect((await open(bytes)).sheets.map(({ name }) => name)).toEqual(['__proto__']);
  });

  it('are read from any encoding that XML allows', async () => {
    const xml = `<worksheet>${rowWith('Ğazi لاہور')}</worksheet>`;
    const utf16 = Buffer.from(`<?xml version="1.0" encoding="UTF-16"?>${xml}`, 'utf16le');
    expect(await linesOf(written(Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])))).toEqual(['A1 text Ğazi لاہور']);
    expect(await linesOf(written(utf16))).toEqual(['A1 text Ğazi لاہور']);
    expect(await linesOf(written(Buffer.from(utf16).swap16()))).toEqual(['A1 text Ğazi لاہور']);
    expect(await linesOf(written(Buffer.from(`\ufeff${xml}`)))).toEqual(['A1 text Ğazi لاہور']);
    const latin = Buffer.from(
      `<?xml version="1.0" encoding="windows-1252"?><worksheet>${rowWith('caf\xe9')}</worksheet>`,
      'latin1',
    );
    expect(await linesOf(written(latin))).toEqual(['A1 text café']);
  });
});
