/** Changed with the tables or with the way in which texts are folded: a catalogue of another one is made anew. */
export const CATALOGUE_FORMAT = 1;

/**
 * What can be asked of the archive, made from its records alone.
 *
 * The key of a place begins with the month in which its stocktake ends, then the number of its record, then its place in
 * the record from the last: in falling order of the key the newest stocktake comes first and its slides in their order, so
 * that the first hits are found without looking at the others.
 *
 * `words` keeps no text of its own. What it holds is folded; a dot and a hyphen are part of a word (86.7, and a minus).
 */
export const CATALOGUE_TABLES = `
create table record (
  number integer primary key,
  hash text not null,
  period text not null,
  month integer not null,
  title text not null,
  origin text not null,
  status text not null,
  version integer not null,
  at text not null,
  by text not null,
  revision integer,
  slides integer not null,
  papers integer not null,
  documents integer not null,
  places integer not null
);
create table document (
  id integer primary key,
  record integer not null references record,
  kind text not null,
  file text not null,
  title text not null
);
create table place (
  id integer primary key,
  document integer not null references document,
  place text not null,
  title text not null,
  text text not null
);
create virtual table words using fts5(
  title, text, kind,
  content='', columnsize=0,
  tokenize="unicode61 remove_diacritics 2 categories 'L* M* N* Co' tokenchars '.-'"
);
create virtual table vocabulary using fts5vocab(words, 'row');
create table indicator (
  id text primary key,
  name text not null,
  called text not null
) without rowid;
create table series (
  indicator text not null,
  place text not null,
  name text not null,
  whole integer not null,
  primary key (indicator, place)
) without rowid;
create table figure (
  indicator text not null,
  place text not null,
  record integer not null references record,
  content text not null,
  primary key (indicator, place, record)
) without rowid;
pragma user_version = ${CATALOGUE_FORMAT};
`;

const PLACES = 2 ** 19;
const RECORDS = 2 ** 17;

/** The key of a place of a record, counted from 0; the highest is 2^53 − 1. */
export function placeId(month: number, record: number, index: number): number {
  if (index >= PLACES || record >= RECORDS) throw new RangeError(`record ${record} has more places than have keys`);
  return (month * RECORDS + record) * PLACES + (PLACES - 1 - index);
}

/** The keys that places of stocktakes between two months may have, both included. */
export function placeIds(from: number, to: number): { readonly first: number; readonly last: number } {
  return { first: from * RECORDS * PLACES, last: (to + 1) * RECORDS * PLACES - 1 };
}
