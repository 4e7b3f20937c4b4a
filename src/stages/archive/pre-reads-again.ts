import type { Stocktake } from '../../domain/stocktake.ts';
import { briefHtml, type DocumentTools, documentsFor, replyName } from '../pre-read-documents.ts';
import type { GatheredFile } from './gathered-file.ts';

/** Whether a file of a record is a document that is made of the stocktake: a pre-read, its workbook, or the brief. */
export function isMadeAgain({ role, name }: Pick<GatheredFile, 'role' | 'name'>): boolean {
  return (role === 'pre-read' || role === 'brief') && /\.(html|xlsx)$/.test(name);
}

/** The documents of a stocktake made again, by the names under which they lie beside its deck. */
export async function preReadsAgain(
  stocktake: Stocktake,
  tools: DocumentTools,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { unit, period } = stocktake;
  const name = (file: string) => `output/${period}/pre-reads/${file}`;
  const made = new Map<string, Uint8Array>();
  for (const department of unit.departments) {
    const { html, reply } = await documentsFor(stocktake, department, tools);
    made.set(name(`${unit.id}-${period}-${department.id}.html`), Buffer.from(html));
    made.set(name(replyName(stocktake, department.id)), reply);
  }
  made.set(name(`${unit.id}-${period}-brief.html`), Buffer.from(await briefHtml(stocktake, tools)));
  return made;
}
