/** One series of a chart as a presentation holds it: what is drawn, and what *Edit Data* opens. */
export interface PresentedSeries {
  readonly name: string;
  /** Names of the categories as this series has them cached. */
  readonly categories: readonly string[];
  /** As cached in the chart, one a category; null where there is no point. */
  readonly values: readonly (number | null)[];
  /** The same cells of the workbook behind it; null where there is none or it cannot be read. */
  readonly workbook: readonly (number | null)[] | null;
}

/** A chart as a presentation holds it. */
export interface PresentedChart {
  readonly series: readonly PresentedSeries[];
  /** Words on the chart: labels and titles that are written out, a text each. */
  readonly texts: readonly string[];
}

/** A shape with words, a table, a chart or a picture. */
export interface PresentedShape {
  /** As the selection pane names it; empty where a program gave none. */
  readonly name: string;
  /** Alternative text. */
  readonly alt: string;
  /** Kind of placeholder: `title`, `ctrTitle`, `sldNum`; null for none. */
  readonly placeholder: string | null;
  /** Paragraphs outside a table; a line break within one is a line feed. */
  readonly paragraphs: readonly string[];
  /** Rows of cells of a table, each cell its paragraphs joined by line feeds. */
  readonly rows: readonly (readonly string[])[];
  readonly chart: PresentedChart | null;
  readonly picture: boolean;
}

/** A slide as a presentation holds it. */
export interface PresentedSlide {
  /** Its place in the show, from 1. */
  readonly number: number;
  /** The name that whoever made it gave it; empty where there is none. */
  readonly name: string;
  /** Words of its title placeholder; empty where there is none. */
  readonly title: string;
  /** It is passed over in the show. */
  readonly hidden?: boolean;
  /** In the order in which they are drawn and read. */
  readonly shapes: readonly PresentedShape[];
  /** Paragraphs of the speaker notes. */
  readonly notes: readonly string[];
  /** The number printed on the notes page; empty where there is none. */
  readonly notesPage: string;
}

/** A presentation read back, made here or elsewhere. */
export interface Presentation {
  readonly slides: readonly PresentedSlide[];
  /** What the deck says of its own figures; null where it was not made here, or the part was taken out. */
  readonly provenance: string | null;
}
