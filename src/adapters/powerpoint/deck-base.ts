import type { Inches } from '../../domain/slide.ts';
import type { Package } from '../../opc/package.ts';
import type { Xml } from '../../opc/xml.ts';
import type { SlideGrounds } from './add-slides.ts';

/** What the presentation part takes from a template; our own where it is absent. */
export interface PresentationBase {
  /** Ids of the masters, one each: they may not be those of a layout. */
  readonly masterIds?: readonly number[];
  readonly size?: { readonly w: Inches; readonly h: Inches };
  readonly notesSize?: Xml;
  readonly defaultText?: Xml;
}

/** What a deck is built on: masters, layouts and themes, our own or a template's. */
export interface DeckBase extends PresentationBase, SlideGrounds {
  /** Names of the slide masters, with a leading slash. */
  readonly masters: readonly string[];
  /** The theme that the presentation itself names; null where its masters name theirs. */
  readonly theme: string | null;
  addTo(file: Package, language: string, watermark: string | undefined): void;
}
