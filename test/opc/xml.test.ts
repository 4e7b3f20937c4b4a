import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeXml, joinXml, xml, xmlDocument } from '../../src/opc/xml.ts';

describe('xml', () => {
  it('escapes text and takes pieces, numbers and nothing as they are', () => {
    const piece = xml`<b>${'1 < 2'}</b>`;
    expect(xml`<a n="${'"&"'}" m="${3}">${piece}${undefined}${[piece, piece]}</a>`.source).toBe(
      '<a n="&quot;&amp;&quot;" m="3"><b>1 &lt; 2</b><b>1 &lt; 2</b><b>1 &lt; 2</b></a>',
    );
  });

  it('drops the layout of the source code but no space inside a line or a value', () => {
    const made = xml`
      <a>
        <b>one two ${' three\n four '}</b>
      </a>`;
    expect(made.source).toBe('<a><b>one two  three&#10; four </b></a>');
  });

  it('joins pieces and declares a document', () => {
    expect(
      xmlDocument(joinXml([xml`<a/>`])).startsWith('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<a/>'),
    ).toBe(true);
  });
});

describe('escapeXml', () => {
  it('removes what XML cannot hold, keeps emoji and right-to-left text, replaces half a pair', () => {
    expect(escapeXml('a\u0000b\u0007c\u001f\u007f\u0085\ufffe\uffff')).toBe('abc');
    expect(escapeXml('😀 تعلیم')).toBe('😀 تعلیم');
    expect(escapeXml('a\ud83db \udc00')).toBe('a\ufffdb \ufffd');
    expect(escapeXml('a\tb\r\n')).toBe('a&#9;b&#13;&#10;');
  });

  it('leaves nothing that would break out of an attribute or an element', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeXml(text)).toMatch(/^(?:[^&<>"\p{Cc}\p{Cs}\ufffe\uffff]|&(?:amp|lt|gt|quot|#9|#10|#13);)*$/u);
      }),
    );
  });
});
