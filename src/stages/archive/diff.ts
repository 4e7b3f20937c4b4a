import type { ArchiveFolder, FiledRecord } from '../../adapters/objects/archive-folder.ts';
import type { ArchivedFigure, ArchiveRecord } from '../../domain/archive-record.ts';
import { compareText } from '../../domain/finding.ts';
import { seriesKey } from '../../domain/series.ts';
import { figuresIn, wordsIn } from './catalogue-entry.ts';
import { type ChangedLine, changedLines } from './changed-lines.ts';
import { matchSlides } from './match-slides.ts';
import { type RecordSlide, slidesOf } from './record-slides.ts';

/** A slide that both have, and what differs in its words; or in its notes where nothing else does. */
export interface ChangedSlide {
  readonly before: Pick<RecordSlide, 'number' | 'title'>;
  readonly after: Pick<RecordSlide, 'number' | 'title'>;
  readonly lines: readonly ChangedLine[];
  readonly onlyNotes: boolean;
}

/** An indicator in a place of which the two print something different; null where one does not have it. */
export interface ChangedFigure {
  readonly indicator: string;
  readonly name: string;
  readonly placeName: string;
  readonly whole: boolean;
  readonly before: ArchivedFigure | null;
  readonly after: ArchivedFigure | null;
}

/** A return or another input that one has and the other has not, or has with other content. */
export interface ChangedFile {
  readonly name: string;
  readonly how: 'added' | 'removed' | 'changed';
}

/** How two records differ. */
export interface ArchiveDiff {
  readonly before: ArchiveRecord;
  readonly after: ArchiveRecord;
  readonly slides: {
    readonly added: readonly Pick<RecordSlide, 'number' | 'title'>[];
    readonly removed: readonly Pick<RecordSlide, 'number' | 'title'>[];
    readonly changed: readonly ChangedSlide[];
    readonly same: number;
  };
  readonly figures: { readonly changed: readonly ChangedFigure[]; readonly same: number };
  readonly returns: readonly ChangedFile[];
  /** Profile, layouts, running order and texts, agendas: whatever else went in. */
  readonly inputs: readonly ChangedFile[];
}

/** Compares two records slide by slide and number by number, and what went into them. */
export async function diffRecords(
  before: FiledRecord,
  after: FiledRecord,
  archive: ArchiveFolder,
): Promise<ArchiveDiff> {
  const [a, b] = [before.record, after.record];
  const slides = compareSlides(
    slidesOf(a, await wordsIn(a, archive)),
    slidesOf(b, await wordsIn(b, archive)),
    a.origin === 'computed' && b.origin === 'computed',
  );
  return {
    before: a,
    after: b,
    slides,
    figures: compareFigures(await figuresIn(a, archive), await figuresIn(b, archive)),
    returns: compareFiles(a, b, ['return']),
    inputs: compareFiles(a, b, ['profile', 'layout', 'edits', 'template', 'photograph', 'agenda']),
  };
}

function compareSlides(
  before: readonly RecordSlide[],
  after: readonly RecordSlide[],
  named: boolean,
): ArchiveDiff['slides'] {
  const pairs = matchSlides(before, after, named);
  const brief = ({ number, title }: RecordSlide) => ({ number, title });
  const inOrder = [...pairs].sort(([, a], [, b]) => a.number - b.number);
  const changed = inOrder.flatMap(([a, b]): ChangedSlide[] => {
    const words = changedLines(a.lines, b.lines);
    const lines = words.length > 0 ? words : changedLines(a.notes, b.notes);
    return lines.length > 0 ? [{ before: brief(a), after: brief(b), lines, onlyNotes: words.length === 0 }] : [];
  });
  const matched = new Set(pairs.values());
  return {
    added: after.filter((slide) => !matched.has(slide)).map(brief),
    removed: before.filter((slide) => !pairs.has(slide)).map(brief),
    changed,
    same: pairs.size - changed.length,
  };
}

function compareFigures(before: readonly ArchivedFigure[], after: readonly ArchivedFigure[]): ArchiveDiff['figures'] {
  const byKey = (figures: readonly ArchivedFigure[]) =>
    new Map(figures.map((figure) => [seriesKey(figure.indicator, figure.place), figure]));
  const [a, b] = [byKey(before), byKey(after)];
  const keys = [...new Set([...b.keys(), ...a.keys()])];
  const changed = keys.flatMap((key): ChangedFigure[] => {
    const [was, is] = [a.get(key) ?? null, b.get(key) ?? null];
    const known = is ?? was;
    if (!known || (was && is && printedOf(was) === printedOf(is))) return [];
    const { indicator, name, placeName, whole } = known;
    return [{ indicator, name, placeName, whole, before: was, after: is }];
  });
  return { changed, same: keys.length - changed.length };
}

function printedOf({ shown, planShown, light, lightShown, status, of }: ArchivedFigure): string {
  return [shown, planShown, light, lightShown, status, of].join('\u0000');
}

function compareFiles(a: ArchiveRecord, b: ArchiveRecord, roles: readonly string[]): ChangedFile[] {
  const byName = ({ files }: ArchiveRecord) =>
    new Map(files.filter(({ role }) => roles.includes(role)).map(({ name, sha256 }) => [name, sha256]));
  const [before, after] = [byName(a), byName(b)];
  return [...new Set([...before.keys(), ...after.keys()])].sort(compareText).flatMap((name): ChangedFile[] => {
    const [was, is] = [before.get(name), after.get(name)];
    if (was === is) return [];
    return [{ name, how: was === undefined ? 'added' : is === undefined ? 'removed' : 'changed' }];
  });
}
