import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflated, zip } from '../../src/opc/zip.ts';
import { temporaryFolder } from '../folder.ts';
import { unzip } from '../opc/unzip.ts';

/** The same return under another name with another number in one cell of its sheet Indicators. */
export function withCell(from: string, name: string, cell: string, value: number): string {
  const sheet = 'xl/worksheets/sheet2.xml';
  const parts = unzip(readFileSync(from));
  const before = parts.get(sheet)?.toString('utf8') ?? '';
  const after = before.replace(new RegExp(`(<c r="${cell}"[^>]*><v>)[^<]*`), `$1${value}`);
  if (after === before) throw new Error(`${from} has no number in Indicators!${cell}`);
  parts.set(sheet, Buffer.from(after, 'utf8'));
  const path = join(temporaryFolder(), name);
  writeFileSync(path, zip([...parts].map(([part, bytes]) => ({ name: part, packed: deflated(bytes) }))));
  return path;
}
