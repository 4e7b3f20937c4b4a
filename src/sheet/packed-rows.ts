import { GENERAL, type NumberFormat } from './number-format.ts';
import type { StoredCell, StoredRow } from './stored-row.ts';

/**
 * Some rows of a sheet as flat arrays: a dozen bytes a cell, and cheap to hand from one process to another.
 *
 * Formats and texts are listed once each; a cell holds their number in the list.
 */
export interface PackedRows {
  /** Two numbers a row: twice its zero-based index, plus one where it is hidden; and how many cells it has. */
  readonly rows: Uint32Array;
  /** One of each for a cell, row after row. */
  readonly columns: Uint16Array;
  readonly kinds: Uint8Array;
  readonly formats: Uint16Array;
  /** The number, 1 for true, or the place in the list of texts. */
  readonly values: Float64Array;
  readonly texts: readonly string[];
  /** Number 0 is `GENERAL` and is not listed. */
  readonly formatList: readonly NumberFormat[];
}

/** What a cell's kind says, its lower bits: type, and whether the value is a text of the list. */
const KINDS = [
  { type: 'number', text: false },
  { type: 'date', text: false },
  { type: 'boolean', text: false },
  { type: 'uncalculated', text: false },
  { type: 'text', text: true },
  { type: 'error', text: true },
  { type: 'date', text: true },
] as const satisfies readonly { type: StoredCell['type']; text: boolean }[];
const FORMULA = 8;
const ISO_DATE = 6;
const KIND_OF = { number: 0, date: 1, boolean: 2, uncalculated: 3, text: 4, error: 5 } as const;

/** Cells after which a batch is handed on, and cells a batch has room for at first. */
const BATCH = 65_536;
const ROOM = 512;

/** Packs rows as they are read, and hands each full batch on. */
export class RowPacker {
  readonly #onBatch: (batch: PackedRows) => void;
  #rows: number[] = [];
  #count = 0;
  #columns = new Uint16Array(ROOM);
  #kinds = new Uint8Array(ROOM);
  #formats = new Uint16Array(ROOM);
  #values = new Float64Array(ROOM);
  #texts = new Map<string, number>();
  #formatList = new Map<NumberFormat, number>([[GENERAL, 0]]);

  constructor(onBatch: (batch: PackedRows) => void) {
    this.#onBatch = onBatch;
  }

  add({ index, hidden, cells }: StoredRow): void {
    this.#makeRoom(this.#count + cells.length);
    this.#rows.push(index * 2 + (hidden ? 1 : 0), cells.length);
    for (const cell of cells) this.#addCell(cell);
    if (this.#count >= BATCH) this.finish();
  }

  /** Hands on what is left. */
  finish(): void {
    if (this.#rows.length === 0) return;
    const count = this.#count;
    this.#onBatch({
      rows: Uint32Array.from(this.#rows),
      columns: this.#columns.slice(0, count),
      kinds: this.#kinds.slice(0, count),
      formats: this.#formats.slice(0, count),
      values: this.#values.slice(0, count),
      texts: [...this.#texts.keys()],
      formatList: [...this.#formatList.keys()].slice(1),
    });
    this.#rows = [];
    this.#count = 0;
    this.#texts = new Map();
    this.#formatList = new Map([[GENERAL, 0]]);
  }

  #addCell({ column, type, value, format, formula }: StoredCell): void {
    const at = this.#count++;
    const kind = type === 'date' && typeof value === 'string' ? ISO_DATE : KIND_OF[type];
    this.#columns[at] = column;
    this.#kinds[at] = formula ? kind + FORMULA : kind;
    this.#formats[at] = placeIn(this.#formatList, format);
    this.#values[at] = typeof value === 'string' ? placeIn(this.#texts, value) : Number(value);
  }

  #makeRoom(count: number): void {
    if (count <= this.#values.length) return;
    const room = Math.max(count, this.#values.length * 2);
    this.#columns = enlarged(this.#columns, new Uint16Array(room));
    this.#kinds = enlarged(this.#kinds, new Uint8Array(room));
    this.#formats = enlarged(this.#formats, new Uint16Array(room));
    this.#values = enlarged(this.#values, new Float64Array(room));
  }
}

function enlarged<T extends { set(values: ArrayLike<number>): void } & ArrayLike<number>>(from: T, to: T): T {
  to.set(from);
  return to;
}

function placeIn<T>(list: Map<T, number>, item: T): number {
  const known = list.get(item);
  if (known !== undefined) return known;
  list.set(item, list.size);
  return list.size - 1;
}

/** Where the cells of a row stand among those of its batch. */
export interface PackedRow {
  readonly batch: PackedRows;
  /** Zero-based, in the sheet. */
  readonly index: number;
  readonly hidden: boolean;
  readonly start: number;
  readonly end: number;
}

/** The rows of a batch, their cells still packed. */
export function* rowsIn(batch: PackedRows): Generator<PackedRow, void, undefined> {
  let start = 0;
  for (let row = 0; row < batch.rows.length; row += 2) {
    const place = batch.rows[row] ?? 0;
    const end = start + (batch.rows[row + 1] ?? 0);
    yield { batch, index: place >>> 1, hidden: place % 2 === 1, start, end };
    start = end;
  }
}

/** Gives a packed row back as it was read. */
export function unpackRow({ batch, index, hidden, start, end }: PackedRow): StoredRow {
  const cells: StoredCell[] = [];
  for (let at = start; at < end; at++) cells.push(unpackCell(batch, at));
  return { index, hidden, cells };
}

/** Gives a cell of a batch back as it was read. */
export function unpackCell({ columns, kinds, formats, values, texts, formatList }: PackedRows, at: number): StoredCell {
  const kind = kinds[at] ?? 0;
  const { type, text } = KINDS[kind % FORMULA] ?? KINDS[0];
  const stored = values[at] ?? 0;
  const format = formats[at] ?? 0;
  let value: StoredCell['value'] = stored;
  if (text) value = texts[stored] ?? '';
  else if (type === 'boolean') value = stored === 1;
  else if (type === 'uncalculated') value = null;
  return {
    column: columns[at] ?? 0,
    type,
    value,
    format: format === 0 ? GENERAL : (formatList[format - 1] ?? GENERAL),
    formula: kind >= FORMULA,
  };
}
