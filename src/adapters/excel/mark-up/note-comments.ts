import type { CellNote } from '../../../domain/mark-up.ts';
import { joinXml, type Xml, xml } from '../../../opc/xml.ts';
import { type Dialect, inherited } from './dialect.ts';
import { noteRuns, richText } from './note-text.ts';
import { asciiXml } from './part-text.ts';
import { Unmarkable } from './unmarkable.ts';
import { appended, type Edit, prepended } from './xml-edit.ts';
import { attributeOf, childOf, type Element, outline } from './xml-outline.ts';

/** Who signs the notes, in the list of authors that Excel keeps. */
const AUTHOR = 'Stocktake check';

/** Size of the letters of a note in points. */
const SIZE = 9;

/** The part that holds the texts of notes, for a sheet that had none. */
export function newComments(notes: readonly CellNote[], { main }: Dialect): Xml {
  return xml`
    <comments xmlns="${main}"><authors><author>${AUTHOR}</author></authors>
    <commentList>${notes.map((note) => comment(note, 0))}</commentList></comments>`;
}

/** How the texts of a sheet's notes change. */
export interface CommentChanges {
  readonly edits: readonly Edit[];
  /** Cells whose note of an earlier round is taken away. */
  readonly gone: readonly string[];
}

/**
 * Adds notes to those a sheet has, which stay as they are; where a cell has one already, ours is put before its text,
 * since a cell holds one note and what comes last in it may lie below the edge of its box. A note of ours from an
 * earlier round is taken away, unless someone has written into it.
 */
export function changeComments(text: string, notes: readonly CellNote[]): CommentChanges {
  const root = outline(text, 5);
  const authors = childOf(root, 'authors');
  const list = childOf(root, 'commentList');
  if (root.local !== 'comments' || !authors || !list) throw new Unmarkable('its notes are damaged');
  const cellOf = (element: Element) => attributeOf(text, element, 'ref').toUpperCase();
  const names = authors.children.map(({ opened, closing }) => text.slice(opened, closing).trim());
  const authorOf = (element: Element) => names[Number(attributeOf(text, element, 'authorId'))] ?? '';
  const earlier: Element[] = [];
  const theirs = new Map<string, Element>();
  for (const element of list.children) {
    if (isEarlier(text.slice(element.opened, element.closing), authorOf(element))) earlier.push(element);
    else theirs.set(cellOf(element), element);
  }

  const namespace = inherited(text, root);
  const added = notes.filter(({ cell }) => !theirs.has(cell));
  return {
    edits: [
      ...earlier.map(({ start, end }) => ({ at: start, drop: end - start, add: '' })),
      ...(added.length > 0
        ? [
            appended(authors, xml`<author${namespace}>${AUTHOR}</author>`.source),
            appended(list, asciiXml(joinXml(added.map((note) => comment(note, names.length, namespace))).source)),
          ]
        : []),
      ...notes.flatMap((note) => {
        const element = theirs.get(note.cell);
        return element ? joined(note, element, namespace) : [];
      }),
    ],
    gone: earlier.map(cellOf),
  };
}

function comment(note: CellNote, author: number, namespace?: Xml): Xml {
  return xml`<comment${namespace} ref="${note.cell}" authorId="${author}"><text>${richText(noteRuns(note), SIZE)}</text></comment>`;
}

/** Nothing but what `noteRuns` writes: of each finding three lines, and an empty one between two. */
const OURS = /^(?:(?:^|\n\n)(?:Fix|Explain|Check)(?: [A-Z]+\d+:[A-Z]+\d+)?: [^\n]+\nExpected: [^\n]+\n[^\n]+)+$/;

/** A note of ours by its author, whom some programs leave out, and its text, to which someone may have added. */
function isEarlier(content: string, author: string): boolean {
  const words = content
    .replace(/<[^>]*>/g, '')
    .replace(/&#(?:10|xA|x0A);|\r\n?/gi, '\n')
    .trim();
  return (author === AUTHOR || author === '') && OURS.test(words);
}

/** Puts a note before the text of another. Its `<t>` becomes a run, as a text in runs has none beside them. */
function joined(note: CellNote, element: Element, namespace: Xml | undefined): Edit[] {
  const body = childOf(element, 'text');
  if (!body) throw new Unmarkable('its notes are damaged');
  const runs = [...noteRuns(note), { text: '\n\n' }];
  const before = joinXml(richText(runs, SIZE)).source.replaceAll('<r>', `<r${namespace?.source ?? ''}>`);
  const plain = body.children[0]?.local === 't' ? body.children[0] : undefined;
  const run = body.name.replace(/text$/, 'r');
  return [
    prepended(body, asciiXml(before)),
    ...(plain
      ? [
          { at: plain.start, add: `<${run}>` },
          { at: plain.end, add: `</${run}>` },
        ]
      : []),
  ];
}
