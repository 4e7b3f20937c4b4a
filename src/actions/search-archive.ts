import { z } from 'zod';
import { Fault } from '../domain/fault.ts';
import { comparePeriods, Period } from '../domain/period.ts';
import { askCatalogue } from '../stages/archive/ask-catalogue.ts';
import {
  SEARCHED_KINDS,
  type Searched,
  type SearchedKind,
  searchArchive as searchWords,
} from '../stages/archive/search.ts';
import { defineAction } from './define.ts';

const KINDS = Object.keys(SEARCHED_KINDS).filter((kind): kind is SearchedKind => kind in SEARCHED_KINDS);

/** Looks for words and figures in everything that was filed: slides and their notes, minutes, papers, returns. */
export const searchArchive = defineAction({
  id: 'search-archive',
  input: z.object({
    words: z.string().min(1).max(400).describe('Words, "phrases in quotes", beginnings*; all of them are wanted'),
    kind: z.enum(KINDS).optional().describe('What to look in; everything when absent'),
    from: Period.optional().describe('Stocktakes of this period or later'),
    to: Period.optional().describe('Stocktakes of this period or earlier'),
    limit: z.coerce.number().int().min(1).max(1000).default(20).describe('Most places that are listed'),
  }),
  async run(workspace, question): Promise<Searched> {
    const { from, to } = question;
    if (from && to && comparePeriods(from, to) > 0) {
      throw new Fault('bad-input', `${from} is later than ${to}`, { remedy: 'Exchange --from and --to.' });
    }
    return askCatalogue(workspace, (catalogue) => searchWords(catalogue, question));
  },
});
