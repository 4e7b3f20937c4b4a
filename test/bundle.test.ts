import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { launchersFor } from '../bundle/launchers.ts';
import { NODE_VERSION, SYSTEMS, type System } from '../bundle/systems.ts';
import { deflated, zip } from '../src/opc/zip.ts';
import { temporaryFolder } from './folder.ts';

function systemOf(os: System['os']): System {
  const system = SYSTEMS.find((one) => one.os === os);
  if (!system) throw new Error(`no bundle for ${os}`);
  return system;
}

describe('the bundle', () => {
  it('is made for Windows, Linux and macOS, with a Node.js that the program runs on', () => {
    expect(new Set(SYSTEMS.map(({ os }) => os))).toEqual(new Set(['win32', 'linux', 'darwin']));
    expect(Number(NODE_VERSION.split('.')[0])).toBeGreaterThanOrEqual(20);
  });

  it.skipIf(process.platform === 'win32')('starts from any folder, through a link, with words that hold spaces', () => {
    const folder = join(temporaryFolder(), 'a folder');
    mkdirSync(join(folder, 'app', 'dist'), { recursive: true });
    mkdirSync(join(folder, 'runtime'));
    symlinkSync(process.execPath, join(folder, 'runtime', 'node'));
    writeFileSync(join(folder, 'app', 'dist', 'cli.js'), 'process.stdout.write(JSON.stringify(process.argv.slice(2)))');
    for (const { name, text } of launchersFor(systemOf('linux'), '0.1.0', NODE_VERSION)) {
      writeFileSync(join(folder, name), text, { mode: 0o755 });
    }
    mkdirSync(join(folder, 'links'));
    symlinkSync('../stocktake', join(folder, 'links', 'relative'));
    symlinkSync(join(folder, 'links', 'relative'), join(folder, 'links', 'absolute'));
    for (const start of ['stocktake', 'links/relative', 'links/absolute']) {
      const said = execFileSync(join(folder, ...start.split('/')), ['build', 'Head of Unit', '$x'], {
        encoding: 'utf8',
      });
      expect(JSON.parse(said)).toEqual(['build', 'Head of Unit', '$x']);
    }
  });

  it('has line ends that Windows reads, and says what macOS will ask', () => {
    for (const { text } of launchersFor(systemOf('win32'), '0.1.0', NODE_VERSION)) {
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    }
    const [readme] = launchersFor(systemOf('darwin'), '0.1.0', NODE_VERSION);
    expect(readme?.text).toContain('xattr -dr com.apple.quarantine .');
  });

  it('has its program marked as one in the ZIP', () => {
    const archive = Buffer.from(
      zip([
        { name: 'runtime/node', packed: deflated('program'), executable: true },
        { name: 'README.txt', packed: deflated('words') },
      ]),
    );
    // Central headers: the system that made it at 5, the mode in the upper half of the attributes at 38.
    const first = archive.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    const second = archive.indexOf(Buffer.from([0x50, 0x4b, 1, 2]), first + 1);
    expect([archive[first + 5], archive.readUInt16LE(first + 40).toString(8)]).toEqual([3, '100755']);
    expect([archive[second + 5], archive.readUInt32LE(second + 38)]).toEqual([0, 0]);
  });

  it('puts in every dependency that the program has where it runs', () => {
    const { files } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'));
    const made = readFileSync(join(import.meta.dirname, '../bundle/bundle.ts'), 'utf8');
    for (const part of files) expect(made).toContain(`'${part}'`);
  });
});
