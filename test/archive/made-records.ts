import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Catalogue } from '../../src/adapters/database/catalogue.ts';
import { ArchiveFolder } from '../../src/adapters/objects/archive-folder.ts';
import type { ArchivedFigure, ArchivedWords, ArchiveRecord } from '../../src/domain/archive-record.ts';
import { canonicalJson } from '../../src/domain/canonical-json.ts';
import { period } from '../../src/domain/period.ts';
import type { CataloguedArchive } from '../../src/stages/archive/catalogue.ts';

/** A record as a test writes it. */
export interface MadeRecord {
  readonly period: string;
  readonly title?: string;
  readonly origin?: ArchiveRecord['origin'];
  /** Places of its deck. */
  readonly deck?: ArchivedWords['documents'][number]['places'];
  /** Paragraphs of its minutes. */
  readonly minutes?: readonly string[];
  readonly figures?: readonly ArchivedFigure[];
  /** Returns by name, and what is in them. */
  readonly returns?: Readonly<Record<string, string>>;
}

/** An archive in a folder, without the care of a real one. */
export function openMade(path: string): ArchiveFolder {
  return new ArchiveFolder(path, {
    write: async (file, content) => {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    },
    move: rename,
    sync: async () => undefined,
    faultOf: (cause) => cause,
  });
}

/** Files records one after the other, after those that are there. */
export async function fileMade(folder: string, records: readonly MadeRecord[]): Promise<CataloguedArchive> {
  const archive = openMade(join(folder, 'archive'));
  const last = (await archive.recordNames()).at(-1);
  let number = last?.number ?? 0;
  let previous = last ? (await archive.recordNamed(last.name)).sha256 : null;
  for (const made of records) {
    number += 1;
    const pending = await archive.prepare({ ...(await recordOf(archive, made)), number, previous });
    await archive.settle(pending);
    previous = pending.sha256;
  }
  return {
    archive,
    path: join(folder, 'catalogue.db'),
    open: async (...given) => Catalogue.open(...given),
  };
}

async function recordOf(
  archive: ArchiveFolder,
  { period: when, title, origin = 'computed', deck = [], minutes = [], figures = [], returns = {} }: MadeRecord,
): Promise<Omit<ArchiveRecord, 'number' | 'previous'>> {
  const keep = async (content: string) => archive.keep(Buffer.from(content));
  const words: ArchivedWords = {
    documents: [
      { file: 'deck.pptx', places: deck },
      {
        file: 'minutes.docx',
        places: minutes.map((text, i) => ({ place: `paragraph ${i + 1}`, title: '', text })),
      },
    ].filter(({ places }) => places.length > 0),
    unread: [],
  };
  const files: ArchiveRecord['files'] = [
    { role: 'deck', name: 'deck.pptx', ...(await keep(`deck ${when}`)) },
    ...(minutes.length > 0
      ? [
          {
            role: 'paper' as const,
            name: 'minutes.docx',
            paper: 'minutes',
            title: 'Minutes',
            ...(await keep(`minutes ${when}`)),
          },
        ]
      : []),
    { role: 'words', name: 'words.json', ...(await keep(canonicalJson(words))) },
    { role: 'figures', name: 'figures.json', ...(await keep(canonicalJson(figures))) },
  ];
  for (const [name, content] of Object.entries(returns)) files.push({ role: 'return', name, ...(await keep(content)) });
  return {
    format: 1,
    unit: { id: 'unit', name: 'Delivery Unit' },
    period: period(when),
    title: title ?? `Stocktake of ${when}`,
    origin,
    status: 'final',
    version: 1,
    at: '2026-01-01T00:00:00.000Z',
    by: 'Delivery Unit',
    tool: { version: '0.1.0', node: '20.20.2' },
    register: origin === 'computed' ? { revision: 1, hash: 'a'.repeat(64) } : null,
    built: {},
    files,
  };
}

/** A figure of a higher-is-better indicator in the whole, its plan and its promise as given. */
export function figureOf(
  of: string | null,
  value: number | null,
  plan: number,
  more: Partial<ArchivedFigure> = {},
): ArchivedFigure {
  return {
    indicator: 'participation',
    name: 'School participation, children aged 5 to 9',
    called: ['Participation', 'Children in school'],
    place: 'punjab',
    placeName: 'Punjab',
    whole: true,
    of: of === null ? null : period(of),
    value,
    shown: value === null ? '–' : value.toFixed(1),
    plan,
    planShown: plan.toFixed(1),
    promised: null,
    better: 'higher',
    decimals: 1,
    unit: 'points',
    light: value === null ? null : 'AR',
    lightShown: value === null ? 'no data' : 'AR',
    status: value === null ? 'no-data' : 'rated',
    forecast: null,
    forecastShown: '–',
    said: 'Participation is short of plan',
    slide: 6,
    next: ['1 Sep Drive opens in ten districts. School Education'],
    ...more,
  };
}
