import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runHere } from '../commands/run-cli.ts';
import { temporaryFolder } from '../folder.ts';
import { bomb, entryOf, rawZip } from '../hostile/raw-zip.ts';
import { zip } from '../sheet/make-package.ts';
import { GENERATED, type Presented } from './generated.ts';
import { box, deck, HAND_MADE } from './hand-made.ts';

const PRESENTATIONS = join(import.meta.dirname, 'presentations');

/** Presentations that LibreOffice saved, in `presentations/`, and a word of each of their slides. */
const SAVED: readonly Presented[] = [
  saved('four-to-three-hidden', ['kilns', 'labourers']),
  saved('groups-and-shapes', ['tubewells']),
  saved('table', ['Bahawalnagar']),
  saved('text-and-notes', ['dispensary', 'stethoscope']),
  saved('urdu', ['عمارتیں', 'اساتذه']),
  saved('chart', ['Layyah']),
];

function saved(name: string, words: readonly string[]): Presented {
  return {
    what: `saved by LibreOffice: ${name}`,
    words,
    make: async () => readFileSync(join(PRESENTATIONS, `${name}.pptx`)),
  };
}

const ALL = [...SAVED, ...GENERATED, ...HAND_MADE];

/** A folder with nothing in it but a profile. */
function emptyWorkspace(): string {
  const path = join(temporaryFolder(), 'unit');
  mkdirSync(path);
  copyFileSync(resolve(import.meta.dirname, '../../data/punjab-smu/unit.yaml'), join(path, 'unit.yaml'));
  return path;
}

async function run(path: string, ...words: string[]) {
  return runHere(['archive', ...words, '--workspace', path]);
}

function file(path: string, name: string, content: Uint8Array | string): string {
  const at = join(path, name);
  writeFileSync(at, content);
  return at;
}

describe('presentations of other programs', () => {
  it('are more than twenty, in each of the three ways', () => {
    expect(ALL.length).toBeGreaterThanOrEqual(20);
    expect([SAVED.length, GENERATED.length, HAND_MADE.length].every((n) => n >= 6)).toBe(true);
  });

  it('are filed, and each slide is found by a word of it', { timeout: 60_000 }, async () => {
    const path = emptyWorkspace();
    for (const [i, { what, make }] of ALL.entries()) {
      const at = file(path, `deck-${i}.pptx`, await make());
      const { code, stderr } = await run(
        path,
        'import',
        at,
        '--period',
        String(1980 + i),
        '--by',
        'SMU',
        '--title',
        what,
      );
      expect(`${what}: ${stderr}${code}`).toBe(`${what}: 0`);
    }
    for (const [i, { what, words }] of ALL.entries()) {
      for (const [n, word] of words.entries()) {
        const { stdout } = await run(path, 'search', word, '--json');
        const { hits } = JSON.parse(stdout);
        expect(
          hits.map((hit: { stocktake: string; place: string }) => `${hit.stocktake}, ${hit.place.split(',')[0]}`),
          word,
        ).toEqual([`${what}, slide ${n + 1}`]);
        expect(hits[0]).toMatchObject({ record: i + 1, origin: 'imported', kind: 'deck' });
      }
    }
  });
});

