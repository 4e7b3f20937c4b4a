import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Store } from '../../src/adapters/database/store.ts';
import { sha256 } from '../../src/adapters/files/hash.ts';
import { type Closing, closingOf } from '../../src/domain/ledger.ts';
import { period } from '../../src/domain/period.ts';
import { type AtRest, atRest } from './at-rest.ts';
import { caseNamed, changeBytes, changeOfficer } from './cases.ts';
import type { Ended } from './program.ts';
import { withProgram } from './with-program.ts';

const { program, workspaces } = withProgram();

/** Two processes meet in another way each time. */
const ROUNDS = [1, 2];
const ONE_LINE = /^[^\n]+\n$/;

/** Starts two commands in a workspace at the same moment. */
async function atOnce(folder: string, commands: readonly (readonly string[])[]): Promise<[Ended[], AtRest]> {
  const ended = await Promise.all(commands.map((words) => program().run(words, { cwd: folder })));
  return [ended, await atRest(folder)];
}

/** Which of two commands won; the other has ended with a fault and said so in one line. */
function winnerOf(ended: readonly Ended[]): { winner: number; loserSaid: string } {
  expect(new Set(ended.map(({ code }) => code))).toEqual(new Set([0, 3]));
  const winner = ended.findIndex(({ code }) => code === 0);
  const loserSaid = ended[1 - winner]?.stderr ?? '';
  expect(loserSaid).toMatch(ONE_LINE);
  return { winner, loserSaid };
}

const RECEIVE = ['receive', '--period', '2015-Q2', '--by', 'Delivery unit'];

describe('the same command twice at once', () => {
  it.each(['init', 'register import', 'receive', 'findings explain', 'close', 'papers add', 'build'])(
    'leaves what one of them leaves: %s',
    async (id) => {
      const prepared = await workspaces().prepare(caseNamed(id));
      for (const _ of ROUNDS) {
        const [ended, { files, rows, unfinished }] = await atOnce(prepared.copy(), [prepared.words, prepared.words]);
        expect({ files, rows, unfinished }).toEqual({ ...pick(prepared.after), unfinished: [] });
        expect(ended.map(({ code }) => code)).toContain(prepared.undisturbed.code);
        for (const { code, stderr } of ended) {
          if (code === prepared.undisturbed.code) expect(stderr).toBe('');
          else expect([code, stderr]).toEqual([3, expect.stringMatching(ONE_LINE)]);
        }
      }
    },
  );

  const pick = ({ files, rows }: AtRest) => ({ files, rows });
});

