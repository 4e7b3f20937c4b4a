import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Tools, Workspace } from './actions/define.ts';
import type { Store } from './adapters/database/store.ts';
import { fileFault } from './adapters/files/file-fault.ts';
import { sha256 } from './adapters/files/hash.ts';
import { makeFolder } from './adapters/files/make-folder.ts';
import { messageFile } from './adapters/files/message-file.ts';
import { readBytes } from './adapters/files/read-file.ts';
import { readYaml } from './adapters/files/read-yaml.ts';
import { selfCheckPage } from './adapters/files/self-check-page.ts';
import { syncFolder } from './adapters/files/sync-folder.ts';
import { WorkspaceFolder } from './adapters/files/workspace-folder.ts';
import { giveName, writeFileWhole } from './adapters/files/write-file.ts';
import { ArchiveFolder } from './adapters/objects/archive-folder.ts';

/** Folder of the package: it holds `templates` and `data` beside `dist` (or `src`, when run from the sources). */
const PACKAGE = fileURLToPath(new URL('..', import.meta.url));

/** The adapters. Heavy ones are loaded when first used, so that a command which does not need them starts at once. */
const TOOLS: Tools = {
  openWorkbook: async (...file) => (await import('./adapters/excel/open-workbook.ts')).openWorkbook(...file),
  writeReturn: async (blank) => (await import('./adapters/excel/write-return.ts')).writeReturn(blank),
  writeRegister: async (plan) => (await import('./adapters/excel/write-register.ts')).writeRegister(plan),
  markUpWorkbook: async (...given) => (await import('./adapters/excel/mark-up.ts')).markUpWorkbook(...given),
  writeErrors: async (given) => (await import('./adapters/excel/mark-up/errors-workbook.ts')).errorsWorkbook(given),
  isMarkedUp: async (bytes) => (await import('./adapters/excel/mark-up.ts')).isMarkedUp(bytes),
  editsYaml: async (edits) => (await import('./adapters/files/edits-yaml.ts')).editsYaml([...edits]),
  readPresentation: async (bytes, name) => {
    const [{ readPresentation }, { nodeInflate }] = await Promise.all([
      import('./adapters/powerpoint/read/read-presentation.ts'),
      import('./adapters/excel/node-inflate.ts'),
    ]);
    return readPresentation(bytes, name, nodeInflate);
  },
  readDocument: async (bytes, name) => {
    const [{ readDocument }, { nodeInflate }] = await Promise.all([
      import('./adapters/papers/read-document.ts'),
      import('./adapters/excel/node-inflate.ts'),
    ]);
    return readDocument(bytes, name, nodeInflate);
  },
  readBrand: async (bytes) => {
    const [{ readBrand }, { nodeInflate }] = await Promise.all([
      import('./adapters/powerpoint/brand/read-brand.ts'),
      import('./adapters/excel/node-inflate.ts'),
    ]);
    return readBrand(bytes, nodeInflate);
  },
  writeDeck: async (...deck) => (await import('./adapters/powerpoint/write-deck.ts')).writeDeck(...deck),
  selfCheckPage: () => selfCheckPage(PACKAGE),
  drawChart: async (...chart) => (await import('./adapters/canvas/draw-chart.ts')).drawChart(...chart),
  printDeck: async (deck) => {
    const [{ printDeck }, { nodeInflate }] = await Promise.all([
      import('./adapters/office/print-deck.ts'),
      import('./adapters/excel/node-inflate.ts'),
    ]);
    return printDeck(deck, nodeInflate);
  },
  writeReply: async (form) => (await import('./adapters/excel/write-reply.ts')).writeReply(form),
  printPage: async (html, dated) => (await import('./adapters/browser/print-page.ts')).printPage(html, { dated }),
  preparePhotograph: async (...photograph) =>
    (await import('./adapters/canvas/prepare-photograph.ts')).preparePhotograph(...photograph),
  measure: async () => (await import('./adapters/canvas/measure.ts')).measureText,
  texts: async (language) =>
    (await import('./adapters/text/text.ts')).openTexts(join(PACKAGE, 'templates', 'texts'), language),
  writePage: async (name, data) =>
    (await import('./adapters/text/pages.ts')).writePage(join(PACKAGE, 'templates'), name, data),
  sha256,
  readFile: readBytes,
  readYaml,
  messageFile,
  writeFile: writeFileWhole,
  writeZip: async (path, files) => writeFileWhole(path, (await import('./opc/zip-stream.ts')).zipPieces(files)),
  makeFolder,
  differingParts: async (...decks) =>
    (await import('./adapters/powerpoint/differing-parts.ts')).differingParts(...decks),
  get version() {
    return String(JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')).version);
  },
  openArchive: (path) =>
    new ArchiveFolder(path, { write: writeFileWhole, move: giveName, sync: syncFolder, faultOf: fileFault }),
  openCatalogue: async (...options) => (await import('./adapters/database/catalogue.ts')).Catalogue.open(...options),
  templates: join(PACKAGE, 'templates'),
  samples: join(PACKAGE, 'data'),
};

/** A workspace over a folder, its database opened when first asked for, and the function that closes it. */
export function openWorkspace(
  path: string,
  onStep: Workspace['onStep'],
  now: Workspace['now'],
): { workspace: Workspace; close: () => Promise<void> } {
  const folder = new WorkspaceFolder(path);
  let store: Promise<Store> | undefined;
  return {
    workspace: {
      folder,
      store: () => {
        store ??= import('./adapters/database/store.ts').then(({ Store }) =>
          Store.open(folder.at('.stocktake', 'stocktake.db'), sha256),
        );
        return store;
      },
      tools: TOOLS,
      now,
      onStep,
    },
    close: async () => (await store?.catch(() => undefined))?.close(),
  };
}
