import type { ShownRecord } from '../actions/show-archived.ts';
import { columns, counted, sizeText } from './define.ts';
import { setIn } from './page.ts';

/** A record, its files and its slides; or only the words of the slide that was asked for. */
export function showText(
  { record, sha256, name, slides, unread }: ShownRecord,
  { words, width }: { readonly words: boolean; readonly width: number },
): string {
  const head = `Record ${record.number}: ${record.title} (${record.period})${record.origin === 'imported' ? ', not computed here' : ''}`;
  if (words) {
    return slides
      .flatMap(({ number, lines, notes }) => [
        `${head}, slide ${number}`,
        ...lines.map((line) => setIn(line, 2, width)),
        ...(notes.length > 0 ? ['Notes', ...notes.map((line) => setIn(line, 2, width))] : []),
      ])
      .join('\n');
  }
  const { register, tool, status, version, files } = record;
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return [
    head,
    ...(record.origin === 'computed' ? [`  ${status}, version ${version}`] : []),
    `  filed ${record.at} by ${record.by}, with version ${tool.version} on Node.js ${tool.node}`,
    ...(register ? [`  register revision ${register.revision}, ${register.hash.slice(0, 12)}`] : []),
    `  ${name}, SHA-256 ${sha256}`,
    '',
    `${counted(files.length, 'file')}, ${sizeText(bytes)}:`,
    columns(
      files.map((file) => [`  ${file.sha256.slice(0, 12)}`, file.paper ?? file.role, file.name, file.title ?? '']),
    ),
    ...(unread.length > 0 ? ['', 'Not found by their words:'] : []),
    ...unread.map(({ file, why }) => setIn(`${file}: ${why}`, 2, width)),
    '',
    `${counted(slides.length, 'slide')}:`,
    columns(slides.map(({ number, title }) => [String(number).padStart(5), title])),
  ].join('\n');
}
