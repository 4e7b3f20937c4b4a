import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileFault } from '../../../src/adapters/files/file-fault.ts';
import { writeFileWhole } from '../../../src/adapters/files/write-file.ts';
import { Fault } from '../../../src/domain/fault.ts';
import { temporaryFolder } from '../../folder.ts';

describe('writing a file whole', () => {
  it('makes the folders, writes the content and leaves nothing else behind', async () => {
    const path = join(temporaryFolder(), 'a', 'b', 'deck.pptx');
    await writeFileWhole(path, 'first');
    await writeFileWhole(path, 'second');
    expect(readFileSync(path, 'utf8')).toBe('second');
    expect(readdirSync(join(path, '..'))).toEqual(['deck.pptx']);
  });

  it.each(['~$deck.pptx', '~$ck.pptx', '.~lock.deck.pptx#'])(
    'refuses a deck that is open (%s stands beside it)',
    async (owner) => {
      const folder = temporaryFolder();
      const path = join(folder, 'deck.pptx');
      writeFileSync(path, 'old');
      writeFileSync(join(folder, owner), 'someone');
      const fault = await writeFileWhole(path, 'new').catch((cause: unknown) => cause);
      expect(fault).toBeInstanceOf(Fault);
      expect(fault).toMatchObject({ code: 'file-in-use' });
      expect(readFileSync(path, 'utf8')).toBe('old');
    },
  );

  it('leaves the earlier file untouched when its name is taken by a folder', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'deck.pptx', 'inner'), { recursive: true });
    await expect(writeFileWhole(join(folder, 'deck.pptx'), 'new')).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(['deck.pptx']);
    expect(existsSync(join(folder, 'deck.pptx', 'inner'))).toBe(true);
  });

  it('leaves a name that is taken, also where several take it at once', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'deck.pptx');
    const writes = ['a', 'b', 'c'].map((content) => writeFileWhole(path, content, { replace: false }));
    const ends = await Promise.allSettled(writes);
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    const won = ['a', 'b', 'c'][ends.findIndex(({ status }) => status === 'fulfilled')];
    expect(readFileSync(path, 'utf8')).toBe(won);
    expect(readdirSync(folder)).toEqual(['deck.pptx']);
    await expect(writeFileWhole(path, 'd', { replace: false })).rejects.toThrow(/there is already a file/);
  });

  it('writes through a link, which stays one', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'deck.pptx'), 'old');
    symlinkSync(join(folder, 'deck.pptx'), join(folder, 'latest.pptx'));
    await writeFileWhole(join(folder, 'latest.pptx'), 'new');
    expect(lstatSync(join(folder, 'latest.pptx')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'deck.pptx'), 'utf8')).toBe('new');
  });

  it.runIf(process.platform !== 'win32')('lets nobody read the new file who could not read the old one', async () => {
    const path = join(temporaryFolder(), 'deck.pptx');
    writeFileSync(path, 'old', { mode: 0o600 });
    await writeFileWhole(path, 'new');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('clears away what a killed process left, and nothing that someone may still be writing', async () => {
    const folder = temporaryFolder();
    const hoursAgo = (name: string, hours: number) => {
      const at = Date.now() / 1000 - hours * 3600;
      writeFileSync(join(folder, name), 'half');
      utimesSync(join(folder, name), at, at);
    };
    hoursAgo('.stocktake-0123456789ab.part', 1.1);
    hoursAgo('.stocktake-ba9876543210.part', 0.9);
    hoursAgo('.stocktake-notes.part', 50);
    hoursAgo('report.part', 50);
    mkdirSync(join(folder, '.stocktake-00000000000a.part'));
    utimesSync(join(folder, '.stocktake-00000000000a.part'), 0, 0);
    await writeFileWhole(join(folder, 'deck.pptx'), 'new');
    expect(readdirSync(folder).sort()).toEqual([
      '.stocktake-00000000000a.part',
      '.stocktake-ba9876543210.part',
      '.stocktake-notes.part',
      'deck.pptx',
      'report.part',
    ]);
  });

  it.runIf(process.platform !== 'win32')('is whole after a kill, and the next write clears away its half', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'deck.pptx');
    writeFileSync(path, 'old');
    const module = new URL('../../../src/adapters/files/write-file.ts', import.meta.url);
    const script = `import(${JSON.stringify(module.href)}).then(({ writeFileWhole }) => {
      setInterval(() => {
        if (require('node:fs').readdirSync(${JSON.stringify(folder)}).length > 1) process.kill(process.pid, 'SIGKILL');
      }, 0);
      writeFileWhole(${JSON.stringify(path)}, Buffer.alloc(100_000_000));
    });`;
    const { signal } = spawnSync(process.execPath, ['--import', 'tsx', '--eval', script]);
    expect(signal).toBe('SIGKILL');
    expect(readFileSync(path, 'utf8')).toBe('old');
    const [left, ...others] = readdirSync(folder).filter((name) => name !== 'deck.pptx');
    expect(left).toMatch(/^\.stocktake-.*\.part$/);
    expect(others).toEqual([]);
    utimesSync(join(folder, left ?? ''), 0, 0);
    await writeFileWhole(path, 'new');
    expect(readdirSync(folder)).toEqual(['deck.pptx']);
  });

  it.runIf(process.platform === 'linux')('never takes the place of a pipe or a device', async () => {
    const pipe = join(temporaryFolder(), 'deck.pptx');
    execFileSync('mkfifo', [pipe]);
    await expect(writeFileWhole(pipe, 'new')).rejects.toThrow(/is a pipe or a device/);
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });

  it.runIf(process.platform === 'linux')('ends where no folder can be made', async () => {
    await expect(writeFileWhole('/proc/none/deck.pptx', 'new')).rejects.toMatchObject({ code: 'bad-input' });
  });

  it('says when a file stands where a folder is needed', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'out'), 'mine');
    const fault = { code: 'bad-input', message: expect.stringContaining('is a file, not a folder') };
    await expect(writeFileWhole(join(folder, 'out', 'deck.pptx'), 'new')).rejects.toMatchObject(fault);
    expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('mine');
  });

  it('takes the longest names a disk takes, and says when one is too long', async () => {
    const folder = temporaryFolder();
    await writeFileWhole(join(folder, `${'x'.repeat(250)}.pptx`), 'new');
    await expect(writeFileWhole(join(folder, `${'x'.repeat(260)}.pptx`), 'new')).rejects.toMatchObject({
      message: expect.stringContaining('too long'),
    });
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EFBIG', 'disk-full'],
    ['EROFS', 'not-permitted'],
    ['EBUSY', 'file-in-use'],
    ['ENOENT', 'bad-input'],
    ['ENOTDIR', 'bad-input'],
    ['ELOOP', 'bad-input'],
    ['EIO', 'bad-input'],
    ['ENAMETOOLONG', 'bad-input'],
  ])('turns %s into the fault %s, with what to do', (code, fault) => {
    const said = fileFault(Object.assign(new Error(code), { code }), 'deck.pptx');
    expect(said).toMatchObject({ code: fault, place: 'deck.pptx', remedy: expect.stringMatching(/\.$/) });
  });

  it('passes on what it does not know', () => {
    const cause = new Error('odd');
    expect(fileFault(cause, 'x')).toBe(cause);
  });
});
