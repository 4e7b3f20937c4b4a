import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePackage, partsOf, zip } from './make-package.ts';
import { readHere } from './read-here.ts';

const GIVEN = {
  sheets: {
    Data:
      '<cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="0"><f>A1</f><v>0.87</v></c></row>' +
      '<row r="2" hidden="1"><c r="A2" t="inlineStr"><is><r><t xml:space="preserve"> x</t></r></is></c><c r="B2" t="d"><v>2015-08-12</v></c></row>' +
      '</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
    Lists: '<sheetData><row><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c><c s="1"><v>42228</v></c></row></sheetData>',
  },
  strings: '<si><r><t>La</t></r><r><t>hore &amp; <![CDATA[&]]></t></r></si>',
  formats: ['0.0%;[Red]-0.0%', 'd/m/yyyy'],
};

/** Reading neither throws nor hangs: it answers with a workbook, or with a refusal in two sentences. */
async function endsWell(bytes: Uint8Array): Promise<void> {
  const read = await readHere(bytes);
  if ('refused' in read) expect([typeof read.verdict, typeof read.remedy]).toEqual(['string', 'string']);
  else expect(read.sheets.length).toBeGreaterThan(0);
}

const changes = fc.array(fc.tuple(fc.nat(100_000), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 8 });

function changed(bytes: Uint8Array, edits: readonly (readonly [number, number])[]): Uint8Array {
  const copy = new Uint8Array(bytes);
  for (const [at, byte] of edits) copy[at % copy.length] = byte;
  return copy;
}

describe('any bytes end in a workbook or a named refusal', () => {
  it('whatever they are', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), endsWell), { numRuns: 300 });
  });

  it('under any signature', async () => {
    const marks = [
      'PK\x03\x04',
      'PK\x05\x06',
      '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
      '<?xml',
      '<html',
      '%PDF-',
      '\xff\xfe',
    ];
    const bytes = fc.tuple(fc.constantFrom(...marks), fc.uint8Array({ maxLength: 2000 }));
    await fc.assert(
      fc.asyncProperty(bytes, ([mark, rest]) => endsWell(Buffer.concat([Buffer.from(mark, 'latin1'), rest]))),
      { numRuns: 300 },
    );
  });

  it('when a workbook is changed anywhere', async () => {
    const whole = makePackage(GIVEN);
    await fc.assert(
      fc.asyncProperty(changes, (edits) => endsWell(changed(whole, edits))),
      { numRuns: 500 },
    );
  });

  it('when a workbook is cut anywhere', async () => {
    const whole = makePackage(GIVEN);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), (end) => endsWell(whole.subarray(0, end))),
      { numRuns: 300 },
    );
  });

  it('when its parts are changed, under checksums that hold', async () => {
    const parts = [...partsOf(GIVEN)];
    const part = fc.nat(parts.length - 1);
    await fc.assert(
      fc.asyncProperty(part, changes, (which, edits) =>
        endsWell(zip(parts.map(([name, xml], n) => [name, n === which ? changed(Buffer.from(xml), edits) : xml]))),
      ),
      { numRuns: 1500 },
    );
  });

  it('when tags, attributes and texts of its parts are shuffled', async () => {
    const parts = [...partsOf(GIVEN)];
    const words = parts.flatMap(([, xml]) => String(xml).match(/<[^>]*>|[^<]+/g) ?? []);
    const shuffled = fc.array(fc.constantFrom(...words), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(fc.nat(parts.length - 1), shuffled, (which, list) =>
        endsWell(zip(parts.map(([name, xml], n) => [name, n === which ? list.join('') : xml]))),
      ),
      { numRuns: 1000 },
    );
  });
});
