import { join } from 'node:path';
import type { WorkspaceFolder } from '../../adapters/files/workspace-folder.ts';
import { type PageData, writePage } from '../../adapters/text/pages.ts';
import { openTexts } from '../../adapters/text/text.ts';
import type { ArchiveRecord } from '../../domain/archive-record.ts';
import type { Layout } from '../../domain/layout.ts';
import type { Period } from '../../domain/period.ts';
import type { Refusal, Workbook } from '../../domain/workbook.ts';
import { type DeckTools, type MadeDeck, makeDeck } from '../make-deck.ts';
import { memoryIn, openStocktake } from '../open-stocktake.ts';
import type { DocumentTools } from '../pre-read-documents.ts';
import type { GatheredFile } from './gathered-file.ts';
import { inLaidOut } from './laid-out.ts';

/** The adapters that a stocktake is taken and its deck made with. */
export interface RebuildTools extends DeckTools, Pick<DocumentTools, 'writePage' | 'writeReply'> {
  readonly openWorkbook: (bytes: Uint8Array, name: string, layouts?: readonly Layout[]) => Promise<Workbook | Refusal>;
  readonly sha256: (content: Uint8Array | string) => string;
}

/** What is to be built: the stocktake of a period, and how its deck was built. */
export interface Rebuilt {
  readonly period: Period;
  readonly built: ArchiveRecord['built'];
  /** The sentences: those of the record, or those that come with this version of the program. */
  readonly texts?: 'recorded' | 'own';
}

/**
 * Builds a deck from its inputs alone, as a record keeps them: in a workspace of their own, with the memory as it was,
 * by the running order and the sentences of that time.
 */
export async function rebuildFrom<R>(
  inputs: readonly GatheredFile[],
  { period, built, texts = 'recorded' }: Rebuilt,
  {
    tools,
    onStep,
  }: { readonly tools: RebuildTools; readonly onStep: (step: string, done?: number, total?: number) => void },
  look: (made: MadeDeck, folder: WorkspaceFolder, tools: RebuildTools) => Promise<R>,
): Promise<R> {
  return inLaidOut(inputs, tools.sha256, async ({ folder, store }) => {
    const stocktake = await openStocktake(
      {
        folder,
        ...(await memoryIn(store)),
        open: tools.openWorkbook,
        sha256: tools.sha256,
        onStep: (step, done, total) => onStep(`${STEPS[step]} (${period})`, done, total),
      },
      period,
    );
    const templates = folder.at('templates');
    const place = {
      folder,
      tools: {
        ...tools,
        templates,
        ...(texts === 'recorded' && {
          texts: (language: string) => openTexts(join(templates, 'texts'), language),
          writePage: (name: string, data: PageData) => writePage(templates, name, data),
        }),
      },
      onStep,
    };
    const brand = built.brand === undefined ? undefined : folder.at(...built.brand.split('/'));
    const ways = { brand, charts: built.charts, edits: await folder.edits(period) };
    return look(await makeDeck(stocktake, place, ways), folder, place.tools);
  });
}

const STEPS = { read: 'reading returns', check: 'checking', rate: 'rating' };