describe('filing a past presentation', () => {
  let made: Uint8Array;
  beforeAll(async () => {
    made = zip(deck([{ tree: box('Title', 'Rural participation', 'title') + box('Box', 'fell to 83.2') }]));
  });

  it('needs no register and no agenda, and says wherever it shows that it was not computed here', async () => {
    const path = emptyWorkspace();
    const old = file(path, 'old.pptx', made);
    const minutes = file(path, 'minutes.txt', 'The Secretary is to report.\n\nOn rural participation: by June.');
    const filed = await run(
      path,
      'import',
      old,
      '--period',
      '2009-Q2',
      '--title',
      'Stocktake 2',
      '--date',
      '2009-08-03',
      '--minutes',
      minutes,
      '--by',
      'SMU',
    );
    expect(filed).toMatchObject({ code: 0, stderr: '' });
    expect(filed.stdout).toMatch(
      /^Filed Stocktake 2, 3 August 2009 as record 1, not computed here: 1 slide, 1 paper\.\nHead of the archive: [0-9a-f]{12}\n$/,
    );
    expect((await run(path, 'list')).stdout).toContain(
      '1  2009-Q2  Stocktake 2, 3 August 2009  not computed here  1 slide  1 paper',
    );
    expect((await run(path, 'search', 'rural', 'participation')).stdout).toBe(
      [
        'Slide 1 · Stocktake 2, 3 August 2009 · record 1 · not computed here',
        '  [Rural] [participation]',
        '  fell to 83.2',
        '',
        'Minutes, paragraph 2 (minutes) · Stocktake 2, 3 August 2009 · record 1 · not computed here',
        '  On [rural] [participation]: by June.',
        '',
        '2 places have rural and participation.',
        'Open one with: stocktake archive show 1 --slide 1',
        '',
      ].join('\n'),
    );
    expect((await run(path, 'show', '2009-Q2')).stdout).toContain(
      'Record 1: Stocktake 2, 3 August 2009 (2009-Q2), not computed here',
    );
    expect((await run(path, 'show', '1', '--slide', '1')).stdout).toContain('  Rural participation\n  fell to 83.2\n');
    expect((await run(path, 'said', 'rural participation')).stdout).toContain(
      'Stocktake 2, 3 August 2009, slide 1 (record 1): Rural participation',
    );
    const verified = await run(path, 'verify');
    expect(verified).toMatchObject({ code: 0 });
  });

  it('is told that it is filed already, until something is new', async () => {
    const path = emptyWorkspace();
    const old = file(path, 'old.pptx', made);
    const again = ['import', old, '--period', '2009-Q2', '--by', 'SMU'];
    expect((await run(path, ...again)).stdout).toContain('Filed old as record 1');
    expect((await run(path, ...again)).stdout).toContain('old is filed already as record 1; nothing was written.');
    const minutes = file(path, 'minutes.md', 'Noted.');
    expect((await run(path, ...again, '--minutes', minutes)).stdout).toContain('Filed old as record 2');
    expect((await run(path, ...again, '--minutes', minutes)).stdout).toContain('as record 2; nothing was written.');
  });

  it('takes a file out again as it went in', async () => {
    const path = emptyWorkspace();
    const old = file(path, 'old.pptx', made);
    await run(path, 'import', old, '--period', '2009-Q2', '--by', 'SMU');
    const output = join(path, 'out.pptx');
    expect(await run(path, 'show', '1', '--save', 'deck', '--output', output)).toMatchObject({ code: 0 });
    expect(readFileSync(output)).toEqual(Buffer.from(made));
    expect(await run(path, 'show', '1', '--save', 'dek', '--output', output)).toMatchObject({ code: 3 });
    expect(await run(path, 'show', '1', '--save', 'deck')).toMatchObject({ code: 2 });
    expect((await run(path, 'show', '7')).stderr).toContain('the archive has no record 7: it has record 1, of 2009-Q2');
  });

  it.each([
    [
      'a slide that grows without end',
      () => hostile({ 'ppt/slides/slide1.xml': bomb('<p:x/>', 500, '<p:sld>') }),
      /bad\.pptx: this presentation holds more than a deck does \(ppt\/slides\/slide1\.xml grows past 20 MB\)\. Open it in PowerPoint/,
    ],
    [
      'a part outside of the package',
      () => zip(deck([]).set('../../outside.xml', '<x/>')),
      /this presentation is damaged \(a part with an unsafe name\)/,
    ],
    [
      'a document type with entities',
      () => zip(deck([{ tree: '' }]).set('ppt/slides/slide1.xml', '<!DOCTYPE x [<!ENTITY a "b">]><p:sld/>')),
      /this presentation contains XML declarations that no presentation has \(ppt\/slides\/slide1\.xml\)/,
    ],
    [
      'a slide that is not there',
      () => zip([...deck([{ tree: '' }])].filter(([name]) => name !== 'ppt/slides/slide1.xml')),
      /damaged \(slide 1\)/,
    ],
    ['a text', () => Buffer.from('this is no presentation'), /this is not a presentation/],
    ['nothing', () => new Uint8Array(), /this is not a presentation/],
  ])('refuses %s, and files nothing', async (_, make, verdict) => {
    const path = emptyWorkspace();
    const bad = file(path, 'bad.pptx', make());
    const { code, stderr, stdout } = await run(path, 'import', bad, '--period', '2009-Q2', '--by', 'SMU');
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(verdict);
    expect(stderr).toContain('bad.pptx');
    expect(existsSync(join(path, 'archive'))).toBe(false);
  });

  it.each([
    [['import', 'x.pptx', '--by', 'SMU'], '--period'],
    [['import', 'x.pptx', '--period', '2009-Q2'], '--by'],
    [['search', 'x', '--kind', 'cake'], '--kind must be one of deck'],
    [['search', 'x', '--limit', '0'], '--limit'],
    [['search', '…'], 'no word or number'],
    [['search', 'x', '--from', '2015', '--to', '2014'], 'is later than'],
  ])('complains of %j in one line', async (words, complaint) => {
    const { code, stderr, stdout } = await run(emptyWorkspace(), ...words);
    expect(code).toBeGreaterThan(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(complaint);
  });
});

/** A presentation some of whose parts are deflate streams of our own making. */
function hostile(parts: Readonly<Record<string, { packed: Uint8Array; size: number }>>): Uint8Array {
  const honest = [...deck([{ tree: '' }])]
    .filter(([name]) => !(name in parts))
    .map(([name, xml]) => entryOf(name, xml));
  return rawZip([...honest, ...Object.entries(parts).map(([name, part]) => ({ name, ...part }))]);
}
