import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Loaded before the program (`node --import`): has the n-th of its calls that change what is on the disk fail as a disk
 * does, or ends the process there as a power cut does. A write gets half of its bytes down first.
 *
 * `FAIL_AT` is n, from 1; `FAIL_HOW` a code such as EIO, or `kill`; to the file `FAIL_LOG` it tells which call it was.
 * What SQLite writes by itself is out of its reach.
 */
const { FAIL_AT, FAIL_HOW = 'EIO', FAIL_LOG = '' } = process.env;
let left = Number(FAIL_AT);

const { writeFileSync, writeSync } = fs;
type Call = (this: unknown, ...given: unknown[]) => unknown;

/** Ends the process or gives what the disturbed call throws; null while it is not its turn. */
function disturbed(name: string, place: unknown, half?: () => void): Error | null {
  left -= 1;
  if (left !== 0) return null;
  half?.();
  writeFileSync(FAIL_LOG, `${name} ${String(place)}`);
  if (FAIL_HOW === 'kill') process.kill(process.pid, 'SIGKILL');
  return Object.assign(new Error(`${FAIL_HOW}: ${name}`), { code: FAIL_HOW, syscall: name });
}

function patch(owner: object, names: readonly string[], make: (name: string, original: Call) => Call): void {
  for (const name of names) {
    const original: unknown = Reflect.get(owner, name);
    if (typeof original !== 'function') continue;
    Reflect.set(
      owner,
      name,
      make(name, (...given) => Reflect.apply(original, owner, given)),
    );
  }
}

const CALLS = ['rename', 'rm', 'unlink', 'mkdir', 'link', 'symlink', 'copyFile', 'cp', 'truncate', 'chmod'];
const WRITES = ['writeFile', 'appendFile'];

patch(fs.promises, [...CALLS, ...WRITES], (name, original) => async (...given) => {
  const failure = disturbed(name, given.at(name === 'rename' ? 1 : 0));
  if (failure) throw failure;
  return original(...given);
});
const SYNC = [...CALLS, ...WRITES, 'fsync', 'fdatasync', 'write'].map((name) => `${name}Sync`);
patch(fs, SYNC, (name, original) => (...given) => {
  const failure = disturbed(name, given[0]);
  if (failure) throw failure;
  return original(...given);
});

// The handles that `open` gives have a class of their own, which nothing exports.
const handle = await fs.promises.open(new URL(import.meta.url), 'r');
const prototype: object = Object.getPrototypeOf(handle);
await handle.close();
for (const name of ['write', 'writeFile', 'appendFile', 'sync', 'datasync', 'truncate']) {
  const original: unknown = Reflect.get(prototype, name);
  if (typeof original !== 'function') continue;
  Reflect.set(prototype, name, async function (this: fs.promises.FileHandle, ...given: unknown[]) {
    const [content] = given;
    const failure = disturbed(name, this.fd, () => {
      if (typeof content === 'string') writeSync(this.fd, content.slice(0, content.length / 2));
      else if (content instanceof Uint8Array) writeSync(this.fd, content.subarray(0, content.length / 2));
    });
    if (failure) throw failure;
    return Reflect.apply(original, this, given);
  });
}
syncBuiltinESMExports();
