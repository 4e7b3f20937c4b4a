import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLOSE, MORE, OPEN, TEXT, XmlScanner } from '../../src/sheet/xml-scanner.ts';
import { attributeText, decodeXml } from '../../src/sheet/xml-text.ts';

/** Scans XML handed over in pieces of this many bytes; one line of each token. */
function scan(xml: string, size = 1000): string[] {
  const bytes = new TextEncoder().encode(xml);
  const scanner = new XmlScanner('part', ['a', 'b']);
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += size) {
    scanner.feed(bytes.subarray(at, at + size));
    for (let token = scanner.next(); token !== MORE; token = scanner.next()) {
      if (token === OPEN) lines.push(`open ${scanner.element} at ${scanner.depth} r=${attributeText(scanner, 'r')}`);
      if (token === CLOSE) lines.push(`close ${scanner.element} at ${scanner.depth}`);
      if (token === TEXT) lines.push(`text ${decodeXml(scanner.textBytes, scanner.textStart, scanner.textEnd)}`);
    }
  }
  scanner.finish();
  return lines;
}

const XML = `<?xml version="1.0"?>
<x:a r='1' x:s="&gt;2"><!-- <b> -- --><b x:r = "ü>&#65;"/>t&amp;ü<![CDATA[<&]]]]><c></c >
</x:a>
<!-- end -->`;

describe('the scanner', () => {
  it('gives elements by number, prefixes left away, and texts as they are meant', () => {
    expect(scan(XML)).toEqual([
      'open 1 at 1 r=1',
      'open 2 at 2 r=ü>A',
      'close 2 at 2',
      'text t&ü',
      'text <&]]',
      'open 0 at 2 r=',
      'close 0 at 2',
      'text \n',
      'close 1 at 1',
    ]);
  });

  it('gives the same whatever pieces the bytes come in', () => {
    const whole = scan(XML);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (size) => {
        expect(scan(XML, size)).toEqual(whole);
      }),
    );
  });

  it.each([
    ['<a>', 'cut short'],
    ['<a></a', 'cut short'],
    ['<a/><', 'cut short'],
    ['', 'cut short'],
    ['<a></b>', 'tags that do not match'],
    ['</a>', 'tags that do not match'],
    ['<a/><b/>', 'two documents'],
    ['<a r=1/>', 'an unreadable tag'],
    ['<a r/>', 'an unreadable tag'],
    ['<a / >', 'an unreadable tag'],
    ['< a/>', 'an unreadable tag'],
    ['<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', 'XML declarations'],
    ['<a><!ENTITY x "y"></a>', 'XML declarations'],
  ])('refuses %j', (xml, why) => {
    expect(() => scan(xml)).toThrow(why);
  });

  it('refuses what grows without end: nesting, and attributes', () => {
    expect(() => scan('<a>'.repeat(300))).toThrow('nested too deep');
    const attributes = Array.from({ length: 300 }, (_, n) => `r${n}=""`).join(' ');
    expect(() => scan(`<a ${attributes}/>`)).toThrow('too many parts');
  });

  it('leaves an entity it does not know as it is written', () => {
    expect(scan('<a>&x; &#0; &#x110000;</a>')[1]).toBe('text &x; &#0; &#x110000;');
  });
});