describe('two commands at once that cannot both be right', () => {
  it('stores one of two registers', async () => {
    const { copy } = await workspaces().prepare(caseNamed('build'));
    for (const _ of ROUNDS) {
      const folder = copy();
      await changeOfficer(folder, 'a.xlsx', 'Special Secretary');
      await changeOfficer(folder, 'b.xlsx', 'Additional Secretary');
      const commands = ['a.xlsx', 'b.xlsx'].map((name) => ['register', 'import', name, '--by', 'Head of Unit']);
      const [ended, { rows }] = await atOnce(folder, commands);
      const { winner, loserSaid } = winnerOf(ended);
      expect(loserSaid).toMatch(/another command has added a revision/);
      expect(rows.revision).toHaveLength(2);
      expect(rows.revision?.[1]).toContain(sha256(readFileSync(join(folder, winner === 0 ? 'a.xlsx' : 'b.xlsx'))));
    }
  });

  it('takes in one of two returns of one name', async () => {
    const { copy } = await workspaces().prepare(caseNamed('receive'));
    for (const _ of ROUNDS) {
      const folder = copy();
      const inboxes = twoInboxes(folder, 'health.xlsx', 'health.xlsx');
      const [ended, { files, rows }] = await atOnce(
        folder,
        inboxes.map((path) => [...RECEIVE, path]),
      );
      const { winner, loserSaid } = winnerOf(ended);
      expect(loserSaid).toMatch(/another return named health.xlsx was received/);
      const kept = sha256(readFileSync(join(folder, inboxes[winner] ?? '')));
      expect(files['returns/2015-Q2/health.xlsx']).toBe(kept);
      expect(rows.receipt).toEqual([expect.stringContaining(kept)]);
    }
  });

  it('lets one of two returns take the place of an earlier one', async () => {
    const { copy } = await workspaces().prepare(caseNamed('build'));
    for (const _ of ROUNDS) {
      const folder = copy();
      const inboxes = twoInboxes(folder, 'health-v2.xlsx', 'health-v3.xlsx');
      const commands = inboxes.map((path) => [...RECEIVE, path, '--supersedes', 'health.xlsx']);
      const [ended, { files, rows }] = await atOnce(folder, commands);
      const { winner, loserSaid } = winnerOf(ended);
      expect(loserSaid).toMatch(/health.xlsx was replaced by .* before/);
      expect(Object.keys(files).filter((name) => /health-v\d/.test(name) && name.startsWith('returns'))).toEqual([
        `returns/2015-Q2/health-v${winner + 2}.xlsx`,
      ]);
      expect(rows.receipt).toHaveLength(1);
    }
  });

  it('approves a proposal or rejects it', async () => {
    const { words, copy } = await workspaces().prepare(caseNamed('baseline approve'));
    for (const _ of ROUNDS) {
      const reject = ['baseline', 'reject', 'P1', '--why', 'Not shown', '--by', 'Head of Unit'];
      const [ended, { rows }] = await atOnce(copy(), [words, reject]);
      expect(rows.revision).toHaveLength(winnerOf(ended).winner === 0 ? 2 : 1);
    }
  });

  it('closes a period with a return that arrives, or without it', async () => {
    const prepared = await workspaces().prepare(caseNamed('receive'));
    for (const _ of ROUNDS) {
      const folder = prepared.copy();
      const close = ['close', '--period', '2015-Q2', '--by', 'Head of Unit'];
      const [ended, { files, rows }] = await atOnce(folder, [prepared.words, close]);
      const [received, closed] = ended.map(({ code }) => code === 0);
      const kept = files['returns/2015-Q2/health.xlsx'];
      expect(received || closed).toBe(true);
      for (const { code, stderr } of ended)
        if (code !== 0) expect([code, stderr]).toEqual([3, expect.stringMatching(ONE_LINE)]);
      expect(kept !== undefined).toBe(received);
      expect((rows.receipt ?? []).length).toBe(received ? 1 : 0);
      const closing = await closingIn(folder);
      expect(closing !== undefined).toBe(closed);
      if (!closing) continue;
      expect(closing.returns.some(({ sha256: locked }) => locked === kept)).toBe(received);
      expect(closing.outstanding.includes('health')).toBe(!received);
    }
  });

  it('builds the deck of before or of after, never of both', async () => {
    const explained = await workspaces().prepare(caseNamed('findings explain'));
    const deck = 'output/2015-Q2/punjab-smu-2015-Q2.pptx';
    const before = explained.copy();
    await program().run(['build'], { cwd: before });
    for (const _ of ROUNDS) {
      const folder = explained.copy();
      const [ended, { files }] = await atOnce(folder, [['build'], explained.words]);
      expect(ended.map(({ code, stderr }) => [code, stderr])).toEqual([
        [0, ''],
        [0, ''],
      ]);
      const built = files[deck];
      await program().run(['build'], { cwd: folder });
      const after = (await atRest(folder)).files[deck];
      expect([sha256(readFileSync(join(before, deck))), after]).toContain(built);
    }
  });
});

async function closingIn(folder: string): Promise<Closing | undefined> {
  const store = await Store.open(join(folder, '.stocktake', 'stocktake.db'), sha256);
  const ledger = await store.ledger();
  await store.close();
  return closingOf(ledger, period('2015-Q2'))?.content;
}

/** Two workbooks of one department in folders of their own, in other bytes each. */
function twoInboxes(folder: string, first: string, second: string): string[] {
  const from = ['inbox/health.xlsx', 'returns/2015-Q2/health.xlsx'].find((name) => existsSync(join(folder, name)));
  return [first, second].map((name, i) => {
    const path = join(`inbox-${i}`, name);
    mkdirSync(join(folder, `inbox-${i}`));
    cpSync(join(folder, from ?? ''), join(folder, path));
    changeBytes(join(folder, path), `changed ${i}`);
    return path;
  });
}
