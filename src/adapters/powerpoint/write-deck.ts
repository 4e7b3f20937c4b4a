import assert from 'node:assert/strict';
import { isRightToLeft } from '../../domain/language.ts';
import type { Deck } from '../../domain/slide.ts';
import { Package } from '../../opc/package.ts';
import { Relations } from '../../opc/relations.ts';
import type { Xml } from '../../opc/xml.ts';
import { addSlides } from './add-slides.ts';
import { type Brand, brandBase } from './brand/brand-base.ts';
import type { DeckBase } from './deck-base.ts';
import { type Ground, OWN_GROUNDS } from './ground.ts';
import { contentLayout, coverLayout } from './layout-parts.ts';
import { SLIDE } from './look.ts';
import { masterPart } from './master-part.ts';
import { PART, PART_TYPE, slideName } from './names.ts';
import { notesMasterPart } from './notes-parts.ts';
import { presentationPart, presentationProperties, tableStyles, viewProperties } from './presentation-part.ts';
import { coreProperties, extendedProperties } from './properties-parts.ts';
import { addProvenance } from './provenance-part.ts';
import { mirroredGround, mirroredPart } from './right-to-left.ts';
import { themePart } from './theme.ts';

/** The spelling dictionary of a language, as Office names it. */
const CULTURE: Readonly<Record<string, string>> = { en: 'en-GB', ur: 'ur-PK' };

/**
 * Writes a deck as a PowerPoint file.
 *
 * The bytes depend on the deck alone: the same deck gives the same file, whatever the clock or the machine. A deck that
 * no slide maker may produce (a table with a cell too few, a chart not yet made) is a defect and throws. On a brand the
 * masters, layouts and themes are the template's.
 */
export function writeDeck(deck: Deck, brand?: Brand): Uint8Array {
  assert(deck.slides.length > 0, 'a deck has slides');
  const language = CULTURE[deck.language] ?? deck.language;
  const file = new Package();
  const presentation = new Relations(PART.presentation);

  // Ids are handed out in the order of these calls; PowerPoint expects the masters before the slides.
  const base = brand ? brandBase(brand) : OWN_BASE;
  const masters = base.masters.map((master) => presentation.to('slideMaster', master));
  const slides = deck.slides.map((_, i) => presentation.to('slide', slideName(i + 1)));
  const notesMaster = presentation.to('notesMaster', base.notesMaster);
  addProperties(file, presentation, deck, { language, theme: base.theme });
  const part = presentationPart({ masters, notesMaster, slides }, base);
  file.add(PART.presentation, PART_TYPE.presentation, part, presentation);
  base.addTo(file, language, deck.watermark);
  addSlides(file, deck, language, isRightToLeft(language) ? mirroredBase(base) : base);
  if (deck.provenance !== undefined) addProvenance(file, deck.provenance);
  return file.bytes();
}

/** Our own look: one master with two layouts. */
const OWN_BASE: DeckBase = {
  masters: [PART.master],
  notesMaster: PART.notesMaster,
  theme: PART.theme,
  grounds: OWN_GROUNDS,
  addTo: addMasters,
};

/** The same base, whose slides are read from the right. */
function mirroredBase(base: DeckBase): DeckBase {
  const { grounds, size } = base;
  const turned = (ground: Ground) => mirroredGround(ground, size?.w ?? SLIDE.w);
  return { ...base, grounds: { cover: turned(grounds.cover), content: turned(grounds.content) } };
}

function addProperties(
  file: Package,
  presentation: Relations,
  deck: Deck,
  { language, theme }: { language: string; theme: string | null },
): void {
  file.relations.to('officeDocument', PART.presentation);
  file.relations.to('http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', PART.core);
  file.relations.to('extended-properties', PART.extended);
  file.add(PART.core, PART_TYPE.core, coreProperties(deck, language));
  file.add(PART.extended, PART_TYPE.extended, extendedProperties(deck));
  presentation.to('presProps', PART.presentationProperties);
  presentation.to('viewProps', PART.viewProperties);
  if (theme !== null) presentation.to('theme', theme);
  presentation.to('tableStyles', PART.tableStyles);
  if (deck.provenance !== undefined) presentation.to('customXml', PART.provenance);
  file.add(PART.presentationProperties, PART_TYPE.presentationProperties, presentationProperties());
  file.add(PART.viewProperties, PART_TYPE.viewProperties, viewProperties());
  file.add(PART.tableStyles, PART_TYPE.tableStyles, tableStyles());
}

function addMasters(file: Package, language: string, watermark: string | undefined): void {
  const sided = (part: Xml) => (isRightToLeft(language) ? mirroredPart(part, SLIDE.w) : part);
  const master = new Relations(PART.master);
  const layouts = [PART.coverLayout, PART.contentLayout].map((layout) => master.to('slideLayout', layout));
  master.to('theme', PART.theme);
  file.add(PART.master, PART_TYPE.master, sided(masterPart(layouts, language)), master);
  file.add(
    PART.coverLayout,
    PART_TYPE.layout,
    sided(coverLayout(language, watermark)),
    pointing(PART.coverLayout, 'slideMaster', PART.master),
  );
  file.add(
    PART.contentLayout,
    PART_TYPE.layout,
    sided(contentLayout(language, watermark)),
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
