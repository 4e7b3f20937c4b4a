import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Tools, Workspace } from './actions/define.ts';
import { Store } from './adapters/database/store.ts';
import { sha256 } from './adapters/files/hash.ts';
import { readBytes } from './adapters/files/read-file.ts';
import { selfCheckPage } from './adapters/files/self-check-page.ts';
import { WorkspaceFolder } from './adapters/files/workspace-folder.ts';
import { writeFileWhole } from './adapters/files/write-file.ts';
import { openTexts } from './adapters/text/text.ts';

/** Folder of the package: it holds `templates` and `data` beside `dist` (or `src`, when run from the sources). */
const PACKAGE = fileURLToPath(new URL('..', import.meta.url));

/** The adapters. Heavy ones are loaded when first used, so that a command which does not need them starts at once. */
const TOOLS: Tools = {
  openWorkbook: async (...file) => (await import('./adapters/excel/open-workbook.ts')).openWorkbook(...file),
  writeReturn: async (blank) => (await import('./adapters/excel/write-return.ts')).writeReturn(blank),
  markUpWorkbook: async (...given) => (await import('./adapters/excel/mark-up.ts')).markUpWorkbook(...given),
  writeErrors: async (given) => (await import('./adapters/excel/mark-up/errors-workbook.ts')).errorsWorkbook(given),
  isMarkedUp: async (bytes) => (await import('./adapters/excel/mark-up.ts')).isMarkedUp(bytes),
  writeDeck: async (deck) => (await import('./adapters/powerpoint/write-deck.ts')).writeDeck(deck),
  selfCheckPage: () => selfCheckPage(PACKAGE),
  drawChart: async (...chart) => (await import('./adapters/canvas/draw-chart.ts')).drawChart(...chart),
  measure: async () => (await import('./adapters/canvas/measure.ts')).measureText,
  texts: (language) => openTexts(join(PACKAGE, 'templates', 'texts'), language),
  sha256,
  readFile: readBytes,
  writeFile: writeFileWhole,
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
        store ??= Store.open(folder.at('.stocktake', 'stocktake.db'), sha256);
        return store;
      },
      tools: TOOLS,
      now,
      onStep,
    },
    close: async () => (await store?.catch(() => undefined))?.close(),
  };
}
