import type { diffArchived } from '../actions/diff-archived.ts';
import { columns, counted } from './define.ts';
import { setIn } from './page.ts';

type ArchiveDiff = Awaited<ReturnType<(typeof diffArchived)['run']>>;
type ChangedFigure = ArchiveDiff['figures']['changed'][number];

/** How two records differ: slides, figures, returns, then the rest that went in. */
export function diffText({ before, after, slides, figures, returns, inputs }: ArchiveDiff, width: number): string {
  const told = ({ number, title, origin }: ArchiveDiff['before']) =>
    `record ${number}, ${title}${origin === 'imported' ? ' (not computed here)' : ''}`;
  const { added, removed, changed, same } = slides;
  return [
    setIn(`From ${told(before)} to ${told(after)}`, 0, width),
    '',
    `Slides: ${added.length} added, ${removed.length} removed, ${changed.length} changed, ${same} the same.`,
    ...removed.map(({ number, title }) => setIn(`− slide ${number}: ${title}`, 2, width)),
    ...added.map(({ number, title }) => setIn(`+ slide ${number}: ${title}`, 2, width)),
    ...changed.flatMap((one) => [
      setIn(
        `slide ${one.before.number} → ${one.after.number}${one.onlyNotes ? ', its notes' : ''}: ${one.after.title}`,
        2,
        width,
      ),
      ...one.lines.map(({ how, text }) => setIn(`${how === 'removed' ? '−' : '+'} ${text}`, 4, width)),
    ]),
    '',
    `Figures: ${figures.changed.length} changed, ${figures.same} the same.`,
    ...(figures.changed.length > 0 ? [columns(figures.changed.map(figureRow))] : []),
    '',
    ...registerLines(before.register, after.register),
    ...fileLines('Returns', returns),
    ...fileLines('Other inputs', inputs),
  ].join('\n');
}

function figureRow({ name, placeName, before, after }: ChangedFigure): string[] {
  const head = [`  ${name}`, placeName];
  const known = after ?? before;
  if (!before || !after) {
    return [
      ...head,
      `${after ? 'new' : 'gone'}: ${known?.shown}`,
      `plan ${known?.planShown}`,
      known ? lightOf(known) : '',
    ];
  }
  const both = (was: string, is: string) => (was === is ? is : `${was} → ${is}`);
  return [
    ...head,
    both(before.shown, after.shown),
    `plan ${both(before.planShown, after.planShown)}`,
    both(lightOf(before), lightOf(after)),
  ];
}

function lightOf({ lightShown, light, status }: NonNullable<ChangedFigure['after']>): string {
  return lightShown ?? light ?? status;
}

function registerLines(before: ArchiveDiff['before']['register'], after: ArchiveDiff['before']['register']): string[] {
  const told = (one: typeof before) => (one ? `revision ${one.revision} (${one.hash.slice(0, 12)})` : 'none');
  return before?.hash === after?.hash
    ? [`Register: the same, ${told(after)}.`]
    : [`Register: ${told(before)} → ${told(after)}.`];
}

function fileLines(what: string, files: ArchiveDiff['returns']): string[] {
  const [first] = files;
  if (!first) return [`${what}: the same.`];
  return [
    `${what}: ${counted(files.length, 'difference')}.`,
    ...files.map(({ name, how }) => `  ${how.padEnd(8)} ${name}`),
  ];
}
