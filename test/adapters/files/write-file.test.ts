import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EROFS', 'not-permitted'],
    ['EBUSY', 'file-in-use'],
    ['ENOENT', 'bad-input'],
  ])('turns %s into the fault %s, with what to do', (code, fault) => {
    const said = fileFault(Object.assign(new Error(code), { code }), 'deck.pptx');
    expect(said).toMatchObject({ code: fault, place: 'deck.pptx', remedy: expect.stringMatching(/\.$/) });
  });

  it('passes on what it does not know', () => {
    const cause = new Error('odd');
    expect(fileFault(cause, 'x')).toBe(cause);
  });
});
