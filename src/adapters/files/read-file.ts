import { readFile } from 'node:fs/promises';
import { fileFault } from './file-fault.ts';

/** The bytes of a file; a fault that names the file when it cannot be read. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw fileFault(cause, path);
  }
}

/** The text of a UTF-8 file without its byte-order mark. */
export async function readText(path: string): Promise<string> {
  return new TextDecoder('utf-8').decode(await readBytes(path));
}
