import { cellAddress } from '../domain/cell.ts';
import { type Range, readInteger, readRange, readReference } from './cell-reference.ts';
import { LIMITS } from './limits.ts';
import { GENERAL, type NumberFormat } from './number-format.ts';
import { Unreadable } from './refusal.ts';
import { RICH_TEXT_WORDS, RichText } from './rich-text.ts';
import type { StoredCell, StoredRow } from './stored-row.ts';
import { numberContent, otherContent, type Storage, storageOf } from './stored-value.ts';
import { TextRun } from './text-run.ts';
import { OPEN, TEXT, type Token, XmlScanner } from './xml-scanner.ts';
import { attributeFlag, attributeText } from './xml-text.ts';

/** What the cells of every sheet refer to by number. */
export interface SheetTables {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
}

const WORDS = ['worksheet', 'cols', 'col', 'sheetData', 'row', 'c', 'v', 'f', 'is', 'mergeCells', 'mergeCell'] as const;
const [WORKSHEET, COLS, COL, DATA, ROW, C, V, F, IS, MERGES, MERGE] = WORDS.map(
  (_, n) => n + RICH_TEXT_WORDS.length + 1,
);

/** Where in the part the reader stands. */
const OUTSIDE = 0;
const IN_ROW = 1;
const IN_CELL = 2;
const IN_VALUE = 3;
const IN_STRING = 4;

/**
 * Reads the rows of one worksheet part (ECMA-376 part 1, 18.3) from its tokens and hands each on when it is complete.
 *
 * Cells and rows may leave their address away and then follow the one before. An address that is given twice or lies
 * outside a sheet ends the reading, since a figure's place would be a guess.
 */
export class RowReader {
  readonly xml: XmlScanner;
  /** Complete only at the end of the part: Excel writes them after the rows. */
  readonly merges: Range[] = [];

  /** 1 at the zero-based index of each hidden column; as most sheets hide none, made when one does. */
  #hiddenColumns: Uint8Array | null = null;
  readonly #sheet: string;
  readonly #tables: SheetTables;
  readonly #onRow: (row: StoredRow) => void;
  readonly #at = { row: -1, column: -1 };
  readonly #value = new TextRun();
  readonly #inline = new RichText();
  #state = OUTSIDE;
  #section = 0;
  #columnRanges = 0;
  #row = -1;
  #rowIsGiven = false;
  #rowHidden = false;
  #cells: StoredCell[] = [];
  /** Of the last row handed on, and the last cell of this row with content. */
  #lastRow = -1;
  #lastColumn = -1;
  #disordered = false;
  #column = -1;
  #storage: Storage = 'number';
  #format: NumberFormat = GENERAL;
  #formula = false;
  #hasValue = false;
  #preserve = false;

  constructor(sheet: string, tables: SheetTables, onRow: (row: StoredRow) => void) {
    this.#sheet = sheet.slice(0, 40);
    this.#tables = tables;
    this.#onRow = onRow;
    this.xml = new XmlScanner(`sheet ${this.#sheet}`, [...RICH_TEXT_WORDS, ...WORDS]);
  }

  /** Zero-based, in order; complete once the rows begin. */
  get hiddenColumns(): number[] {
    const columns = this.#hiddenColumns;
    return columns ? [...columns.keys()].filter((column) => columns[column] === 1) : [];
  }

