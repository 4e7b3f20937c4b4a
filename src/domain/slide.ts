import type { Chart, Ink, Stroke } from './chart.ts';
import type { Light } from './light.ts';
import type { Text, Wording } from './wording.ts';

/** A length on the slide, which is 13.333 inches wide and 7.5 high. */
export type Inches = number;

export interface Region {
  readonly x: Inches;
  readonly y: Inches;
  readonly w: Inches;
  readonly h: Inches;
}

export interface Run<W> {
  readonly text: W;
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
  /** Ink when absent. */
  readonly colour?: Ink;
}

export interface Paragraph<W> {
  readonly runs: readonly Run<W>[];
  readonly align?: 'left' | 'right' | 'centre';
  /** Line spacing, 1 = 100 %. */
  readonly spacing?: number;
  /** Points. */
  readonly spaceBefore?: number;
}

/** A box of words. It never grows and its type never shrinks: compose cuts what does not fit and says so. */
export interface TextBox<W> {
  readonly kind: 'text';
  readonly name: string;
  readonly region: Region;
  readonly paragraphs: readonly Paragraph<W>[];
  readonly anchor?: 'top' | 'middle' | 'bottom';
  readonly outline?: Stroke;
}

export interface TableCell<W> {
  readonly paragraphs: readonly Paragraph<W>[];
  readonly anchor?: 'top' | 'middle' | 'bottom';
  readonly fill?: Ink;
  /** Left inset; 0 when absent. */
  readonly inset?: Inches;
}

/** A native table with fixed row heights; the first row is the head. */
export interface TableBox<W> {
  readonly kind: 'table';
  readonly name: string;
  readonly alt: W;
  readonly x: Inches;
  readonly y: Inches;
  readonly columns: readonly Inches[];
  /** Cells stand apart by white lines instead of rules under the rows, and have no margin of their own. */
  readonly apart?: boolean;
  readonly rowHeights: readonly Inches[];
  readonly rows: readonly (readonly TableCell<W>[])[];
}

export interface ChartBox<W> {
  readonly kind: 'chart';
  readonly name: string;
  readonly region: Region;
  /** A catalogue's slide names a chart and its subject; compose puts the chart itself here. */
  readonly chart: ChartRequest | Chart<W>;
}

/** Names a member of `charts/` and what it is to show. */
export interface ChartRequest {
  readonly request: string;
  readonly indicator: string;
  readonly place: string;
  /** Of a chart that is drawn in columns: which of them, from 1; the first when absent. */
  readonly column?: number;
  /** Without its head: the slide says over it what that would. */
  readonly bare?: boolean;
}

export interface PictureBox<W> {
  readonly kind: 'picture';
  readonly name: string;
  readonly region: Region;
  readonly alt: W;
  /** A PNG or JPEG. */
  readonly bytes: Uint8Array;
}

/** A rating mark: square, triangle, diamond or circle, by its light; `no-data` is a dashed circle with a short dash. */
export interface LightBox<W> {
  readonly kind: 'light';
  /** `rating:<priority>:<now|last|forecast>` */
  readonly name: string;
  /** Centre of the mark. */
  readonly x: Inches;
  readonly y: Inches;
  /** Nominal size; each shape is scaled to look as large as the others. */
  readonly size: Inches;
  readonly light: Light | 'no-data' | 'no-information';
  readonly variant: 'now' | 'last' | 'forecast';
  readonly alt: W;
}

export interface ShapeBox<W> {
  readonly kind: 'shape';
  readonly name: string;
  readonly shape: 'rectangle' | 'ellipse' | 'line' | 'polyline' | 'tick' | 'arrow';
  readonly region: Region;
  /** For a polyline: points as shares of the region. */
  readonly points?: readonly { readonly x: number; readonly y: number }[];
  readonly fill?: Ink;
  readonly stroke?: Stroke;
  /** A line that ends in a head. */
  readonly pointed?: true;
  /** Absent: decoration, hidden from screen readers. */
  readonly alt?: W;
}

export type Box<W = Text> = TextBox<W> | TableBox<W> | ChartBox<W> | PictureBox<W> | LightBox<W> | ShapeBox<W>;

/**
 * A slide as plain data: a title, boxes in reading order, notes and the layout it stands on. No library's type is in it.
 *
 * Catalogue members make `Slide<Wording>`; `compose` turns every word into `Text` and every chart request into a chart.
 */
export interface Slide<W = Text> {
  /** Kind, subject and page, which no other slide of the deck has: "priority:participation"; PowerPoint keeps it as its name. */
  readonly id: string;
  readonly layout: 'cover' | 'content';
  readonly title: W;
  /** Above the title: what, then of what. */
  readonly kicker?: { readonly what: W; readonly of?: W };
  /** Top right: "Illustrative data". */
  readonly tag?: W;
  readonly subtitle?: W;
  readonly boxes: readonly Box<W>[];
  readonly source?: W;
  /** Paragraphs of the speaker notes; compose adds the provenance of every figure. */
  readonly notes: readonly W[];
  readonly annex: boolean;
}

export type SlideDraft = Slide<Wording>;
export type BoxDraft = Box<Wording>;

/** A deck ready to be rendered. */
export interface Deck {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly language: string;
  readonly marking: { readonly word: string; readonly audience: string };
  /** Foot of each slide. */
  readonly docLine: string;
  /** Right foot of the cover. */
  readonly coverLine: string;
  /** Instant written into the document properties, ISO 8601 in UTC: the meeting's, never the clock's. */
  readonly dated: string;
  /** What it says and where each figure comes from, as JSON of `DeckProvenance`; absent in a deck that no stocktake gave. */
  readonly provenance?: string;
  /** Large pale word in the margin of every slide; absent in a deck that may be relied on. */
  readonly watermark?: string;
  /** Where the deck stands in its life, for the document properties: Preliminary, Final. */
  readonly status?: string;
  readonly slides: readonly Slide[];
}
