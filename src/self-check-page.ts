/**
 * The self-check page: a department officer drops a return on it and sees what the unit would ask. It runs the reader and
 * the checks of the program in the browser; the file never leaves the machine.
 */
import type { Finding, Severity } from './domain/finding.ts';
import { compareFindings } from './domain/finding.ts';
import type { Inflate } from './sheet/inflate.ts';
import { readWorkbook } from './sheet/read-workbook.ts';
import { type SelfChecked, selfCheck } from './stages/self-check.ts';

const WORD: Record<Severity, string> = { block: 'Fix', query: 'Explain', note: 'Check' };

/** Inflates with the browser's own decompressor. */
const inflate: Inflate = (pieces) => {
  const packed = new Blob(pieces.map((piece) => new Uint8Array(piece)));
  const reader = packed.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  return (async function* () {
    for (let step = await reader.read(); !step.done; step = await reader.read()) yield step.value;
  })();
};

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
};

async function check(file: File): Promise<void> {
  element('said').textContent = `Reading ${file.name} …`;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const open = (content: Uint8Array, name: string) => readWorkbook(content, name, inflate);
  show(file.name, await selfCheck({ name: file.name, bytes }, { open, sha256: () => '' }));
}

function show(name: string, { findings, unchecked, left }: SelfChecked): void {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const counts = (['block', 'query', 'note'] as const).map((s) => `${count(s)} to ${WORD[s].toLowerCase()}`).join(', ');
  element('said').textContent =
    unchecked ?? (findings.length === 0 ? `${name}: nothing was noticed.` : `${name}: ${counts}.`);
  const rows = findings.toSorted(compareFindings).map(row);
  element('rows').replaceChildren(...rows);
  element('findings').hidden = rows.length === 0;
  element('left').textContent = unchecked
    ? ''
    : `${left.length} checks are left to the unit, which has the register and the other returns: ${left.join(', ')}.`;
}

function row({ severity, sheet, cell, is, expected, remedy, check: id }: Finding): HTMLTableRowElement {
  const line = document.createElement('tr');
  const where = sheet ? `${sheet}${cell ? `!${cell}` : ''}` : 'the file';
  const head = document.createElement('th');
  head.scope = 'row';
  head.textContent = WORD[severity];
  head.className = severity;
  const cells = [where, is, expected, remedy].map((text) => {
    const data = document.createElement('td');
    data.textContent = text;
    return data;
  });
  line.title = id;
  line.append(head, ...cells);
  return line;
}

const input = element('file');
const zone = element('zone');
if (!(input instanceof HTMLInputElement)) throw new Error('#file is no input');

const failed = (cause: unknown) => {
  element('said').textContent = `This page could not check the file: ${String(cause)}`;
};
input.addEventListener('change', () => {
  const [file] = input.files ?? [];
  if (file) check(file).catch(failed);
});
for (const name of ['dragover', 'dragleave', 'drop'] as const) {
  zone.addEventListener(name, (event) => {
    event.preventDefault();
    zone.classList.toggle('over', name === 'dragover');
    const [file] = event.dataTransfer?.files ?? [];
    if (name === 'drop' && file) check(file).catch(failed);
  });
}
