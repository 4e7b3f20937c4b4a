import { zip } from '../sheet/make-package.ts';
import type { Presented } from './generated.ts';

const P = 'http://schemas.openxmlformats.org/presentationml/2006/main';
const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const C = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';
/** The strict variant of ISO 29500, which Office calls "Strict Open XML Presentation". */
const STRICT = {
  [P]: 'http://purl.oclc.org/ooxml/presentationml/main',
  [A]: 'http://purl.oclc.org/ooxml/drawingml/main',
  [R]: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
} as const;

type Parts = Map<string, string>;
type Slide = { readonly tree: string; readonly rels?: string; readonly attributes?: string };

/** Minimal presentations as small libraries write them (python-pptx: four to three, every part in its usual place). */
export const HAND_MADE: readonly Presented[] = [
  one(
    'a title and a body',
    ['boundary', 'walls'],
    [
      { tree: `${box('Title 1', 'Boundary', 'title')}${box('Content 2', 'of schools', 'body')}` },
      { tree: box('Title 1', 'Walls', 'ctrTitle') },
    ],
  ),
  one(
    'groups within groups',
    ['sanitation'],
    [{ tree: `<p:grpSp><p:grpSp>${box('Box', 'Rural sanitation')}</p:grpSp>${box('Box', 'beside it')}</p:grpSp>` }],
  ),
  one(
    'a table with a merged cell',
    ['canals'],
    [
      {
        tree: table([
          ['Irrigation', ''],
          ['Desilted canals', '412'],
        ]),
      },
    ],
  ),
  one('a chart without a workbook', ['Okara', 'Chiniot'], [chartSlide(1, 'Okara'), chartSlide(2, 'Chiniot')], {
    'ppt/charts/chart1.xml': chart('Okara'),
    'ppt/charts/chart2.xml': chart('Chiniot'),
  }),
  one(
    'notes',
    ['watercourse'],
    [{ tree: box('Box', 'Lining'), rels: rel('notesSlide', '../notesSlides/notesSlide1.xml') }],
    {
      'ppt/notesSlides/notesSlide1.xml': `<p:notes xmlns:p="${P}" xmlns:a="${A}"><p:cSld><p:spTree>${box('Notes', 'Say which watercourse', 'body')}</p:spTree></p:cSld></p:notes>`,
    },
  ),
  one(
    'line breaks, tabs and empty paragraphs',
    ['fertiliser'],
    [
      {
        tree: sp(
          'Box',
          '',
          '<a:p/><a:p><a:r><a:t>Subsidised</a:t></a:r><a:br/><a:r><a:t>ferti</a:t></a:r><a:r><a:t>liser</a:t></a:r></a:p>',
        ),
      },
    ],
  ),
  one(
    'a hidden slide without any title',
    ['embargoed'],
    [{ tree: box('Box', 'Embargoed until noon'), attributes: ' show="0"' }],
  ),
  one('Urdu in Arabic letters', ['تعلیم'], [{ tree: box('Box', 'ضلعی تعليم') }]),
  variant(
    'in UTF-16',
    'polio',
    (parts) =>
      new Map(
        [...parts].map(([name, xml]) => [
          name,
          name.startsWith('ppt/slides/slide') ? utf16(`<?xml version="1.0" encoding="UTF-16"?>${xml}`) : xml,
        ]),
      ),
  ),
  variant(
    'without prefixes',
    'measles',
    (parts) =>
      new Map(
        [...parts].map(([name, xml]) => [
          name,
          name.startsWith('ppt/slides/slide')
            ? xml.replaceAll('<p:', '<').replaceAll('</p:', '</').replace(`xmlns:p="${P}"`, `xmlns="${P}"`)
            : xml,
        ]),
      ),
  ),
  variant(
    'strict',
    'hepatitis',
    (parts) =>
      new Map(
        [...parts].map(([name, xml]) => [
          name,
          Object.entries(STRICT).reduce((text, [loose, strict]) => text.replaceAll(loose, strict), xml),
        ]),
      ),
  ),
  {
    what: 'stored without compression',
    words: ['dengue'],
    make: async () => zip(deck([{ tree: box('Box', 'Dengue in Lahore') }]), { stored: true }),
  },
];

