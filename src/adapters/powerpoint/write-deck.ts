import assert from 'node:assert/strict';
import type { Deck } from '../../domain/slide.ts';
import { Package } from '../../opc/package.ts';
import { Relations } from '../../opc/relations.ts';
import { addSlides } from './add-slides.ts';
import { contentLayout, coverLayout } from './layout-parts.ts';
import { masterPart } from './master-part.ts';
import { PART, PART_TYPE, slideName } from './names.ts';
import { notesMasterPart } from './notes-parts.ts';
import { presentationPart, presentationProperties, tableStyles, viewProperties } from './presentation-part.ts';
import { coreProperties, extendedProperties } from './properties-parts.ts';
import { themePart } from './theme.ts';

/** The spelling dictionary of a language, as Office names it. */
const CULTURE: Readonly<Record<string, string>> = { en: 'en-GB', ur: 'ur-PK' };

/**
 * Writes a deck as a PowerPoint file.
 *
 * The bytes depend on the deck alone: the same deck gives the same file, whatever the clock or the machine. A deck that
 * no slide maker may produce (a table with a cell too few, a chart not yet made) is a defect and throws.
 */
export function writeDeck(deck: Deck): Uint8Array {
  assert(deck.slides.length > 0, 'a deck has slides');
  const language = CULTURE[deck.language] ?? deck.language;
  const file = new Package();
  const presentation = new Relations(PART.presentation);

  // Ids are handed out in the order of these calls; PowerPoint expects the master before the slides.
  const master = presentation.to('slideMaster', PART.master);
  const slides = deck.slides.map((_, i) => presentation.to('slide', slideName(i + 1)));
  const notesMaster = presentation.to('notesMaster', PART.notesMaster);
  addProperties(file, presentation, deck, language);
  file.add(PART.presentation, PART_TYPE.presentation, presentationPart({ master, notesMaster, slides }), presentation);
  addMasters(file, language);
  addSlides(file, deck, language);
  return file.bytes();
}

function addProperties(file: Package, presentation: Relations, deck: Deck, language: string): void {
  file.relations.to('officeDocument', PART.presentation);
  file.relations.to('http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', PART.core);
  file.relations.to('extended-properties', PART.extended);
  file.add(PART.core, PART_TYPE.core, coreProperties(deck, language));
  file.add(PART.extended, PART_TYPE.extended, extendedProperties(deck));
  presentation.to('presProps', PART.presentationProperties);
  presentation.to('viewProps', PART.viewProperties);
  presentation.to('theme', PART.theme);
  presentation.to('tableStyles', PART.tableStyles);
  file.add(PART.presentationProperties, PART_TYPE.presentationProperties, presentationProperties());
  file.add(PART.viewProperties, PART_TYPE.viewProperties, viewProperties());
  file.add(PART.tableStyles, PART_TYPE.tableStyles, tableStyles());
}

function addMasters(file: Package, language: string): void {
  const master = new Relations(PART.master);
  const layouts = [PART.coverLayout, PART.contentLayout].map((layout) => master.to('slideLayout', layout));
  master.to('theme', PART.theme);
  file.add(PART.master, PART_TYPE.master, masterPart(layouts, language), master);
  file.add(
    PART.coverLayout,
    PART_TYPE.layout,
    coverLayout(language),
    pointing(PART.coverLayout, 'slideMaster', PART.master),
  );
  file.add(
    PART.contentLayout,
    PART_TYPE.layout,
    contentLayout(language),
    pointing(PART.contentLayout, 'slideMaster', PART.master),
  );
  file.add(PART.theme, PART_TYPE.theme, themePart());
  file.add(
    PART.notesMaster,
    PART_TYPE.notesMaster,
    notesMasterPart(language),
    pointing(PART.notesMaster, 'theme', PART.notesTheme),
  );
  file.add(PART.notesTheme, PART_TYPE.theme, themePart());
}

/** The relationships of a part that has one only. */
function pointing(source: string, type: string, target: string): Relations {
  const relations = new Relations(source);
  relations.to(type, target);
  return relations;
}
