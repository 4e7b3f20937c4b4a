import { inflateSync } from 'node:zlib';

/** A tagged PDF as far as tests look into it. */
export interface ReadPdf {
  /** The text of each page, without spaces: a PDF need not keep them. */
  readonly pages: readonly string[];
  /** Width and height of the pages, in points. */
  readonly sizes: readonly (readonly [number, number])[];
  /** It is marked as tagged, and has a tree of what its parts are. */
  readonly tagged: boolean;
  readonly language: string | null;
  /** Kinds of the tagged parts: H1, Table, TH, Figure, … */
  readonly kinds: ReadonlySet<string>;
  /** Alternative texts of figures. */
  readonly alts: number;
}

type Objects = ReadonlyMap<number, { readonly head: string; readonly stream: Buffer | null }>;

/** Reads a PDF that a Chromium wrote: objects one after the other, text in hexadecimal, fonts with a map to Unicode. */
export function readPdf(pdf: Uint8Array): ReadPdf {
  const raw = Buffer.from(pdf).toString('latin1');
  const objects = objectsIn(raw);
  const heads = [...objects.values()].map(({ head }) => head);
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head));
  return {
    pages: pages.map(({ head }) => textOf(head, objects)),
    sizes: pages.map(({ head }) => {
      const [, , w = 0, h = 0] = (/\/MediaBox \[([^\]]*)\]/.exec(head)?.[1] ?? '').trim().split(/\s+/).map(Number);
      return [w, h];
    }),
    tagged: /\/Marked true/.test(raw) && /\/StructTreeRoot \d+ 0 R/.test(raw),
    language: /\/Lang \(([^)]*)\)/.exec(raw)?.[1] ?? null,
    kinds: new Set(heads.flatMap((head) => /\/Type \/StructElem[\s\S]*?\/S \/(\w+)/.exec(head)?.[1] ?? [])),
    alts: heads.filter((head) => /\/StructElem/.test(head) && /\/Alt [(<]/.test(head)).length,
  };
}

function objectsIn(raw: string): Objects {
  const objects = new Map<number, { head: string; stream: Buffer | null }>();
  for (const [, number, body = ''] of raw.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const at = body.indexOf('stream\n');
    const head = at < 0 ? body : body.slice(0, at);
    const bytes = at < 0 ? null : Buffer.from(body.slice(at + 7).replace(/\nendstream$/, ''), 'latin1');
    const stream = bytes && /\/FlateDecode/.test(head) && !/\/Image/.test(head) ? inflateSync(bytes) : bytes;
    objects.set(Number(number), { head, stream });
  }
  return objects;
}

function textOf(page: string, objects: Objects): string {
  const fonts = new Map(
    [...(/\/Font <<([\s\S]*?)>>/.exec(page)?.[1] ?? '').matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = '', number]) => [
      name,
      unicodeOf(objects.get(Number(number))?.head ?? '', objects),
    ]),
  );
  const content = Number(/\/Contents (\d+) 0 R/.exec(page)?.[1]);
  const drawn = objects.get(content)?.stream?.toString('latin1') ?? '';
  let font: ReadonlyMap<number, string> = new Map();
  let text = '';
  for (const [, name, hex, literal] of drawn.matchAll(/\/(\w+) [\d.]+ Tf|<([0-9A-Fa-f]+)>|\(((?:\\.|[^\\)])*)\)/g)) {
    if (name !== undefined) font = fonts.get(name) ?? new Map();
    else if (hex !== undefined) {
      for (const [glyph] of hex.matchAll(/.{4}/g)) text += font.get(Number.parseInt(glyph, 16)) ?? '';
    } else if (literal !== undefined) text += lettersIn(literal, font);
  }
  return text.normalize('NFKC').replaceAll(/\s/g, '');
}

/** The glyphs of a string that is written in letters: two bytes each, some of them escaped. */
function lettersIn(literal: string, font: ReadonlyMap<number, string>): string {
  const ESCAPED: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  const bytes = literal.replace(/\\(?:([0-7]{1,3})|([\s\S]))/g, (_, octal?: string, letter = '') =>
    octal ? String.fromCharCode(Number.parseInt(octal, 8)) : (ESCAPED[letter] ?? letter),
  );
  let text = '';
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    text += font.get((bytes.charCodeAt(i) << 8) | bytes.charCodeAt(i + 1)) ?? '';
  }
  return text;
}

/** What the glyphs of a font stand for. */
function unicodeOf(font: string, objects: Objects): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  const table = objects.get(Number(/\/ToUnicode (\d+) 0 R/.exec(font)?.[1]))?.stream?.toString('latin1') ?? '';
  for (const [, body = ''] of table.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', text = ''] of body.matchAll(/<(\w+)> <(\w+)>/g))
      map.set(Number.parseInt(glyph, 16), utf16(text));
  }
  for (const [, body = ''] of table.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', text = ''] of body.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const [first, last, start] = [from, to, text].map((hex) => Number.parseInt(hex, 16));
      for (let i = first ?? 0; i <= (last ?? -1); i++)
        map.set(i, String.fromCodePoint((start ?? 0) + i - (first ?? 0)));
    }
  }
  return map;
}

function utf16(hex: string): string {
  return String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));
}
