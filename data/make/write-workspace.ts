import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';

/** Files of a workspace by path, with forward slashes. */
export type WorkspaceFiles = ReadonlyMap<string, Uint8Array | string>;

/** Writes a whole workspace; what stood in the folder before is gone. */
export async function writeWorkspace(folder: string, files: WorkspaceFiles): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const [name, content] of files) {
    const path = join(folder, ...name.split('/'));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}

/** Makes a YAML file as people keep it, under a line that says what it is. */
export function yamlFile(about: string, content: unknown): string {
  return `# ${about}\n${stringify(content, { lineWidth: 110, aliasDuplicateObjects: false })}`;
}
