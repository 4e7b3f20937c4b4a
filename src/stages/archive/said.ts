import type { Catalogue } from '../../adapters/database/catalogue.ts';
import type { ArchivedFigure } from '../../domain/archive-record.ts';
import type { RecordBrief } from '../../domain/catalogue.ts';
import { foldedWords } from '../../domain/folded-words.ts';
import { comparePeriods } from '../../domain/period.ts';
import { type Happened, happenedSince } from './happened-since.ts';
import { findIndicator, findPlace } from './said-of.ts';
import { slideNumber } from './slide-words.ts';

/** What one stocktake said of an indicator, and what came of it. */
export interface SaidThen {
  readonly record: RecordBrief;
  readonly figure: ArchivedFigure;
  /** What a later stocktake of the archive has of it; null where none has a newer value. */
  readonly happened: Happened | null;
}

/** A slide of a presentation that was not computed here and that names the indicator. */
export interface NamedOn {
  readonly record: number;
  readonly period: string;
  readonly stocktake: string;
  readonly file: string;
  readonly slide: number | null;
  readonly place: string;
  readonly title: string;
}

export interface Said {
  readonly indicator: string;
  readonly name: string;
  readonly placeName: string;
  /** The newest stocktake first; of several records of one stocktake the last. */
  readonly stocktakes: readonly SaidThen[];
  readonly imported: readonly NamedOn[];
  /** There are more of them than are listed. */
  readonly moreImported: boolean;
}

const NONE = { imported: [], moreImported: false };
/** Most places of imported presentations that are looked at. */
const MOST_NAMED = 100;

/**
 * What every stocktake of the archive said of an indicator in a place (the whole when null), and what happened after. Of
 * presentations that were not computed here only words are known: the places that name it are listed.
 */
export function saidOf(
  catalogue: Catalogue,
  asked: { readonly indicator: string; readonly place: string | null },
): Said {
  const indicator = findIndicator(catalogue, asked.indicator);
  const place = indicator.id === null ? null : findPlace(catalogue, indicator.id, asked.place);
  const rows = indicator.id === null || place === null ? [] : catalogue.figures(indicator.id, place.id);
  // In order of stocktake, then of filing: the last one filed of each stocktake counts.
  const last = rows.filter(({ record }, i) => rows[i + 1]?.record.period !== record.period);
  const stocktakes = last.map((row, i) => ({ ...row, happened: happenedSince(row.figure, last, i + 1) }));
  const named = catalogue.hasImported() ? namedOn(catalogue, [indicator.name, ...indicator.called]) : NONE;
  return {
    indicator: indicator.id ?? asked.indicator,
    name: indicator.name,
    placeName: place?.name ?? '',
    stocktakes: stocktakes.sort((a, b) => comparePeriods(b.record.period, a.record.period)),
    ...named,
  };
}

/** The slides of imported presentations, and the places of their papers, that have one of the names. */
function namedOn(catalogue: Catalogue, names: readonly string[]): Pick<Said, 'imported' | 'moreImported'> {
  const terms = [...new Set(names)]
    .map((name) => foldedWords(name).map(({ word }) => word))
    .filter((words) => words.length > 0)
    .map((words) => ({ words, prefix: false }));
  if (terms.length === 0) return NONE;
  const { total, hits } = catalogue.find({ terms, anyOf: true, kinds: [], origin: 'imported', limit: MOST_NAMED });
  const places = new Map<string, NamedOn>();
  for (const { record, period, stocktake, file, place, title, text } of hits) {
    const slide = slideNumber(place);
    const key = `${record}/${file}/${slide ?? place}`;
    // A slide and its notes are one.
    if (places.has(key)) continue;
    places.set(key, { record, period, stocktake, file, place, slide, title: title || (text.split('\n')[0] ?? '') });
  }
  return { imported: [...places.values()], moreImported: total > hits.length };
}
