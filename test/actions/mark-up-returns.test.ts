import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerFinding } from '../../src/actions/answer-finding.ts';
import type { Workspace } from '../../src/actions/define.ts';
import { markUpReturns } from '../../src/actions/mark-up-returns.ts';
import { receiveReturn } from '../../src/actions/receive-return.ts';
import { findingId } from '../../src/domain/finding.ts';
import { period } from '../../src/domain/period.ts';
import { figuresIn, listIn, notesIn, sheetsIn } from '../adapters/excel/mark-up-files.ts';
import { temporaryFolder } from '../folder.ts';
import { EXPANDING } from '../hostile/expanding.ts';
import { copyAs, DATA, sampleWorkspace, workspaceAt } from './sample.ts';

const Q2 = period('2015-Q2');

function run(workspace: Workspace, input: { files?: string[]; all?: boolean; folder?: string } = {}) {
  return markUpReturns.run(workspace, { files: [], all: false, ...input });
}

describe('handing returns back', () => {
  it('writes each with a note at every cell concerned and the list of its findings', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const { marked, findings } = await run(workspace);
    expect(marked.map(({ written }) => written)).toEqual(
      ['health', 'local-government', 'public-health-engineering', 'school-education'].map(
        (name) => `marked/2015-Q2/${name}.xlsx`,
      ),
    );
    for (const { file, written, notes } of marked) {
      const received = readFileSync(workspace.folder.at(...file.split('/')));
      const copy = readFileSync(workspace.folder.at(...written.split('/')));
      const own = findings.filter((finding) => finding.file === file);
      const cells = own.flatMap(({ sheet, cell }) => (sheet && cell ? [`${sheet}!${cell}`] : []));
      expect(notes).toBe(new Set(cells).size);
      const shown = notesIn(copy);
      for (const cell of cells) expect(shown.get(cell)).toMatch(/^(Fix|Explain|Check): /);
      expect(shown.size).toBe(notesIn(received).size + notes);
      expect(listIn(copy).rows.filter(([asked]) => /^(Fix|Explain|Check)$/.test(asked ?? ''))).toHaveLength(own.length);
      expect(figuresIn(copy, sheetsIn(received))).toEqual(figuresIn(received));
    }
  });

  it('leaves what was received as it was, and gives the same bytes again', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const folder = workspace.folder.at('returns', Q2);
    const bytesIn = (path: string) =>
      readdirSync(path).map((name) => readFileSync(join(path, name)).toString('base64'));
    const before = bytesIn(folder);
    await run(workspace);
    const first = bytesIn(workspace.folder.at('marked', Q2));
    await run(workspace);
    expect(bytesIn(workspace.folder.at('marked', Q2))).toEqual(first);
    expect(bytesIn(folder)).toEqual(before);
  });

  it('finds in a marked copy what it found in the return', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const { marked, findings } = await run(workspace);
    for (const { file, written } of marked) {
      writeFileSync(workspace.folder.at(...file.split('/')), readFileSync(workspace.folder.at(...written.split('/'))));
    }
    expect((await run(workspace, { folder: temporaryFolder() })).findings).toEqual(findings);
  });

  it('writes the list by itself where a file cannot carry it, and says why', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const file = join(temporaryFolder(), 'health.xls');
    writeFileSync(file, Buffer.from('D0CF11E0A1B11AE1', 'hex'));
    const { marked } = await run(workspace, { files: [file] });
    expect(marked).toMatchObject([{ written: 'marked/2015-Q2/health-findings.xlsx', notes: 0 }]);
    expect(marked[0]?.unmarked).toMatch(/^this /);
    expect(listIn(readFileSync(workspace.folder.at('marked', Q2, 'health-findings.xlsx'))).rows.at(-1)?.[0]).toBe(
      'Fix',
    );
  });

  it('does not hand on what was refused: it may be a trap for whoever opens it', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const bomb = EXPANDING.find(({ what }) => what.startsWith('a theme'));
    const file = join(temporaryFolder(), 'health.xlsx');
    writeFileSync(file, bomb?.make() ?? '');
    const { marked } = await run(workspace, { files: [file] });
    expect(marked).toMatchObject([{ written: 'marked/2015-Q2/health-findings.xlsx', unmarked: bomb?.ends }]);
  });

  it('works outside any workspace too, for whoever filled the return in', async () => {
    const inbox = temporaryFolder();
    const file = copyAs(join(DATA, 'punjab-smu/returns/2015-Q2/health.xlsx'), 'health.xlsx');
    const letter = copyAs(join(DATA, 'punjab-smu/unit.yaml'), 'letter.xlsx');
    const { marked, alone } = await run(workspaceAt(inbox), { files: [file, letter] });
    expect(marked.map(({ written, unmarked }) => [written, unmarked])).toEqual([['marked/health.xlsx', null]]);
    expect(marked[0]?.notes).toBeGreaterThan(1);
    expect(notesIn(readFileSync(join(inbox, 'marked', 'health.xlsx'))).get('Indicators!I7')).toMatch(/^Fix: /);
    expect(alone?.unchecked).toEqual([expect.stringContaining('letter.xlsx: this is a CSV or text file.')]);
  });

  it('writes two of one name under two names', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const files = [1, 2].map(() => copyAs(workspace.folder.at('returns', Q2, 'health.xlsx'), 'health.xlsx'));
    const { marked } = await run(workspace, { files });
    expect(marked.map(({ written }) => written)).toEqual([
      'marked/2015-Q2/health.xlsx',
      'marked/2015-Q2/health (2).xlsx',
    ]);
  });

  it('does not hand back a return that another took the place of', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const file = copyAs(workspace.folder.at('returns', '2015-Q1', 'health.xlsx'), 'health-v2.xlsx');
    await receiveReturn.run(workspace, { file, period: Q2, supersedes: 'health.xlsx', by: 'Delivery unit' });
    const { marked } = await run(workspace);
    expect(marked.map(({ file: name }) => name)).toContain('returns/2015-Q2/health-v2.xlsx');
    expect(marked.map(({ file: name }) => name)).not.toContain('returns/2015-Q2/health.xlsx');
  });

  it('writes over nothing but an earlier copy', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const refused = { code: 'bad-input', message: expect.stringContaining('was left as it is') };
    const inbox = temporaryFolder();
    const file = join(inbox, 'health.xlsx');
    writeFileSync(file, readFileSync(workspace.folder.at('returns', Q2, 'health.xlsx')));
    await expect(run(workspace, { files: [file], folder: inbox })).rejects.toMatchObject(refused);
    const others = temporaryFolder();
    writeFileSync(join(others, 'health.xlsx'), 'notes of the office');
    await expect(run(workspace, { files: [file], folder: others })).rejects.toMatchObject(refused);
    expect(readFileSync(join(others, 'health.xlsx'), 'utf8')).toBe('notes of the office');
  });

  it('writes nothing among what was received', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    for (const folder of [workspace.folder.at('returns'), workspace.folder.at('returns', Q2)]) {
      await expect(run(workspace, { folder })).rejects.toMatchObject({
        code: 'bad-input',
        message: expect.stringContaining('a copy there would be taken for a return'),
      });
    }
    expect(readdirSync(workspace.folder.at('returns'))).toEqual(['2015-Q1', '2015-Q2']);
  });

  it('does not take a folder for a return', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const files = [workspace.folder.at('returns', Q2, 'health.xlsx'), workspace.folder.at('returns')];
    await expect(run(workspace, { files })).rejects.toMatchObject({ code: 'bad-input', message: /is a folder$/ });
  });

  it('does not ask again what was answered', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const { findings } = await run(workspace);
    const finding = findings.find(({ severity, cell, file }) => severity === 'query' && cell && /health/.test(file));
    if (!finding) throw new Error('the sample has a query at a cell of this return');
    const words = { finding: findingId(finding), kind: 'explained', text: 'two camps', by: 'Health' } as const;
    await answerFinding.run(workspace, words);
    const { marked } = await run(workspace);
    const written = marked.find(({ file }) => file === finding.file)?.written ?? '';
    const copy = readFileSync(workspace.folder.at(...written.split('/')));
    expect(notesIn(copy).has(`${finding.sheet}!${finding.cell}`)).toBe(false);
    expect(listIn(copy).rows[0]?.[0]).toMatch(/, 1 settled$/);
    expect(listIn(copy).rows.at(-1)).toContain('Explained by Health: two camps.');
  });

  it('takes no workbook for the folder', () => {
    expect(markUpReturns.input.safeParse({ folder: 'inbox/health.xlsx' }).success).toBe(false);
    expect(markUpReturns.input.safeParse({ folder: 'handed-back' }).success).toBe(true);
  });
});