  take(token: Token): void {
    const xml = this.xml;
    if (this.#state === IN_STRING && (token === TEXT || xml.depth > 5)) this.#inline.take(token, xml);
    else if (token === OPEN) this.#open(xml.depth, xml.element);
    else if (token !== TEXT) this.#close(xml.depth);
    else if (this.#state === IN_VALUE) this.#value.add(xml.textBytes, xml.textStart, xml.textEnd);
  }

  #open(depth: number, element: number): void {
    if (this.#state === IN_CELL && depth === 5) this.#openContent(element);
    else if (this.#state === IN_ROW && depth === 4 && element === C) this.#openCell();
    else if (this.#state !== OUTSIDE) return;
    else if (depth === 3 && this.#section === DATA && element === ROW) this.#openRow();
    else if (depth === 3 && this.#section === COLS && element === COL) this.#readColumns();
    else if (depth === 3 && this.#section === MERGES && element === MERGE) this.#readMerge();
    else if (depth === 2) this.#section = element;
    else if (depth === 1 && element !== WORKSHEET) throw this.#damaged('it holds no rows');
  }

  #close(depth: number): void {
    if (this.#state === IN_CELL && depth === 4) this.#closeCell();
    else if (this.#state === IN_ROW && depth === 3) this.#closeRow();
    else if (this.#state > IN_CELL && depth === 5) this.#state = IN_CELL;
  }

  #openRow(): void {
    const xml = this.xml;
    this.#rowIsGiven = xml.attribute('r');
    const given = this.#rowIsGiven ? readInteger(xml.bytes, xml.valueStart, xml.valueEnd) : this.#row + 2;
    if (given < 1 || given > LIMITS.rows) throw this.#damaged('a row outside the sheet');
    this.#row = given - 1;
    this.#column = -1;
    this.#lastColumn = -1;
    this.#disordered = false;
    this.#cells = [];
    this.#rowHidden = attributeFlag(xml, 'hidden');
    this.#state = IN_ROW;
  }

  #openCell(): void {
    const xml = this.xml;
    if (xml.attribute('r')) {
      const at = this.#at;
      if (!readReference(xml.bytes, xml.valueStart, xml.valueEnd, at)) throw this.#damaged('a cell outside the sheet');
      if (!this.#rowIsGiven && this.#cells.length === 0) this.#row = at.row;
      if (at.row !== this.#row) throw this.#damaged(`a cell of row ${at.row + 1} in row ${this.#row + 1}`);
      this.#column = at.column;
    } else if (++this.#column >= LIMITS.columns) {
      throw this.#damaged('a cell outside the sheet');
    }
    const style = xml.attribute('s') ? readInteger(xml.bytes, xml.valueStart, xml.valueEnd) : 0;
    this.#format = this.#tables.formats[style] ?? GENERAL;
    this.#storage = xml.attribute('t') ? storageOf(xml.bytes, xml.valueStart, xml.valueEnd) : 'number';
    this.#formula = false;
    this.#hasValue = false;
    this.#value.clear();
    this.#inline.text = '';
    this.#state = IN_CELL;
  }

  #openContent(element: number): void {
    if (element === F) {
      this.#formula = true;
    } else if (element === V) {
      this.#hasValue = true;
      this.#preserve = attributeText(this.xml, 'space') === 'preserve';
      this.#value.clear();
      this.#state = IN_VALUE;
    } else if (element === IS) {
      this.#inline.start(5);
      this.#state = IN_STRING;
    }
  }

  #closeCell(): void {
    this.#state = IN_ROW;
    const content = this.#content();
    if (!content) return;
    const { type, value } = content;
    if (this.#column <= this.#lastColumn) this.#disordered = true;
    this.#lastColumn = this.#column;
    this.#cells.push({ column: this.#column, type, value, format: this.#format, formula: this.#formula });
  }

  /** The content of the cell just read; null for a blank one. */
  #content(): Pick<StoredCell, 'type' | 'value'> | null {
    const value = this.#value;
    if (this.#formula && (!this.#hasValue || (value.length === 0 && this.#storage !== 'text'))) {
      return { type: 'uncalculated', value: null };
    }
    if (this.#storage === 'number') return value.length === 0 ? null : numberContent(value, this.#format);
    if (this.#storage === 'shared') {
      if (value.length === 0) return null;
      const text = this.#tables.strings[readInteger(value.bytes, 0, value.length)];
      if (text === undefined) throw this.#damaged('a text that it refers to is missing');
      return text === '' ? null : { type: 'text', value: text };
    }
    const text = value.length > 0 ? value.text(this.#preserve) : this.#inline.text;
    return text === '' && !this.#formula ? null : otherContent(this.#storage, text);
  }

  #closeRow(): void {
    this.#state = OUTSIDE;
    const cells = this.#cells;
    if (cells.length === 0) return;
    if (this.#row <= this.#lastRow) throw this.#damaged(`row ${this.#row + 1} after row ${this.#lastRow + 1}`);
    this.#lastRow = this.#row;
    if (this.#disordered) this.#sortCells(cells);
    this.#onRow({ index: this.#row, hidden: this.#rowHidden, cells });
  }

  /** Some programs write the cells of a row in any order; one address with two contents is another matter. */
  #sortCells(cells: StoredCell[]): void {
    cells.sort((a, b) => a.column - b.column);
    const twice = cells.find((cell, n) => cell.column === cells[n - 1]?.column);
    if (twice) throw this.#damaged(`two cells ${cellAddress(this.#row, twice.column)}`);
  }

  #readColumns(): void {
    if (++this.#columnRanges > LIMITS.columns) throw this.#damaged('more columns than a sheet has');
    if (!attributeFlag(this.xml, 'hidden')) return;
    const first = Number(attributeText(this.xml, 'min'));
    const last = Number(attributeText(this.xml, 'max'));
    if (!(first >= 1 && last <= LIMITS.columns)) return;
    this.#hiddenColumns ??= new Uint8Array(LIMITS.columns);
    this.#hiddenColumns.fill(1, first - 1, last);
  }

  #readMerge(): void {
    if (this.merges.length >= LIMITS.merges) throw new Unreadable('tooMuch', `over ${LIMITS.merges} merged ranges`);
    const merge = readRange(attributeText(this.xml, 'ref'));
    if (!merge) throw this.#damaged('a merged range outside the sheet');
    this.merges.push(merge);
  }

  #damaged(what: string): Unreadable {
    return new Unreadable('damaged', `sheet ${this.#sheet}: ${what}`);
  }
}
