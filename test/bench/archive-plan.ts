import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ArchiveFolder } from '../../src/adapters/objects/archive-folder.ts';
import type { ArchivedFigures, ArchivedWords, ArchiveRecord } from '../../src/domain/archive-record.ts';
import { canonicalJson } from '../../src/domain/canonical-json.ts';
import { monthPeriod } from '../../src/domain/period.ts';

/** Slides of a made record, and words on each. */
export const SLIDES = 60;
const WORDS = 80;
const INDICATORS = 24;
/** Syllables that the words of a made archive are put together from: about 4,000 different ones. */
const SYLLABLES = [
  'ba',
  'cho',
  'den',
  'fi',
  'gur',
  'han',
  'jo',
  'kas',
  'lu',
  'men',
  'nar',
  'pes',
  'rol',
  'sa',
  'tup',
  'vi',
];
/** Words that stand on few slides, on one in ten, on all: what is looked for. */
export const ASKED = { rare: 'zamindar', usual: 'attendance', everywhere: 'stocktake' } as const;

/** Writes without asking the disk to hold it: a bench need not outlive the machine. */
const FAST_DISK = {
  write: async (path: string, content: Uint8Array | string) => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  },
  move: rename,
  sync: async () => undefined,
  faultOf: (cause: unknown) => cause,
};

/** An archive in a folder that is written and read without the care that a real one takes. */
export function fastArchive(path: string): ArchiveFolder {
  return new ArchiveFolder(path, FAST_DISK);
}

/** Files so many records of 60 slides, a month each, made of invented words and figures; the same ones every time. */
export async function makeArchive(path: string, records: number): Promise<void> {
  const archive = fastArchive(path);
  const random = numbers(7);
  let previous: string | null = null;
  for (let number = 1; number <= records; number += 1) {
    const period = monthPeriod(1840 * 12 + number);
    const deck = `output/${period}/unit-${period}.pptx`;
    const words: ArchivedWords = {
      documents: [{ file: deck, places: Array.from({ length: SLIDES }, (_, i) => slide(number, i, random)) }],
      unread: [],
    };
    const record: ArchiveRecord = {
      format: 1,
      number,
      previous,
      unit: { id: 'unit', name: 'Delivery Unit' },
      period,
      title: `Stocktake ${number}`,
      origin: 'computed',
      status: 'final',
      version: 1,
      at: '2026-01-01T00:00:00.000Z',
      by: 'Delivery Unit',
      tool: { version: '0.1.0', node: '20.20.2' },
      register: { revision: 1, hash: '0'.repeat(64) },
      built: {},
      files: [
        { role: 'deck', name: deck, ...(await archive.keep(Buffer.from(`deck ${number}`.repeat(20_000)))) },
        { role: 'words', name: 'words.json', ...(await archive.keep(jsonOf(words))) },
        { role: 'figures', name: 'figures.json', ...(await archive.keep(jsonOf(figuresOf(number)))) },
      ],
    };
    const pending = await archive.prepare(record);
    await archive.settle(pending);
    previous = pending.sha256;
  }
}

function slide(
  record: number,
  index: number,
  random: () => number,
): ArchivedWords['documents'][number]['places'][number] {
  const words = Array.from({ length: WORDS }, () => word(random));
  if (index % 10 === 3) words[5] = ASKED.usual;
  if (index === 7 && record % 500 === 0) words[9] = ASKED.rare;
  const text = words.map((one, i) => (i % 10 === 9 ? `${one}\n` : one)).join(' ');
  return {
    place: `slide ${index + 1}`,
    title: `${word(random)} ${ASKED.everywhere} stands at ${(random() * 100).toFixed(1)} per cent`,
    id: `priority:p${index}`,
    text: `${text} ${(random() * 1e6).toFixed(0)}`,
  };
}

function figuresOf(record: number): ArchivedFigures {
  return Array.from({ length: INDICATORS }, (_, i) => ({
    indicator: `indicator-${i}`,
    name: `Indicator number ${i}`,
    called: [`Number ${i}`],
    place: 'whole',
    placeName: 'Whole',
    whole: true,
    of: monthPeriod(1840 * 12 + record),
    value: 50 + (record % 40),
    shown: (50 + (record % 40)).toFixed(1),
    plan: 70,
    planShown: '70.0',
    promised: { of: monthPeriod(1840 * 12 + record + 1), value: 70, shown: '70.0' },
    better: 'higher' as const,
    decimals: 1,
    unit: 'points',
    light: 'AR' as const,
    lightShown: 'AR',
    status: 'rated',
    forecast: null,
    forecastShown: '–',
    said: `Indicator ${i} stands at ${50 + (record % 40)}, short of plan`,
    slide: i + 1,
    next: ['30 Jun Lists of schools. Districts'],
  }));
}

function word(random: () => number): string {
  const syllable = () => SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? '';
  return syllable() + syllable() + syllable();
}

/** Numbers from 0 to 1 that look thrown and are the same every time (a linear congruential generator). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function jsonOf(content: unknown): Uint8Array {
  return Buffer.from(canonicalJson(content));
}
