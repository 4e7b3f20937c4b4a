import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Libsql from 'libsql';
import { z } from 'zod';
import type { ArchivedFigure } from '../../domain/archive-record.ts';
import {
  type CataloguedEntry,
  type CataloguedFigure,
  CataloguedRecord,
  type CatalogueHead,
  CatalogueUnusable,
  FoundPlace,
  RecordBrief,
  type WordQuery,
} from '../../domain/catalogue.ts';
import { foldText } from '../../domain/folded-words.ts';
import { kindWord, matchOf } from './catalogue-query.ts';
import { CATALOGUE_FORMAT, CATALOGUE_TABLES, placeId, placeIds } from './catalogue-tables.ts';
import { databaseFault } from './database-fault.ts';

/** Milliseconds that one command waits for another, which adds records one at a time. */
const WAIT = 30_000;
/** Years 0 to 9999, in months. */
const MONTHS = { first: 0, last: 120_000 };

const Json = z.string().transform((text): unknown => JSON.parse(text));

/** An indicator, and what slides call it. */
const NamedIndicator = z.object({ id: z.string(), name: z.string(), called: Json.pipe(z.array(z.string())) });
export type NamedIndicator = z.output<typeof NamedIndicator>;

const NamedPlace = z.object({ id: z.string(), name: z.string(), whole: z.int() });
type NamedPlace = z.infer<typeof NamedPlace>;

/** Held against its schema when it was catalogued: an indicator may have thousands. */
const Figure = z.custom<ArchivedFigure>((value) => typeof value === 'object' && value !== null && 'shown' in value);
const FigureRow = RecordBrief.extend({ figure: Json.pipe(Figure) });
const Head = CataloguedRecord.pick({ number: true, hash: true });
const Count = z.object({ n: z.int() });
const Size = z.object({ records: z.int(), documents: z.int(), places: z.int() });
const Term = z.object({ term: z.string() });

/** What can be asked of the archive: the words of its documents and the figures of its stocktakes. */
export class Catalogue {
  readonly #database: Libsql.Database;
  readonly #path: string;

  private constructor(database: Libsql.Database, path: string) {
    this.#database = database;
    this.#path = path;
  }

  /**
   * Opens the catalogue in a file, or in memory where there is no path, and makes its tables where it has none. A `fresh`
   * one takes the place of the one that is there. Throws `CatalogueUnusable` for one that cannot be read.
   */
  static open(path: string | null, { fresh = false }: { readonly fresh?: boolean } = {}): Catalogue {
    let database: Libsql.Database | undefined;
    try {
      if (path !== null) mkdirSync(dirname(path), { recursive: true });
      if (path !== null && fresh) for (const file of [path, `${path}-journal`]) rmSync(file, { force: true });
      database = new Libsql(path ?? ':memory:', { timeout: WAIT });
      const catalogue = new Catalogue(database, path ?? 'the catalogue');
      catalogue.#prepare();
      return catalogue;
    } catch (cause) {
      database?.close();
      throw faultOf(cause, path ?? 'the catalogue');
    }
  }

  close(): void {
    this.#database.close();
  }

  /** The last record that is catalogued; null while there is none. */
  head(): CatalogueHead | null {
    const [last] = this.#all(Head, 'select number, hash from record order by number desc limit 1');
    return last ?? null;
  }

