import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as SheetJS from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import type { BuiltDeck } from '../../src/actions/build-deck.ts';
import type { ImportedReply } from '../../src/actions/import-reply.ts';
import type { ListedReplies } from '../../src/actions/list-replies.ts';
import type { MadePreReads } from '../../src/actions/make-pre-reads.ts';
import { madeWorkspace } from '../commands/made-workspace.ts';
import { type Ran, runHere } from '../commands/run-cli.ts';
import { temporaryFolder } from '../folder.ts';
import { KINDS, saidOf } from '../hostile/files.ts';
import { isRefused } from '../hostile/hostile-file.ts';
import { cellWith, filledIn, type Typed } from './fill-in.ts';

const made = madeWorkspace();
const SECRETARY = 'Secretary, School Education';
const SIGNED = { B4: 'yes', B5: SECRETARY, B6: '7 August 2015' };
const PRE_READS = 'output/2015-Q2/pre-reads/punjab-smu-2015-Q2';

const run = (folder: string, ...words: string[]) => runHere([...words, '--workspace', folder]);
async function json<T>(folder: string, ...words: string[]): Promise<T> {
  const { stdout, stderr } = await run(folder, ...words, '--json');
  expect(stderr).toBe('');
  const result: T = JSON.parse(stdout);
  return result;
}

/** A workspace whose pre-reads were made, and the reply of School Education with something typed in it. */
async function answered(typed: (form: Uint8Array) => Typed): Promise<{ folder: string; reply: string }> {
  const folder = made.copy();
  await json(folder, 'preread');
  const form = new Uint8Array(readFileSync(join(folder, `${PRE_READS}-school-education-reply.xlsx`)));
  const reply = join(temporaryFolder(), 'reply.xlsx');
  writeFileSync(reply, filledIn(form, typed(form)));
  return { folder, reply };
}

const importReply = (folder: string, reply: string): Promise<Ran> =>
  run(folder, 'replies', 'import', reply, '--by', SECRETARY);

/** Types another value over the one that the return gives for the textbooks: 71 as it was sent. */
function changeTextbooks(folder: string, value: number): void {
  const path = join(folder, 'returns/2015-Q2/school-education.xlsx');
  const bytes = new Uint8Array(readFileSync(path));
  writeFileSync(path, filledIn(bytes, { Indicators: { [cellWith(bytes, 'Indicators', 71)]: value } }));
}