function one(
  what: string,
  words: readonly string[],
  slides: readonly Slide[],
  more: Readonly<Record<string, string>> = {},
): Presented {
  return { what, words, make: async () => zip([...deck(slides), ...Object.entries(more)]) };
}

function variant(what: string, word: string, change: (parts: Parts) => Map<string, string | Uint8Array>): Presented {
  return { what, words: [word], make: async () => zip(change(deck([{ tree: box('Box', `Cases of ${word}`) }]))) };
}

/** The parts of a presentation of some slides. */
export function deck(slides: readonly Slide[]): Parts {
  const ids = slides.map((_, i) => `<p:sldId id="${256 + i}" r:id="rId${i + 1}"/>`).join('');
  const links = slides.map((_, i) => rel('slide', `slides/slide${i + 1}.xml`, `rId${i + 1}`)).join('');
  return new Map([
    ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
    ['_rels/.rels', relationships(rel('officeDocument', 'ppt/presentation.xml'))],
    [
      'ppt/presentation.xml',
      `<p:presentation xmlns:p="${P}" xmlns:r="${R}"><p:sldIdLst>${ids}</p:sldIdLst><p:sldSz cx="9144000" cy="6858000"/></p:presentation>`,
    ],
    ['ppt/_rels/presentation.xml.rels', relationships(links)],
    ...slides.flatMap(({ tree, rels = '', attributes = '' }, i): [string, string][] => [
      [
        `ppt/slides/slide${i + 1}.xml`,
        `<p:sld xmlns:p="${P}" xmlns:a="${A}" xmlns:r="${R}"${attributes}><p:cSld><p:spTree>${tree}</p:spTree></p:cSld></p:sld>`,
      ],
      [`ppt/slides/_rels/slide${i + 1}.xml.rels`, relationships(rels)],
    ]),
  ]);
}

function relationships(links: string): string {
  return `<Relationships xmlns="${RELS}">${links}</Relationships>`;
}

function rel(kind: string, target: string, id = `${kind}1`): string {
  return `<Relationship Id="${id}" Type="${R}/${kind}" Target="${target}"/>`;
}

/** A shape with one paragraph. */
export function box(name: string, text: string, placeholder = ''): string {
  return sp(name, placeholder, `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`);
}

function sp(name: string, placeholder: string, paragraphs: string): string {
  const ph = placeholder === '' ? '' : `<p:ph type="${placeholder}"/>`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="2" name="${name}"/><p:cNvSpPr/><p:nvPr>${ph}</p:nvPr></p:nvSpPr><p:txBody><a:bodyPr/>${paragraphs}</p:txBody></p:sp>`;
}

function table(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `<a:tc><a:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></a:txBody></a:tc>`;
  const body = rows.map((row) => `<a:tr>${row.map(cell).join('')}</a:tr>`).join('');
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="3" name="Table"/></p:nvGraphicFramePr><a:graphic><a:graphicData><a:tbl>${body}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
}

function chartSlide(number: number, name: string): Slide {
  return {
    tree: `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="3" name="Chart"/></p:nvGraphicFramePr><a:graphic><a:graphicData><c:chart xmlns:c="${C}" r:id="chart1"/></a:graphicData></a:graphic></p:graphicFrame>${box('Box', `Schools of ${name.slice(0, 1)}`)}`,
    rels: rel('chart', `/ppt/charts/chart${number}.xml`),
  };
}

function chart(category: string): string {
  const points = (tag: string, value: string) =>
    `<c:${tag}><c:ptCount val="1"/><c:pt idx="0"><c:v>${value}</c:v></c:pt></c:${tag}>`;
  return `<c:chartSpace xmlns:c="${C}" xmlns:a="${A}"><c:chart><c:plotArea><c:barChart><c:ser><c:tx><c:strRef>${points('strCache', 'Enrolled')}</c:strRef></c:tx><c:cat><c:strRef>${points('strCache', category)}</c:strRef></c:cat><c:val><c:numRef>${points('numCache', '512')}</c:numRef></c:val></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>`;
}

function utf16(text: string): Uint8Array {
  return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
}
