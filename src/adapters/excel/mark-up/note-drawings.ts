import { joinXml, type Xml } from '../../../opc/xml.ts';
import { NOTE_TYPE } from '../note-shape.ts';
import type { ReceivedPackage } from './received-package.ts';
import { Unmarkable } from './unmarkable.ts';
import type { Edit } from './xml-edit.ts';

/** Ids of one block; a drawing takes whole blocks, and no two drawings of a workbook the same. */
const BLOCK = 1024;

/** Gives out ids of shapes that no drawing of a received workbook uses. */
export class ShapeIds {
  #next: number;

  /** Looks at every drawing, those of pictures in headers and of buttons among them. */
  constructor(workbook: ReceivedPackage) {
    const used = workbook.names
      .filter((name) => /\.vml$/i.test(name))
      .flatMap((name) => blocksOf(workbook.part(name).text));
    this.#next = used.reduce((most, block) => Math.max(most, block), 0) + 1;
  }

  /** So many ids, and the blocks they are of. */
  take(count: number): { readonly ids: readonly number[]; readonly blocks: readonly number[] } {
    const ids = Array.from({ length: count }, (_, n) => {
      const block = this.#next + Math.floor(n / (BLOCK - 1));
      return block * BLOCK + 1 + (n % (BLOCK - 1));
    });
    const blocks = [...new Set(ids.map((id) => Math.floor(id / BLOCK)))];
    this.#next += blocks.length;
    return { ids, blocks };
  }
}

/** Blocks that a drawing says it has, and those that its shapes are in whatever it says. */
function blocksOf(drawing: string): number[] {
  const said = [...drawing.matchAll(/idmap\b[^>]*\bdata=["']([\d,\s]*)["']/g)].flatMap(([, data = '']) =>
    data.split(',').map(Number),
  );
  const used = [...drawing.matchAll(/_s(\d{1,9})["']/g)].map(([, id]) => Math.floor(Number(id) / BLOCK));
  return [...said, ...used];
}

/** Where the boxes of notes stand in a drawing, by cell as "row,column", zero-based. */
export function drawnNotes(drawing: string): Map<string, { readonly start: number; readonly end: number }> {
  const shapes = drawing.matchAll(/<(\w+:)?shape\s.*?<\/\1?shape\s*>/gs);
  return new Map(
    [...shapes].flatMap(({ 0: shape, index }) => {
      const data = /\bClientData\b[^<>]*\bNote\b.*/s.exec(shape)?.[0];
      if (data === undefined) return [];
      const value = (name: string) => new RegExp(`\\b${name}>\\s*(\\d+)\\s*<`).exec(data)?.[1] ?? '';
      return [[`${value('Row')},${value('Column')}`, { start: index, end: index + shape.length }] as const];
    }),
  );
}

/** What is added to a drawing: boxes, and the blocks of ids they are of. */
export interface NewShapes {
  readonly shapes: readonly Xml[];
  readonly blocks: readonly number[];
}

/** Adds boxes to a drawing. It need not be well-formed, as Excel's own is not: it is searched, not parsed. */
export function addedShapes(drawing: string, { shapes, blocks }: NewShapes): Edit[] {
  if (shapes.length === 0) return [];
  const end = drawing.lastIndexOf('</xml');
  const usual = ['v', 'o', 'x'].every((prefix) =>
    new RegExp(`xmlns:${prefix}=["']urn:schemas-microsoft`).test(drawing),
  );
  if (end < 0 || !usual) throw new Unmarkable('the drawing of its notes is written in an unusual way');
  const idmap = /idmap\b[^>]*\bdata=["'][\d,\s]*/.exec(drawing);
  const type = drawing.includes('"_x0000_t202"') ? [] : [NOTE_TYPE];
  return [
    ...(idmap ? [{ at: idmap.index + idmap[0].length, add: blocks.map((block) => `,${block}`).join('') }] : []),
    { at: end, add: joinXml([...type, ...shapes]).source },
  ];
}
