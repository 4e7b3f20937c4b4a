import { cpSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { caseNamed } from './cases.ts';
import { saidOf } from './fail-each-call.ts';
import { completes, nothingLost } from './nothing-lost.ts';
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

/** Copies the workspace of a command to a disk of its own. */
async function onSmallDisk(id: string) {
  const prepared = await workspaces().prepare(caseNamed(id));
  const small = disk(4096);
  const folder = join(small.path, 'unit');
  cpSync(prepared.copy(), folder, { recursive: true });
  return { prepared, small, folder };
}

describe.runIf(has)(`a full disk${why}`, () => {
  // With nothing left not even a journal can be begun; with little left a write is cut in its middle.
  it.each([
    ['register import', 0],
    ['register import', 48],
    ['close', 0],
    ['receive', 8],
    ['blank', 24],
    ['build', 0],
    ['build', 48],
    ['a database of the first version brought forward', 24],
  ])('takes nothing from the workspace: %s with %i kB left', async (id, left) => {
    const { prepared, small, folder } = await onSmallDisk(id);
    const ballast = join(small.path, 'ballast');
    const { bavail, bsize } = statfsSync(small.path);
    writeFileSync(ballast, Buffer.alloc(bavail * bsize - left * 1024));
    const ended = await program().run(prepared.words, { cwd: folder });
    const now = await nothingLost(prepared, folder);
    expect(saidOf(ended, now, prepared)).toMatch(/disk is full/);
    expect(now.unfinished).toEqual([]);
    rmSync(ballast);
    await completes(prepared, folder, program());
  });
});

describe.runIf(has)(`a disk that may only be read${why}`, () => {
  it.each(['register import', 'receive', 'findings explain', 'close', 'build'])(
    'takes nothing from the workspace, which says so: %s',
    async (id) => {
      const { prepared, small, folder } = await onSmallDisk(id);
      small.readOnly(true);
      const ended = await program().run(prepared.words, { cwd: folder });
      const now = await nothingLost(prepared, folder);
      expect(saidOf(ended, now, prepared)).toMatch(/cannot be (written|opened)/);
      small.readOnly(false);
      await completes(prepared, folder, program());
    },
  );

  it('can be read', async () => {
    const { small, folder } = await onSmallDisk('build');
    small.readOnly(true);
    for (const command of ['rate', 'findings list', 'register history', 'status']) {
      expect(await program().run(command.split(' '), { cwd: folder })).toMatchObject({ code: 0, stderr: '' });
    }
    expect((await program().run(['check'], { cwd: folder })).code).toBe(1);
  });
});

describe.runIf(process.platform !== 'win32')('an account that may write no file of more than some kilobytes', () => {
  it.each([
    ['register import', 8],
    ['register import', 200],
    ['receive', 8],
    ['build', 64],
  ])('loses nothing: %s with files of %i kB', async (id, most) => {
    const prepared = await workspaces().prepare(caseNamed(id));
    const folder = prepared.copy();
    // The shell counts in blocks of 512 bytes.
    const through = ['sh', '-c', `ulimit -f ${most * 2}; exec "$@"`, 'sh'];
    const ended = await program().run(prepared.words, { cwd: folder, through });
    const now = await nothingLost(prepared, folder);
    expect(saidOf(ended, now, prepared)).toMatch(/disk is full|larger than this disk/);
    await completes(prepared, folder, program());
  });
});
