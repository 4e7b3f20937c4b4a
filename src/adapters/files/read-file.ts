import { readFile, stat } from 'node:fs/promises';
import { Fault } from '../../domain/fault.ts';
import { fileFault } from './file-fault.ts';

/** The bytes of a file; a fault that names it when it cannot be read. A pipe or a device is never waited for. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    if (!found.isFile() && !found.isDirectory()) {
      throw new Fault('bad-input', `${path} is a pipe or a device, not a file`, {
        place: path,
        remedy: 'Name a file.',
      });
    }
    return await readFile(path);
  } catch (cause) {
    throw fileFault(cause, path);
  }
}

/** The text of a file in UTF-8, or in UTF-16 with its mark, as Notepad calls "Unicode"; a fault for anything else. */
export async function readText(path: string): Promise<string> {
  const bytes = await readBytes(path);
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Fault('bad-input', `${path} is not saved as UTF-8 text`, {
      place: path,
      remedy: 'Open it in an editor and save it again with the encoding UTF-8.',
      cause,
    });
  }
}
