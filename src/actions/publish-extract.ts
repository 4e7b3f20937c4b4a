import { join } from 'node:path';
import { z } from 'zod';
import { Period } from '../domain/period.ts';
import { extractOf } from '../stages/extract.ts';
import { extractPage, extractTable } from '../stages/extract-files.ts';
import { defineAction, stocktakeOf } from './define.ts';

/** An extract that was written. */
export interface PublishedExtract {
  readonly period: Period;
  readonly files: readonly string[];
  /** Numbers in it, and indicators that have no approved one. */
  readonly numbers: number;
  readonly withheld: number;
}

/** Writes the approved numbers of a stocktake for the public, as a page and as a table; only where the unit publishes. */
export const publishExtract = defineAction({
  id: 'publish-extract',
  input: z.object({
    period: Period.optional().describe('Stocktake; the latest when absent'),
    output: z.string().min(1).describe('Folder to write to'),
  }),
  async run(workspace, { period: asked, output }): Promise<PublishedExtract> {
    const { folder, tools } = workspace;
    const stocktake = await stocktakeOf(workspace, asked);
    const { unit, period } = stocktake;
    const extract = extractOf(stocktake, folder.at('unit.yaml'));
    const name = `${unit.id}-${period}`;
    const table = join(output, `${name}.csv`);
    const page = join(output, `${name}.html`);
    await tools.writeFile(table, extractTable(extract));
    await tools.writeFile(
      page,
      await tools.writePage('extract/extract.html', extractPage(extract, unit.scale, `${name}.csv`)),
    );
    return {
      period,
      files: [page, table],
      numbers: extract.indicators - extract.withheld,
      withheld: extract.withheld,
    };
  },
});
