import { expect, it } from 'vitest';
import { exportedNames } from '../../src/stages/archive/exported-names.ts';

it.each([
  ['returns/2015-Q2/health.xlsx', 'returns/2015-Q2/health.xlsx'],
  ['papers/2015-Q2/اجلاس کی روداد.docx', 'papers/2015-Q2/اجلاس کی روداد.docx'],
  ['papers/minutes: final?.docx', 'papers/minutes- final-.docx'],
  ['papers/aux.txt', 'papers/_aux.txt'],
  ['papers/notes. .', 'papers/notes'],
  ['../../etc/passwd', 'etc/passwd'],
  ['C:\\Windows\\x.dll', 'C-/Windows/x.dll'],
  [`papers/${'x'.repeat(200)}.docx`, `papers/${'x'.repeat(75)}.docx`],
])('%s is exported as a name that every disk takes', (name, expected) => {
  expect(exportedNames([name], [])).toEqual([expected]);
});

it('tells apart names that a disk would take for one, and those that the export has itself', () => {
  const names = ['papers/Minutes.docx', 'papers/minutes.docx', 'papers/minutes.DOCX', 'README.txt', 'notes'];
  expect(exportedNames([...names, 'notes'], ['readme.TXT'])).toEqual([
    'papers/Minutes.docx',
    'papers/minutes (2).docx',
    'papers/minutes (3).DOCX',
    'README (2).txt',
    'notes',
    'notes (2)',
  ]);
});
