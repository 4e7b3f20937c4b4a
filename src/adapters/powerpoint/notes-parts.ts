import type { Text } from '../../domain/wording.ts';
import { type Xml, xml } from '../../opc/xml.ts';
import { Identities } from './identities.ts';
import { COLOUR_MAP, textLevels } from './master-part.ts';
import { SLIDE_NAMESPACES } from './names.ts';
import { noteImage, pageNumber, placeholder, shapeTree } from './placeholder-xml.ts';
import { plainParagraph } from './text-xml.ts';

/** Where picture, text and page number stand on a notes page of 7.5 by 10 inches. */
const IMAGE = { x: 0.75, y: 0.6, w: 6, h: 3.375 };
const NOTES = { x: 0.75, y: 4.2, w: 6, h: 5.1 };
const PAGE = { x: 5.75, y: 9.45, w: 1, h: 0.3 };

/** The master of the notes pages. */
export function notesMasterPart(language: string): Xml {
  const identities = new Identities();
  const shapes = [
    noteImage(identities, IMAGE),
    placeholder('noteText', 'Notes', identities, { region: NOTES, paragraphs: plainParagraph('Notes', language) }),
    placeholder('notePage', 'Page', identities, { region: PAGE, paragraphs: pageNumber(language) }),
  ];
  return xml`
    <p:notesMaster ${SLIDE_NAMESPACES}>
      ${shapeTree(shapes)}${COLOUR_MAP}
      <p:notesStyle>${textLevels(10)}</p:notesStyle>
    </p:notesMaster>`;
}

/** The speaker notes of one slide, a paragraph to each text. */
export function notesPart(notes: readonly Text[], page: number, language: string): Xml {
  const identities = new Identities();
  const shapes = [
    noteImage(identities),
    placeholder('noteText', 'Notes', identities, {
      paragraphs: xml`${notes.map((note) => plainParagraph(note.text, language))}`,
    }),
    placeholder('notePage', 'Page', identities, { paragraphs: pageNumber(language, String(page)) }),
  ];
  return xml`
    <p:notes ${SLIDE_NAMESPACES}>
      ${shapeTree(shapes)}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>
    </p:notes>`;
}
