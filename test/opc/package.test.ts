import { describe, expect, it } from 'vitest';
import { Package } from '../../src/opc/package.ts';
import { Relations } from '../../src/opc/relations.ts';
import { xml } from '../../src/opc/xml.ts';
import { deflated, deflatedPieces, stored, zip } from '../../src/opc/zip.ts';
import { unzip } from './unzip.ts';

function contents(archive: Uint8Array): Map<string, string> {
  return new Map(Array.from(unzip(archive), ([name, bytes]) => [name, bytes.toString('utf8')]));
}

describe('zip', () => {
  it('is read back by another reader, in order, with names and contents', () => {
    const long = 'stocktake '.repeat(1000);
    const archive = zip([
      { name: 'a/one.txt', packed: deflated(long) },
      { name: 'two.bin', packed: stored(Buffer.from([1, 2, 3])) },
    ]);
    expect(contents(archive)).toEqual(
      new Map([
        ['a/one.txt', long],
        ['two.bin', '\u0001\u0002\u0003'],
      ]),
    );
    // 10,000 characters that repeat fit into less than a tenth.
    expect(archive.length).toBeLessThan(1000);
  });

  it('stores what compression would make longer', () => {
    expect(deflated('ab').method).toBe(0);
    expect(deflated('a'.repeat(100)).method).toBe(8);
  });

  it('compresses pieces as if they were one, large and small', () => {
    const large = 'stocktake '.repeat(150_000);
    const pieces = ['a', 'b', large, '', 'c', large].map((piece) => Buffer.from(piece));
    const archive = zip([{ name: 'a.txt', packed: deflatedPieces(pieces) }]);
    expect(contents(archive).get('a.txt')).toBe(`ab${large}c${large}`);
    expect(archive.length).toBeLessThan(30_000);
    expect(contents(zip([{ name: 'a.txt', packed: deflatedPieces([]) }])).get('a.txt')).toBe('');
  });

  it('carries no clock: equal entries are equal bytes', () => {
    const [once, twice] = [1, 2].map(() => zip([{ name: 'a.txt', packed: deflated('hello hello hello hello') }]));
    expect(once).toEqual(twice);
    // The date field of the first local header: 1 January 1980.
    expect(Buffer.from(once ?? []).readUInt16LE(12)).toBe(0x21);
  });

  it('refuses a name given twice', () => {
    const entry = { name: 'a.txt', packed: deflated('a') };
    expect(() => zip([entry, entry])).toThrow('named twice');
  });
});

describe('Package', () => {
  it('puts the content types first and lists each part once', () => {
    const file = new Package();
    file.relations.to('officeDocument', '/ppt/presentation.xml');
    const relations = new Relations('/ppt/presentation.xml');
    expect(relations.to('image', '/ppt/media/image1.png')).toBe('rId1');
    expect(relations.to('theme', '/ppt/theme/theme1.xml')).toBe('rId2');
    expect(relations.to('image', '/ppt/media/image1.png')).toBe('rId1');
    file.add('/ppt/presentation.xml', 'application/p+xml', xml`<p/>`, relations);
    file.add('/ppt/media/image1.png', 'image/png', stored(Buffer.from('png')));
    const parts = contents(file.bytes());
    expect([...parts.keys()]).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'ppt/presentation.xml',
      'ppt/_rels/presentation.xml.rels',
      'ppt/media/image1.png',
    ]);
    const types = parts.get('[Content_Types].xml');
    expect(types).toContain('<Default Extension="png" ContentType="image/png"/>');
    expect(types).toContain('<Override PartName="/ppt/presentation.xml" ContentType="application/p+xml"/>');
    expect(types?.match(/Override/g)).toHaveLength(1);
    expect(parts.get('ppt/_rels/presentation.xml.rels')).toContain('Target="media/image1.png"');
    expect(parts.get('_rels/.rels')).toContain('Target="ppt/presentation.xml"');
  });
});
