import { describe, expect, it } from 'vitest';
import type { Tools } from '../../src/actions/define.ts';
import type { ArchivedWords, FileRole } from '../../src/domain/archive-record.ts';
import { openWorkspace } from '../../src/open-workspace.ts';
import { wordsOf } from '../../src/stages/archive/words-of.ts';
import { temporaryFolder } from '../folder.ts';
import { makePackage, zip } from '../sheet/make-package.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

function tools(): Tools {
  return openWorkspace(
    temporaryFolder(),
    () => undefined,
    () => new Date(0),
  ).workspace.tools;
}

async function words(name: string, content: Uint8Array | string, role: FileRole = 'paper'): Promise<ArchivedWords> {
  return wordsOf([{ role, name, read: async () => Buffer.from(content) }], tools());
}

async function texts(name: string, content: Uint8Array | string): Promise<string[]> {
  return (await words(name, content)).documents.flatMap(({ places }) =>
    places.map(({ place, text }) => `${place}: ${text}`),
  );
}

/** A Word document with this in its body. */
function docx(body: string, more: readonly (readonly [string, string])[] = []): Uint8Array {
  return zip([
    ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
    [
      '_rels/.rels',
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ],
    ['word/document.xml', `<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`],
    ...more,
  ]);
}

const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

describe('the words of papers', () => {
  it('are the paragraphs of a Word document, a row of a table as one', async () => {
    const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`;
    const body = [
      p('Minutes'),
      '<w:p/>',
      '<w:p><w:r><w:t>Rural </w:t></w:r><w:r><w:t>participation</w:t><w:tab/><w:t>90.0</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>',
      `<w:tbl><w:tr>${cell('District')}${cell('Rate')}</w:tr><w:tr>${cell('Kasur')}${cell('88.7')}</w:tr></w:tbl>`,
      `<w:p><mc:AlternateContent xmlns:mc="m"><mc:Choice>${p('In a box')}</mc:Choice><mc:Fallback>${p('In a box')}</mc:Fallback></mc:AlternateContent></w:p>`,
      p('بچوں کی حاضری'),
    ];
    expect(await texts('minutes.docx', docx(body.join('')))).toEqual([
      'paragraph 1: Minutes',
      'paragraph 2: Rural participation 90.0',
      'paragraph 3: District | Rate',
      'paragraph 4: Kasur | 88.7',
      'paragraph 5: In a box',
      'paragraph 6: بچوں کی حاضری',
    ]);
  });

  it.each([
    ['notes.txt', 'One line\nwrapped here\n\nThe second', ['One line\nwrapped here', 'The second']],
    ['notes.txt', 'First\r\nSecond', ['First', 'Second']],
    ['notes.md', '# Head\n\nWords', ['# Head', 'Words']],
    [
      'page.html',
      '<title>T</title><style>p{}</style><p>Gap is <b>5.3</b>&nbsp;points &amp; &#8722;1</p><table><tr><td>a</td><td>b</td></tr></table><script>x()</script>',
      ['T', 'Gap is 5.3 points & −1', 'a | b'],
    ],
  ])('are those of %s', async (name, content, expected) => {
    const one = name.endsWith('.csv') ? 'row' : 'paragraph';
    expect(await texts(name, content)).toEqual(expected.map((text, i) => `${one} ${i + 1}: ${text}`));
  });

  it('are read in the code page of old programs and in UTF-16', async () => {
    expect(await texts('a.txt', Buffer.from('caf\xe9', 'latin1'))).toEqual(['paragraph 1: café']);
    expect(await texts('a.txt', Buffer.from('\ufeffشرح', 'utf16le'))).toEqual(['paragraph 1: شرح']);
  });

  it('are those of a message, whatever way it was sent', async () => {
    const mail = [
      'From: Secretary <sec@example.org>',
      'Subject: =?utf-8?B?2LTYsditIDkwLjA=?= for =?utf-8?Q?Kas=C3=BAr?=',
      'Content-Type: multipart/alternative; boundary="b1"',
      '',
      '--b1',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Rural partici=',
      'pation =E2=88=923.0',
      '',
      '--b1',
      'Content-Type: text/html',
      '',
      '<p>Rural participation</p>',
      '--b1--',
    ].join('\r\n');
    expect(await texts('mail.eml', mail)).toEqual([
      'paragraph 1: Subject: شرح 90.0 for Kasúr',
      'paragraph 2: From: Secretary <sec@example.org>',
      'paragraph 3: Rural participation −3.0',
    ]);
  });

  it('are the sheets of a workbook and their rows, but not what a program keeps there for itself', async () => {
    const row = (n: number, ...cells: string[]) =>
      `<row r="${n}">${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
    const book = makePackage({
      sheets: {
        Rates: `<sheetData>${row(1, 'District', 'Rate')}${row(2, 'Kasur', '88.7')}</sheetData>`,
        _program: `<sheetData>${row(1, 'secret')}</sheetData>`,
      },
      states: { _program: 'state="hidden"' },
    });
    expect(await texts('rates.xlsx', book)).toEqual(['sheet Rates: District | Rate\nKasur | 88.7']);
  });

  it('of what cannot be read are listed with the reason', async () => {
    const dtd =
      docx('').length > 0 &&
      zip([
        ['[Content_Types].xml', '<Types/>'],
        ['_rels/.rels', '<!DOCTYPE x [<!ENTITY a "b">]><Relationships/>'],
      ]);
    const { documents, unread } = await wordsOf(
      [
        { role: 'paper', name: 'a.pdf', read: async () => Buffer.from('%PDF') },
        { role: 'photograph', name: 'b.jpg', read: async () => Buffer.from('') },
        { role: 'paper', name: 'c.docx', read: async () => Buffer.from(dtd || '') },
        { role: 'paper', name: 'd.docx', read: async () => Buffer.from('not a zip') },
        { role: 'paper', name: 'e', read: async () => Buffer.from('') },
        { role: 'template', name: 'f.yaml', read: async () => Buffer.from('') },
      ],
      tools(),
    );
    expect(documents).toEqual([]);
    expect(unread).toEqual([
      { file: 'a.pdf', why: 'words of a PDF are not read; file what it was printed from beside it' },
      { file: 'b.jpg', why: 'it is a picture' },
      { file: 'c.docx', why: expect.stringMatching(/^c\.docx: this document contains XML declarations/) },
      { file: 'd.docx', why: 'd.docx: this is not a document' },
      { file: 'e', why: 'words of a file without an ending are not read' },
    ]);
  });

  it('of returns are those of the latest stocktake alone', async () => {
    const read = async () => Buffer.from('District,Rate\nKasur,88.7');
    const { documents } = await wordsOf(
      [
        { role: 'return', name: 'returns/2014-Q4/health.csv', read },
        { role: 'return', name: 'returns/2015-Q1/health.csv', read },
      ],
      tools(),
    );
    expect(documents).toEqual([
      {
        file: 'returns/2015-Q1/health.csv',
        places: [
          { place: 'row 1', title: '', text: 'District,Rate' },
          { place: 'row 2', title: '', text: 'Kasur,88.7' },
        ],
      },
    ]);
  });
});
