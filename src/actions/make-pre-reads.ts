import { basename, join } from 'node:path';
import { z } from 'zod';
import type { NewEntry } from '../adapters/database/store.ts';
import { Fault } from '../domain/fault.ts';
import { entriesOf } from '../domain/ledger.ts';
import { nearestName } from '../domain/nearest-name.ts';
import { Period } from '../domain/period.ts';
import type { SecretaryPreRead } from '../domain/pre-read.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import type { Department } from '../domain/unit.ts';
import { type LapsedSignOff, lapsedSignOffs } from '../stages/lapsed-sign-offs.ts';
import { briefHtml, documentsFor, replyName } from '../stages/pre-read-documents.ts';
import { defineAction, stocktakeOf, type Workspace } from './define.ts';

/** A Secretary's pre-read that was made. */
export interface MadePreRead {
  readonly department: string;
  readonly name: string;
  /** What a reply to it is bound to. */
  readonly sha256: string;
  /** It says something else than the last one of this department and period. */
  readonly isNew: boolean;
}

/** Documents that were made. */
export interface MadePreReads {
  readonly period: Period;
  readonly preReads: readonly MadePreRead[];
  readonly files: readonly string[];
  readonly lapsed: readonly LapsedSignOff[];
  /** Names of PDFs of an earlier run that stand beside them and were not printed again. */
  readonly earlierPdfs: readonly string[];
  /** Why no PDF was printed though it was asked for, and what to do. */
  readonly notPrinted: string | null;
  /** Patterns that were said in English, since nobody has written them in the unit's language. */
  readonly inEnglish: readonly string[];
}

/** A file that is to be written. */
interface Document {
  readonly file: string;
  readonly content: Uint8Array | string;
}

/**
 * Makes the pre-read of every department, or of one, each with the workbook in which it answers; and, of the whole
 * stocktake, the executive's brief. A pre-read that says something else than the last one is entered in the ledger.
 */
export const makePreReads = defineAction({
  id: 'make-pre-reads',
  input: z.object({
    period: Period.optional().describe('Stocktake; the latest when absent'),
    department: z.string().min(1).optional().describe('One department by its id, without the brief; all when absent'),
    pdf: z.boolean().optional().describe('Also print each as a tagged PDF'),
    output: z.string().min(1).optional().describe('Folder to write to; output/<period>/pre-reads when absent'),
  }),
  async run(workspace, { period: asked, department, pdf = false, output }): Promise<MadePreReads> {
    const { tools, folder, onStep } = workspace;
    const stocktake = await stocktakeOf(workspace, asked);
    const { unit, period, ledger, agenda } = stocktake;
    const chosen = departmentsOf(unit.departments, department);
    const into = output ?? folder.at('output', period, 'pre-reads');
    const name = (what: string) => join(into, `${unit.id}-${period}-${what}`);
    // One sayer for all documents, so that what it had to say in English is counted once.
    const texts = await tools.texts(unit.language);
    const making = { ...tools, texts: () => texts };

    const made: (MadePreRead & { readonly preRead: SecretaryPreRead })[] = [];
    const documents: Document[] = [];
    for (const one of chosen) {
      onStep(`writing the pre-read of ${one.name}`);
      const { preRead, sha256, html, reply } = await documentsFor(stocktake, one, making);
      documents.push(
        { file: name(`${one.id}.html`), content: html },
        { file: join(into, replyName(stocktake, one.id)), content: reply },
      );
      made.push({ department: one.id, name: one.name, sha256, isNew: lastOf(stocktake, one.id) !== sha256, preRead });
    }
    if (department === undefined) {
      onStep('writing the brief');
      documents.push({ file: name('brief.html'), content: await briefHtml(stocktake, making) });
    }

    const entries = made
      .filter(({ isNew }) => isNew)
      .map(({ department: id, sha256, preRead }): NewEntry => {
        const content = { kind: 'pre-read' as const, period, department: id, sha256, figures: [...preRead.figures] };
        return { at: workspace.now().toISOString(), by: unit.name, content };
      });
    const keep = async () => {
      for (const { file, content } of documents) await tools.writeFile(file, content);
    };
    await (await workspace.store()).enter(entries, ledger.at(-1)?.hash ?? null, { keep });

    const printed = pdf ? await printAll(documents, agenda.date, workspace) : { files: [], failure: null };
    return {
      period,
      preReads: made.map(({ department: id, name: printed, sha256, isNew }) => ({
        department: id,
        name: printed,
        sha256,
        isNew,
      })),
      files: [...documents.map(({ file }) => file), ...printed.files],
      lapsed: lapsedSignOffs(stocktake),
      earlierPdfs: await earlierPdfs(documents, printed.files, workspace),
      notPrinted: printed.failure,
      inEnglish: texts.inEnglish(),
    };
  },
});

function departmentsOf(all: readonly Department[], asked: string | undefined): readonly Department[] {
  if (asked === undefined) return all;
  const found = all.find(({ id }) => id === asked);
  if (found) return [found];
  const ids = all.map(({ id }) => id);
  const near = nearestName(asked, ids);
  throw new Fault('unknown-name', `the unit has no department “${asked}”`, {
    place: asked,
    remedy: near ? `Did you mean ${near}?` : `There are ${ids.join(', ')}.`,
  });
}

/** Hash of the last pre-read of a department; undefined where none was made. */
function lastOf({ ledger, period }: Stocktake, department: string): string | undefined {
  return entriesOf(ledger, 'pre-read').findLast(
    ({ content }) => content.period === period && content.department === department,
  )?.content.sha256;
}

function pdfOf(page: string): string {
  return page.replace(/\.html$/, '.pdf');
}

async function earlierPdfs(
  documents: readonly Document[],
  printed: readonly string[],
  { tools }: Workspace,
): Promise<readonly string[]> {
  const asked = documents
    .filter(({ content }) => typeof content === 'string')
    .map(({ file }) => pdfOf(file))
    .filter((pdf) => !printed.includes(pdf));
  const stands = await Promise.all(
    asked.map((pdf) =>
      tools.readFile(pdf).then(
        () => true,
        () => false,
      ),
    ),
  );
  return asked.filter((_, i) => stands[i]).map((pdf) => basename(pdf));
}

/** Prints the pages that stand already: whoever cannot print has them all the same. */
async function printAll(
  documents: readonly Document[],
  dated: Stocktake['agenda']['date'],
  { tools, onStep }: Workspace,
): Promise<{ readonly files: readonly string[]; readonly failure: string | null }> {
  const files: string[] = [];
  try {
    for (const { file, content } of documents) {
      if (typeof content !== 'string') continue;
      onStep('printing');
      const pdf = pdfOf(file);
      await tools.writeFile(pdf, await tools.printPage(content, dated));
      files.push(pdf);
    }
    return { files, failure: null };
  } catch (cause) {
    if (!(cause instanceof Fault) || cause.code !== 'no-browser') throw cause;
    return { files, failure: `The PDF was not printed: ${cause.message}. ${cause.remedy ?? ''}`.trim() };
  }
}