  /**
   * Adds a record after the one that is expected to be the last, whole or not at all. False where another command has
   * added one meanwhile: nothing is added then.
   */
  add(entry: CataloguedEntry, expected: number): boolean {
    return this.#write(() => {
      if ((this.head()?.number ?? 0) !== expected) return false;
      this.#insert(entry);
      return true;
    });
  }

  /** The records in order of their stocktake, then of filing. */
  records(): CataloguedRecord[] {
    return this.#all(CataloguedRecord, 'select * from record order by month, number');
  }

  /** Places that have all of the words, the newest stocktake first, and how many there are in all. */
  find(query: WordQuery): { readonly total: number; readonly hits: readonly FoundPlace[] } {
    const { first, last } = placeIds(query.from ?? MONTHS.first, query.to ?? MONTHS.last);
    const matching = 'from words where words match ? and rowid between ? and ?';
    const asked = [matchOf(query), first, last] as const;
    const [count] = this.#all(Count, `select count(*) as n ${matching}`, ...asked);
    const hits = this.#all(
      FoundPlace,
      `select record.number as record, record.period, record.title as stocktake, record.origin, record.status,
         record.version, record.at, document.kind, document.file, document.title as document,
         place.place, place.title, place.text
       from (select rowid ${matching} order by rowid desc limit ?) as found
       join place on place.id = found.rowid
       join document on document.id = place.document
       join record on record.number = document.record
       order by place.id desc`,
      ...asked,
      query.limit,
    );
    return { total: count?.n ?? 0, hits };
  }

  /** How many records, documents and places there are to look in. */
  size(): { readonly records: number; readonly documents: number; readonly places: number } {
    const [size] = this.#all(
      Size,
      'select count(*) as records, total(documents) as documents, total(places) as places from record',
    );
    return size ?? { records: 0, documents: 0, places: 0 };
  }

  /** Whether any record is of a presentation that was not computed here. */
  hasImported(): boolean {
    return this.#all(Count, "select 1 as n from record where origin = 'imported' limit 1").length > 0;
  }

  /** Folded words of the archive that begin with some letters. */
  wordsFrom(letters: string): string[] {
    return this.#all(
      Term,
      'select term from vocabulary where term >= ? and term < ?',
      letters,
      `${letters}\u{10ffff}`,
    ).map(({ term }) => term);
  }

  /** Indicators that any record has figures of, as the last one filed names them. */
  indicators(): NamedIndicator[] {
    return this.#all(NamedIndicator, 'select * from indicator order by id');
  }

  /** Places that any record has figures of an indicator in; the whole first. */
  placesOf(indicator: string): NamedPlace[] {
    return this.#all(
      NamedPlace,
      'select place as id, name, whole from series where indicator = ? order by whole desc, place',
      indicator,
    );
  }

  /** What every record says of an indicator in a place, by stocktake and filing. */
  figures(indicator: string, place: string): CataloguedFigure[] {
    return this.#all(
      FigureRow,
      `select record.number, record.period, record.title, record.origin, figure.content as figure
       from figure join record on record.number = figure.record
       where indicator = ? and place = ? order by record.month, record.number`,
      indicator,
      place,
    ).map(({ figure, ...record }) => ({ record, figure }));
  }

  #prepare(): void {
    const format = () => this.#all(z.object({ user_version: z.int() }), 'pragma user_version')[0]?.user_version;
    this.#database.exec('pragma synchronous = normal');
    if (format() === CATALOGUE_FORMAT) return;
    this.#write(() => {
      const now = format();
      if (now === CATALOGUE_FORMAT) return;
      if (now !== 0) throw new CatalogueUnusable(`has format ${now}`);
      this.#database.exec(CATALOGUE_TABLES);
    });
  }

  #insert({ record, documents, figures }: CataloguedEntry): void {
    const run = (sql: string, ...values: unknown[]) => this.#database.prepare(sql).run(...values);
    const names = Object.keys(record);
    run(
      `insert into record (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
      ...Object.values(record),
    );
    const addDocument = this.#database.prepare('insert into document (record, kind, file, title) values (?, ?, ?, ?)');
    const addPlace = this.#database.prepare('insert into place values (?, ?, ?, ?, ?)');
    const addWords = this.#database.prepare('insert into words (rowid, title, text, kind) values (?, ?, ?, ?)');
    let index = 0;
    for (const { kind, file, title, places } of documents) {
      const document = Number(addDocument.run(record.number, kind, file, title).lastInsertRowid);
      for (const place of places) {
        const id = placeId(record.month, record.number, index);
        addPlace.run(id, document, place.place, place.title, place.text);
        addWords.run(id, foldText(place.title), foldText(place.text), `${kindWord(kind)} ${kindWord(record.origin)}`);
        index += 1;
      }
    }
    const addIndicator = this.#database.prepare('replace into indicator values (?, ?, ?)');
    const addSeries = this.#database.prepare('replace into series values (?, ?, ?, ?)');
    const addFigure = this.#database.prepare('insert into figure values (?, ?, ?, ?)');
    for (const figure of figures) {
      const { indicator, name, called = [], place, placeName, whole } = figure;
      addIndicator.run(indicator, name, JSON.stringify(called));
      addSeries.run(indicator, place, placeName, whole ? 1 : 0);
      addFigure.run(indicator, place, record.number, JSON.stringify(figure));
    }
  }

  #write<T>(run: () => T): T {
    return this.#try(() => {
      this.#database.exec('begin immediate');
      try {
        const result = run();
        this.#database.exec('commit');
        return result;
      } catch (cause) {
        if (this.#database.inTransaction) this.#database.exec('rollback');
        throw cause;
      }
    });
  }

  /** Rows of a shape; a catalogue that has others was made by another version of the program. */
  #all<Row>(shape: z.ZodType<Row>, sql: string, ...values: unknown[]): Row[] {
    const rows = this.#try(() => this.#database.prepare(sql).all(...values));
    const read = z.array(shape).safeParse(rows);
    if (read.success) return read.data;
    throw new CatalogueUnusable('holds what this version does not know', read.error);
  }

  #try<T>(run: () => T): T {
    try {
      return run();
    } catch (cause) {
      throw faultOf(cause, this.#path);
    }
  }
}

function faultOf(cause: unknown, path: string): unknown {
  if (cause instanceof CatalogueUnusable) return cause;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const message = cause instanceof Error ? cause.message : '';
  const isDamaged = /NOTADB|CORRUPT/.test(code) || /not a database|malformed|no such (table|column)/.test(message);
  return isDamaged ? new CatalogueUnusable('is damaged', cause) : databaseFault(cause, path);
}
