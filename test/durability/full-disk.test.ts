import { cpSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { caseNamed } from './cases.ts';
import { saidOf } from './fail-each-call.ts';
import { completes, nothingLost } from './prepared.ts';
import { hasSmallDisks, type SmallDisk, smallDisk } from './small-disk.ts';
import { withProgram } from './with-program.ts';

const { program, workspaces } = withProgram();

const has = hasSmallDisks();
const why = has ? '' : ' (not run: this account may mount no disk of its own)';

function disk(kilobytes: number): SmallDisk {
  const made = smallDisk(kilobytes);
  if (!made) throw new Error('no disk could be made');
  onTestFinished(() => made.remove());
  return made;
}

const WRITING = ['register import', 'receive', 'findings explain', 'close', 'blank', 'build'];

describe.runIf(has)(`a full disk${why}`, () => {
  // With nothing left not even a journal can be begun; with little left a write is cut in its middle.
  it.each(WRITING.flatMap((id) => [0, 48].map((left) => [id, left] as const)))(
    'takes nothing from the workspace: %s with %i kB left',
    async (id, left) => {
      const prepared = await workspaces().prepare(caseNamed(id));
      const { path } = disk(4096);
      const folder = join(path, 'unit');
      cpSync(prepared.copy(), folder, { recursive: true });
      const ballast = join(path, 'ballast');
      const { bavail, bsize } = statfsSync(path);
      writeFileSync(ballast, Buffer.alloc(bavail * bsize - left * 1024));
      const ended = await program().run(prepared.words, { cwd: folder });
      const now = await nothingLost(prepared, folder);
      expect(saidOf(ended, now, prepared)).toMatch(/^$|disk is full/);
      expect(now.unfinished).toEqual([]);
      rmSync(ballast);
      await completes(prepared, folder, program());
    },
  );
});

describe.runIf(has)(`a disk that may only be read${why}`, () => {
  it.each(WRITING)('takes nothing from the workspace, which says so: %s', async (id) => {
    const prepared = await workspaces().prepare(caseNamed(id));
    const small = disk(4096);
    const folder = join(small.path, 'unit');
    cpSync(prepared.copy(), folder, { recursive: true });
    small.readOnly(true);
    const ended = await program().run(prepared.words, { cwd: folder });
    const now = await nothingLost(prepared, folder);
    expect(saidOf(ended, now, prepared)).toMatch(/cannot be (written|opened)/);
    small.readOnly(false);
    await completes(prepared, folder, program());
  });

  it.each([
    ['check', 1],
    ['rate', 0],
    ['findings list', 0],
    ['register show', 0],
    ['register history', 0],
  ])('can be read: %s', async (command, code) => {
    const prepared = await workspaces().prepare(caseNamed('build'));
    const small = disk(4096);
    const folder = join(small.path, 'unit');
    cpSync(prepared.copy(), folder, { recursive: true });
    small.readOnly(true);
    expect(await program().run(command.split(' '), { cwd: folder })).toMatchObject({ code, stderr: '' });
    expect(readdirSync(small.path)).toEqual(['unit']);
  });
});

describe.runIf(process.platform !== 'win32')('an account that may write no file of more than some kilobytes', () => {
  it.each([8, 64, 200])('loses nothing: %i kB', async (most) => {
    for (const id of ['register import', 'receive', 'build']) {
      const prepared = await workspaces().prepare(caseNamed(id));
      const folder = prepared.copy();
      // The shell counts in blocks of 512 bytes.
      const through = ['sh', '-c', `ulimit -f ${most * 2}; exec "$@"`, 'sh'];
      const ended = await program().run(prepared.words, { cwd: folder, through });
      const now = await nothingLost(prepared, folder);
      expect(saidOf(ended, now, prepared)).toMatch(/^$|disk is full|larger than this disk/);
      await completes(prepared, folder, program());
    }
  });
});
