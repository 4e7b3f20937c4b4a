import { z } from 'zod';
import type { CataloguedRecord } from '../domain/catalogue.ts';
import { askCatalogue } from '../stages/archive/ask-catalogue.ts';
import { defineAction } from './define.ts';

/** What the archive holds. */
export interface ListedArchive {
  /** By stocktake, then in the order of filing. */
  readonly records: readonly CataloguedRecord[];
  /** Numbers that have no record, though a later one does. */
  readonly missing: readonly number[];
}

/** Lists the records of the archive, and names each that is missing between the first and the last. */
export const listArchive = defineAction({
  id: 'list-archive',
  input: z.object({}),
  async run(workspace): Promise<ListedArchive> {
    return askCatalogue(workspace, (catalogue) => {
      const records = catalogue.records();
      const there = new Set(records.map(({ number }) => number));
      const last = catalogue.head()?.number ?? 0;
      return { records, missing: Array.from({ length: last }, (_, i) => i + 1).filter((n) => !there.has(n)) };
    });
  },
});
