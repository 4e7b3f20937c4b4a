import type { CellNote } from '../../../domain/mark-up.ts';
import { xml } from '../../../opc/xml.ts';
import { readReference } from '../../../sheet/cell-reference.ts';
import type { Parts } from '../../../sheet/parts.ts';
import { type Relationship, readRelationships } from '../../../sheet/relationships.ts';
import { noteDrawing, noteShape } from '../note-shape.ts';
import { type Dialect, inherited, linkPrefix } from './dialect.ts';
import { changeComments, newComments } from './note-comments.ts';
import { addedShapes, drawnNotes, type NewShapes, type ShapeIds } from './note-drawings.ts';
import { noteRuns, plainText } from './note-text.ts';
import type { ReceivedPackage } from './received-package.ts';
import type { ReceivedPart } from './received-part.ts';
import { CONTENT_TYPES, type NewLink, relate } from './relate.ts';
import { sheetGrid } from './sheet-grid.ts';
import { Unmarkable } from './unmarkable.ts';
import type { Edit } from './xml-edit.ts';
import { attributeOf, childOf, type Element, outline } from './xml-outline.ts';

/** The workbook that is marked up, and what its sheets have in common. */
export interface Marking {
  readonly workbook: ReceivedPackage;
  readonly parts: Parts;
  readonly dialect: Dialect;
  /** Folder of the workbook part, with its slash: `xl/`. */
  readonly folder: string;
  readonly ids: ShapeIds;
}

/**
 * Puts notes on a sheet. Of the sheet's own part nothing changes but that it names the drawing of its notes, if it named
 * none: what is said stands in one part (`comments`), the boxes it is shown in in another (VML).
 */
export async function addNotes(marking: Marking, sheet: string, notes: readonly CellNote[]): Promise<void> {
  const links = await readRelationships(marking.parts, sheet);
  const said = say(marking, links, notes);
  if (notes.length === 0 && said.gone.length === 0) return;

  const { workbook, dialect } = marking;
  const part = workbook.sheet(sheet);
  const { text } = part;
  const root = outline(text, 4);
  const named = childOf(root, 'legacyDrawing');
  const boxed = (cells: readonly CellNote[]) => draw(marking, part, root, cells);
  if (named) redraw(workbook, links.get(attributeOf(text, named, 'id'))?.target, notes, said.gone, boxed);
  const drawn = named || notes.length === 0 ? [] : [newDrawing(marking, boxed(notes))];

  const added = [...said.added, ...drawn];
  if (added.length === 0) return;
  const ids = relate(workbook, sheet, added);
  if (drawn.length > 0) workbook.edit(part, [legacyDrawing(text, root, ids.at(-1) ?? '', dialect)]);
}

/** Writes what the notes say; answers with the part to be linked, if it is new, and the cells whose old note is gone. */
function say(
  { workbook, dialect, folder }: Marking,
  links: ReadonlyMap<string, Relationship>,
  notes: readonly CellNote[],
): { readonly added: readonly NewLink[]; readonly gone: readonly string[] } {
  const present = [...links.values()].find(({ kind, outside }) => kind === 'comments' && !outside);
  if (present) {
    const part = workbook.part(present.target);
    const { edits, gone } = changeComments(part.text, notes);
    if (edits.length > 0) workbook.edit(part, edits);
    return { added: [], gone };
  }
  if (notes.length === 0) return { added: [], gone: [] };
  const part = workbook.freeName(`${folder}comments`, '.xml');
  workbook.add(part, CONTENT_TYPES.comments, newComments(notes, dialect));
  return { added: [{ type: `${dialect.links}/comments`, part }], gone: [] };
}

/** Adds the boxes that a drawing lacks and takes away those whose note is gone; a box that serves again stays. */
function redraw(
  workbook: ReceivedPackage,
  drawing: string | undefined,
  notes: readonly CellNote[],
  gone: readonly string[],
  boxed: (notes: readonly CellNote[]) => NewShapes,
): void {
  if (drawing === undefined) throw new Unmarkable('the drawing of the notes of one of its sheets is missing');
  const part = workbook.part(drawing);
  const { text } = part;
  const present = drawnNotes(text);
  const noted = new Set(notes.map(({ cell }) => keyOf(cell)));
  const unused = gone
    .map(keyOf)
    .filter((key) => !noted.has(key))
    .flatMap((key) => present.get(key) ?? []);
  const edits = [
    ...unused.map(({ start, end }) => ({ at: start, drop: end - start, add: '' })),
    ...addedShapes(text, boxed(notes.filter(({ cell }) => !present.has(keyOf(cell))))),
  ];
  if (edits.length > 0) workbook.edit(part, edits);
}

function newDrawing({ workbook, dialect, folder }: Marking, { shapes, blocks }: NewShapes): NewLink {
  const part = workbook.freeName(`${folder}drawings/vmlDrawing`, '.vml');
  workbook.add(part, CONTENT_TYPES.drawing, noteDrawing(blocks, shapes));
  return { type: `${dialect.links}/vmlDrawing`, part };
}

function draw({ ids }: Marking, sheet: ReceivedPart, root: Element, notes: readonly CellNote[]): NewShapes {
  const grid = sheetGrid(sheet, root);
  const taken = ids.take(notes.length);
  const shapes = notes.map((note, n) =>
    noteShape({ ...positionOf(note.cell), text: plainText(noteRuns(note)) }, taken.ids[n] ?? 0, grid),
  );
  return { shapes, blocks: taken.blocks };
}

function positionOf(cell: string): { row: number; column: number } {
  const position = { row: 0, column: 0 };
  const bytes = new TextEncoder().encode(cell);
  readReference(bytes, 0, bytes.length, position);
  return position;
}

/** A cell as `drawnNotes` names it. */
function keyOf(cell: string): string {
  const { row, column } = positionOf(cell);
  return `${row},${column}`;
}

/** What a sheet may have after the drawing of its notes (ECMA-376 part 1, 18.3.1.99, CT_Worksheet). */
const AFTER = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
]);

/** The one element that a sheet gains, at the place the schema has for it. */
function legacyDrawing(text: string, root: Element, id: string, dialect: Dialect): Edit {
  const element = xml`<legacyDrawing${inherited(text, root)}${linkPrefix(text, root, dialect)} r:id="${id}"/>`;
  const next = root.children.find(comesAfter);
  return { at: next ? next.start : root.closing, add: element.source };
}

/** Alternatives for older and newer programs stand where what they hold would. */
function comesAfter({ local, children }: Element): boolean {
  if (local !== 'AlternateContent') return AFTER.has(local);
  return children.some((choice) => choice.children.some((child) => AFTER.has(child.local)));
}