describe('a reply to a pre-read', { timeout: 120_000 }, () => {
  it('brings a comment, a correction and a sign-off back to where they belong', async () => {
    const { folder, reply } = await answered((form) => ({
      Comments: {
        [cellWith(form, 'Comments', 'textbooks', 'B')]: 'The books were in the store on 1 April.',
        [cellWith(form, 'Comments', 'whole', 'B')]: 'We bring the ledgers.',
      },
      Corrections: {
        [cellWith(form, 'Corrections', 'textbooks-delivered/punjab', 'C')]: 73.5,
        [cellWith(form, 'Corrections', 'textbooks-delivered/punjab', 'D')]: 'two districts were missing',
      },
      'Sign-off': SIGNED,
    }));
    const taken = await json<ImportedReply>(folder, 'replies', 'import', reply, '--by', SECRETARY);
    expect(taken).toMatchObject({
      period: '2015-Q2',
      department: 'school-education',
      comments: [
        { priority: 'textbooks', text: 'The books were in the store on 1 April.' },
        { priority: null, text: 'We bring the ledgers.' },
      ],
      corrections: [
        {
          figure: 'textbooks-delivered/punjab',
          printed: '71.0%',
          correct: '73.5',
          reason: 'two districts were missing',
        },
      ],
      signedOff: { by: SECRETARY, on: '2015-08-07' },
      already: false,
      toOlder: false,
    });
    expect(readFileSync(join(folder, taken.file.file)).equals(readFileSync(reply))).toBe(true);
    expect(await json<ImportedReply>(folder, 'replies', 'import', reply, '--by', SECRETARY)).toMatchObject({
      already: true,
    });

    const { departments } = await json<ListedReplies>(folder, 'replies', 'list');
    expect(departments.map(({ department, answered: has }) => [department, has])).toEqual([
      ['school-education', true],
      ['health', false],
      ['local-government', false],
      ['public-health-engineering', false],
    ]);
    expect(departments[0]).toMatchObject({ signOff: { changed: [] }, outcomes: [{ outcome: 'stands', now: '71.0%' }] });

    // The comment stands on the page of the next pre-read; what is printed is no figure, so the sign-off stands.
    const again = await json<MadePreReads>(folder, 'preread');
    expect(again.preReads.filter(({ isNew }) => isNew).map(({ department }) => department)).toEqual([
      'school-education',
    ]);
    expect(again.lapsed).toEqual([]);
    const page = readFileSync(join(folder, `${PRE_READS}-school-education.html`), 'utf8');
    expect(page).toContain('“<bdi>The books were in the store on 1 April.</bdi>”');
    expect(readFileSync(join(folder, `${PRE_READS}-health.html`), 'utf8')).not.toContain('1 April');
    expect(readFileSync(join(folder, `${PRE_READS}-brief.html`), 'utf8')).toContain('from 71.0% to 73.5');
    expect(await json<ListedReplies>(folder, 'replies', 'list')).toMatchObject({
      departments: [{ toOlder: true }, {}, {}, {}],
    });
  });

  it('loses its sign-off when a figure changes, which is named wherever one looks', async () => {
    const { folder, reply } = await answered((form) => ({
      Corrections: { [cellWith(form, 'Corrections', 'textbooks-delivered/punjab', 'C')]: '73.5' },
      'Sign-off': SIGNED,
    }));
    expect((await importReply(folder, reply)).code).toBe(0);
    changeTextbooks(folder, 73.5);
    const changed = [
      { id: 'textbooks-delivered/punjab', name: 'Textbooks on the first day, Punjab', printed: '71.0%', now: '73.5%' },
    ];
    expect((await json<BuiltDeck>(folder, 'build')).lapsed).toMatchObject([
      { department: 'School Education', by: SECRETARY, changed },
    ]);
    const line = `Sign-off lapsed: School Education (${SECRETARY}, 7 Aug 2015): Textbooks on the first day, Punjab was 71.0% and is 73.5%.`;
    const flat = ({ stdout }: Ran) => stdout.replaceAll(/\s+/g, ' ');
    expect(flat(await run(folder, 'status'))).toContain(line);
    expect(flat(await run(folder, 'preread'))).toContain(line);
    expect(flat(await run(folder, 'build'))).toContain(line);
    const listed = flat(await run(folder, 'replies', 'list'));
    expect(listed).toContain('signed off by Secretary, School Education on 7 Aug 2015, lapsed');
    expect(listed).toContain('71.0%, to be 73.5: made; it is 73.5% now');
  });

  it('to an earlier pre-read is taken with a remark', async () => {
    const { folder, reply } = await answered(() => ({ 'Sign-off': SIGNED }));
    changeTextbooks(folder, 72);
    await json(folder, 'preread');
    const { stdout } = await importReply(folder, reply);
    expect(stdout).toContain('It answers an earlier pre-read: the latest one says something else.');
  });

  it('is refused whole where a cell of it is wrong, which is named', async () => {
    const { folder, reply } = await answered((form) => ({
      Corrections: {
        [cellWith(form, 'Corrections', 'attendance/punjab', 'B')]: '99%',
        [cellWith(form, 'Corrections', 'textbooks-delivered/punjab', 'D')]: 'no value beside it',
      },
      'Sign-off': { B4: 'maybe', B6: 'soon' },
    }));
    const { code, stderr } = await importReply(folder, reply);
    expect(code).toBe(3);
    expect(stderr).toContain('“99%” was typed over what was printed, 92.9%');
    expect(stderr).toMatch(/Corrections!C\d+ is empty beside a reason/);
    expect(stderr).toContain('Sign-off!B4: “maybe” is not yes');
    expect(stderr).toContain('Sign-off!B5 is empty: which office signs?');
    expect(stderr).toContain('Nothing was entered');
    expect(await json<ListedReplies>(folder, 'replies', 'list')).toMatchObject({
      departments: [{ answered: false }, {}, {}, {}],
    });
  });

  it('names what it holds where nothing is read, and a sign-off beside a correction', async () => {
    const { folder, reply } = await answered((form) => ({
      Comments: {
        [cellWith(form, 'Comments', 'textbooks', 'B')]: 'See our table.',
        [cellWith(form, 'Comments', 'textbooks', 'E')]: 'In the margin.',
      },
      Corrections: { [cellWith(form, 'Corrections', 'textbooks-delivered/punjab', 'C')]: '73,5' },
      'Sign-off': SIGNED,
    }));
    const bytes = SheetJS.read(readFileSync(reply), { type: 'buffer' });
    SheetJS.utils.book_append_sheet(bytes, SheetJS.utils.aoa_to_sheet([['Tehsil', 'Books']]), 'Annex');
    writeFileSync(reply, new Uint8Array(SheetJS.write(bytes, { type: 'array', bookType: 'xlsx' })));
    const { code, stdout } = await importReply(folder, reply);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Not read, and only kept with the file: Comments!E\d+ “In the margin\.”; the sheet Annex\./);
    expect(stdout).toContain('It agrees with the figures as printed and corrects 1 of them: ask which is meant.');
  });

  it('is refused where it corrects nothing, remarks on nothing, or was signed on a day to come', async () => {
    const { folder, reply } = await answered((form) => ({
      Comments: { B15: 'Below the table.' },
      Corrections: {
        [cellWith(form, 'Corrections', 'textbooks-delivered/punjab', 'C')]: '71,00',
        [cellWith(form, 'Corrections', 'textbooks-delivered/punjab/rating', 'C')]: 'r',
      },
      'Sign-off': { ...SIGNED, B6: '9 August 2015' },
    }));
    const { code, stderr } = await importReply(folder, reply);
    expect(code).toBe(3);
    expect(stderr).toContain('Comments!B15 stands beside no priority');
    expect(stderr.match(/Corrections!C\d+ is what was printed/g)).toHaveLength(2);
    // The clock of the test stands at 6 August; a day is left for those who are ahead of it.
    expect(stderr).toContain('Sign-off!B6: 9 Aug 2015 is yet to come');
    expect(stderr).toContain('copy the answers into the workbook that came with the pre-read');
  });

  it('is refused where it answers nothing that was sent, says nothing, or is no reply', async () => {
    const { folder, reply } = await answered(() => ({}));
    expect((await importReply(folder, reply)).stderr).toContain('nothing is written in it');
    const form = new Uint8Array(readFileSync(reply));
    const forged = join(temporaryFolder(), 'forged.xlsx');
    const hash = readFileSync(join(folder, `${PRE_READS}-school-education.html`), 'utf8');
    expect(hash).toContain('data:image/png;base64,');
    const at = cellWith(form, 'About', 'Pre-read', 'C');
    writeFileSync(forged, filledIn(form, { About: { [at]: 'a'.repeat(64) }, 'Sign-off': SIGNED }));
    expect((await importReply(folder, forged)).stderr).toContain('is not what was sent out');
    const other = join(folder, 'returns/2015-Q2/health.xlsx');
    expect((await importReply(folder, other)).stderr).toContain('it is no reply to a pre-read');
    const wrong = await run(folder, 'replies', 'import', reply, '--by', SECRETARY, '--period', '2015-Q1');
    expect(wrong.stderr).toContain('it answers the pre-read of 2015-Q2, not of 2015-Q1');
  });

  it('that is hostile is refused by the same pre-flight as a return', async () => {
    const folder = made.copy();
    const hostile = KINDS.flatMap(([, those]) => those.filter(isRefused).slice(0, 1));
    expect(hostile.length).toBeGreaterThan(4);
    const drop = temporaryFolder();
    for (const [n, file] of hostile.entries()) {
      mkdirSync(join(drop, String(n)));
      const path = join(drop, String(n), file.as ?? 'reply.xlsx');
      writeFileSync(path, file.make());
      const { code, stderr } = await importReply(folder, path);
      expect([file.what, code]).toEqual([file.what, 3]);
      expect(stderr).toContain(saidOf(file).replace(/^: /, ''));
    }
  });
});

