import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const REPOSITORY = resolve(import.meta.dirname, '..');

/**
 * Compiles some files of this repository and all that they import, as they are shipped: for what must run as plain
 * JavaScript. `at` gives where a file went; `remove` takes the folder away, which stands beside the packages it needs.
 */
export async function compile(
  files: readonly string[],
): Promise<{ at: (file: string) => string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(REPOSITORY, 'node_modules/.compiled-'));
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: join(REPOSITORY, 'tsconfig.build.json'),
      compilerOptions: { rootDir: REPOSITORY, outDir: join(folder, 'dist'), types: ['node'] },
      include: [],
      files: files.map((file) => join(REPOSITORY, file)),
    }),
  );
  const compiler = join(REPOSITORY, 'node_modules/typescript/bin/tsc');
  try {
    await promisify(execFile)(process.execPath, [compiler, '-p', join(folder, 'tsconfig.json')]);
  } catch (cause) {
    await rm(folder, { recursive: true });
    throw cause;
  }
  return {
    at: (file) => join(folder, 'dist', file.replace(/\.ts$/, '.js')),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
