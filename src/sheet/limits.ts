const MEGABYTE = 1_000_000;

/**
 * How much a received file may hold.
 *
 * The first six keep a small file from growing without end when it is inflated; the next two are Excel's own; the
 * others are far beyond any return and keep a reader's memory and time bounded.
 */
export const LIMITS = {
  /** Bytes of the file as it was sent. */
  fileBytes: 25 * MEGABYTE,
  /** Files inside the ZIP. */
  entries: 1_000,
  /** Bytes of everything that was inflated, counted while inflating. */
  inflatedBytes: 400 * MEGABYTE,
  /** Inflated over compressed bytes of one part; counted once a part has grown past `ratioFrom`. */
  ratio: 150,
  ratioFrom: MEGABYTE,
  /** Bytes that a part which is not read, a picture say, may grow to whatever its ratio. */
  unreadPartBytes: 50 * MEGABYTE,
  /** Excel's own bounds of a sheet. */
  rows: 1_048_576,
  columns: 16_384,
  /** Cells with content in a workbook that is read whole. */
  cells: 1_500_000,
  /** Merged ranges of one sheet. */
  merges: 20_000,
  /** Texts in the shared table, and bytes of the part that holds them. */
  sharedStrings: 2_000_000,
  sharedStringBytes: 150 * MEGABYTE,
  /** Bytes of a part that is read whole: relationships, list of sheets, styles. */
  smallPartBytes: 20 * MEGABYTE,
  /** Cell styles and number formats, and characters of a format, as Excel has them. */
  styles: 65_490,
  formatLength: 255,
  /** Bytes of one tag or one piece of text: Excel allows 32,767 characters in a cell. */
  tokenBytes: MEGABYTE,
  attributes: 256,
  depth: 256,
  /** What reading one file in a process of its own may take: seconds, and bytes of that process. */
  readingSeconds: 20,
  readingBytes: 300 * MEGABYTE,
} as const;