describe('the README', { timeout: 120_000 }, () => {
  it('shows three commands for pre-reads, each of which does as printed', async () => {
    const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8').replaceAll('\r\n', '\n');
    const block = /<!-- pre-reads -->\n```sh\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    const lines = block.split('\n').filter((line) => line.startsWith('stocktake '));
    expect(lines).toHaveLength(3);
    const folder = made.copy();
    for (const line of lines) {
      const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '').slice(1);
      const given = words.map((word) => (word.endsWith('-reply.xlsx') ? join(folder, word) : word));
      const { code, stdout, stderr } = await run(folder, ...given);
      expect({ line, code, stderr }).toEqual({ line, code: 0, stderr: '' });
      expect(stdout.length, line).toBeGreaterThan(10);
      if (given[0] !== 'preread') continue;
      const form = new Uint8Array(readFileSync(join(folder, `${PRE_READS}-school-education-reply.xlsx`)));
      writeFileSync(join(folder, 'school-education-reply.xlsx'), filledIn(form, { 'Sign-off': SIGNED }));
    }
  });
});

describe('preread', { timeout: 120_000 }, () => {
  it('writes the same bytes again, and enters a pre-read once', async () => {
    const folder = made.copy();
    const first = await json<MadePreReads>(folder, 'preread');
    expect(first.files).toHaveLength(9);
    const bytes = first.files.map((file) => readFileSync(file));
    const second = await json<MadePreReads>(folder, 'preread');
    expect(second.files.map((file, i) => bytes[i]?.equals(readFileSync(file)))).toEqual(first.files.map(() => true));
    expect(first.preReads.every(({ isNew }) => isNew)).toBe(true);
    expect(second.preReads.every(({ isNew }) => !isNew)).toBe(true);
  });

  it('says that a PDF beside it is of an earlier run', async () => {
    const folder = made.copy();
    expect((await run(folder, 'preread')).stdout).not.toContain('earlier run');
    writeFileSync(join(folder, `${PRE_READS}-health.pdf`), '%PDF-1.4');
    const { stdout } = await run(folder, 'preread');
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      '1 PDF beside them is of an earlier run: punjab-smu-2015-Q2-health.pdf. Print it again with --pdf.',
    );
  });

  it('of one department makes no brief; of one that is not there it says which there are', async () => {
    const folder = made.copy();
    const { files } = await json<MadePreReads>(folder, 'preread', '--department', 'health');
    expect(files.map((file) => file.slice(file.indexOf('punjab-smu-2015')))).toEqual([
      'punjab-smu-2015-Q2-health.html',
      'punjab-smu-2015-Q2-health-reply.xlsx',
    ]);
    const { code, stderr } = await run(folder, 'preread', '--department', 'helth');
    expect([code, stderr]).toEqual([3, 'the unit has no department “helth”. Did you mean health?\n']);
  });
});
