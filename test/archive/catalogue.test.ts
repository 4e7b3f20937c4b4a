import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Catalogue } from '../../src/adapters/database/catalogue.ts';
import { Fault } from '../../src/domain/fault.ts';
import { type CataloguedArchive, withCatalogue } from '../../src/stages/archive/catalogue.ts';
import { searchArchive } from '../../src/stages/archive/search.ts';
import { temporaryFolder } from '../folder.ts';
import { figureOf, fileMade, type MadeRecord } from './made-records.ts';

/** A record whose one slide is of its own word. */
function slideOf(period: string, word: string): MadeRecord {
  return {
    period,
    deck: [{ place: 'slide 1', title: `All about ${word}`, text: 'and nothing else' }],
    figures: [figureOf(period, 80, 90)],
  };
}

async function found(source: CataloguedArchive, words: string): Promise<string[]> {
  return withCatalogue(source, (catalogue) =>
    searchArchive(catalogue, { words, limit: 50 }).hits.map(({ period }) => period),
  );
}

/** Everything that can be asked of an archive, as one text. */
async function everything(source: CataloguedArchive): Promise<string> {
  return withCatalogue(source, (catalogue) =>
    JSON.stringify([
      catalogue.records(),
      catalogue.indicators(),
      catalogue.figures('participation', 'punjab'),
      searchArchive(catalogue, { words: 'all about', limit: 50 }),
    ]),
  );
}

describe('the catalogue of the archive', () => {
  it('is empty where there is no archive', async () => {
    const source = await fileMade(temporaryFolder(), []);
    await withCatalogue(source, (catalogue) => {
      expect(catalogue.records()).toEqual([]);
      expect(catalogue.head()).toBeNull();
    });
  });

  it('is brought forward by the records that were filed since', async () => {
    const folder = temporaryFolder();
    const source = await fileMade(folder, [slideOf('2015-Q1', 'canals')]);
    expect(await found(source, 'canals')).toEqual(['2015-Q1']);
    await fileMade(folder, [slideOf('2015-Q2', 'canals'), slideOf('2014-Q4', 'canals')]);
    // The newest stocktake first, whatever the order of filing.
    expect(await found(source, 'canals')).toEqual(['2015-Q2', '2015-Q1', '2014-Q4']);
  });

  it('answers the same when it was deleted, damaged or made by another version', async () => {
    const source = await fileMade(temporaryFolder(), [slideOf('2015-Q1', 'canals'), slideOf('2015-Q2', 'roads')]);
    const answers = await everything(source);
    const spoil = [
      () => rmSync(source.path),
      () => writeFileSync(source.path, 'this is no database'),
      () => writeFileSync(source.path, ''),
      () => {
        const catalogue = Catalogue.open(source.path, { fresh: true });
        catalogue.close();
      },
    ];
    for (const how of spoil) {
      how();
      expect(await everything(source)).toBe(answers);
    }
  });

  it('is made anew where the archive has other records', async () => {
    const [here, other] = [temporaryFolder(), temporaryFolder()];
    const source = await fileMade(here, [slideOf('2015-Q1', 'canals'), slideOf('2015-Q2', 'canals')]);
    expect(await found(source, 'canals')).toHaveLength(2);
    const { archive } = await fileMade(other, [slideOf('2015-Q1', 'bridges'), slideOf('2015-Q2', 'bridges')]);
    expect(await found({ ...source, archive }, 'canals')).toEqual([]);
    expect(await found({ ...source, archive }, 'bridges')).toHaveLength(2);
  });

  it('is made anew where the last record is gone', async () => {
    const source = await fileMade(temporaryFolder(), [slideOf('2015-Q1', 'canals'), slideOf('2015-Q2', 'canals')]);
    expect(await found(source, 'canals')).toHaveLength(2);
    rmSync(source.archive.at('records/000002-2015-Q2.json'));
    expect(await found(source, 'canals')).toEqual(['2015-Q1']);
  });

  it('says of a damaged file of the archive which it is', async () => {
    const source = await fileMade(temporaryFolder(), [slideOf('2015-Q1', 'canals')]);
    const { record } = await source.archive.record(1);
    const words = record.files.find(({ role }) => role === 'words')?.sha256 ?? '';
    writeFileSync(source.archive.at(`objects/${words.slice(0, 2)}/${words}`), '{}');
    const asked = withCatalogue(source, () => undefined);
    await expect(asked).rejects.toThrow(Fault);
    await expect(asked).rejects.toMatchObject({
      code: 'archive-damaged',
      place: `objects/${words.slice(0, 2)}/${words}`,
    });
  });

  it('is made in memory where it cannot be written', async () => {
    const folder = temporaryFolder();
    const source = await fileMade(folder, [slideOf('2015-Q1', 'canals')]);
    const open: CataloguedArchive['open'] = async (path, options) => {
      if (path !== null) throw new Fault('not-permitted', `${path} cannot be written by this account`);
      return Catalogue.open(path, options);
    };
    expect(await found({ ...source, open }, 'canals')).toEqual(['2015-Q1']);
  });

  it('is whole when two make it at the same time', async () => {
    const records = Array.from({ length: 12 }, (_, i) => slideOf(`20${10 + i}`, 'canals'));
    const source = await fileMade(temporaryFolder(), records);
    const answers = await Promise.all([everything(source), everything(source), everything(source)]);
    expect(new Set(answers).size).toBe(1);
    expect(await found(source, 'canals')).toHaveLength(12);
  });

  it('is usable, or made anew, after whoever was making it was killed', { timeout: 60_000 }, async () => {
    const folder = temporaryFolder();
    const source = await fileMade(
      folder,
      Array.from({ length: 30 }, (_, i) => slideOf(String(1990 + i), 'canals')),
    );
    const answers = await everything(source);
    const child = join(import.meta.dirname, 'catalogue-child.ts');
    for (const wait of [0, 10, 40]) {
      rmSync(source.path, { force: true });
      const making = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), child, folder], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(making.stdout, 'data');
      await sleep(wait);
      making.kill('SIGKILL');
      await once(making, 'close');
      expect(await everything(source)).toBe(answers);
    }
  });
});
