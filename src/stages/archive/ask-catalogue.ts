import type { Catalogue } from '../../adapters/database/catalogue.ts';
import { type CataloguedArchive, withCatalogue } from './catalogue.ts';
import { type ArchiveHome, openArchive } from './open-archive.ts';

interface CatalogueHome extends ArchiveHome {
  readonly tools: ArchiveHome['tools'] & { readonly openCatalogue: CataloguedArchive['open'] };
  readonly onStep: (step: string, done?: number, total?: number) => void;
}

/** Asks the catalogue of a workspace's archive, made or brought forward where it has to be. */
export async function askCatalogue<T>(home: CatalogueHome, ask: (catalogue: Catalogue) => T): Promise<T> {
  return withCatalogue(
    {
      archive: await openArchive(home),
      path: home.folder.at('.stocktake', 'catalogue.db'),
      open: home.tools.openCatalogue,
      onStep: (done, total) => home.onStep('cataloguing the archive', done, total),
    },
    ask,
  );
}
