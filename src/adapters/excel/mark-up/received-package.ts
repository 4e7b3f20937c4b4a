import { constants, inflateRawSync } from 'node:zlib';
import { type Xml, xmlDocument } from '../../../opc/xml.ts';
import { deflated, deflatedPieces, type Packed, zip } from '../../../opc/zip.ts';
import { readDirectory, type ZipEntry } from '../../../sheet/zip.ts';
import { encodingOf } from './part-text.ts';
import { type ReceivedPart, sheetPart, wholePart } from './received-part.ts';
import { Unmarkable } from './unmarkable.ts';
import { type Edit, edited } from './xml-edit.ts';

/** Bytes of a part that is edited, inflated: but for the rows of a sheet it stands in memory twice, as it is and as text. */
const LARGEST = 150_000_000;
/** Compressed bytes that are inflated to look at how a part begins. */
const HEAD = 4096;
/** Bytes that are inflated at a time at least. */
const CHUNK = 16_384;

/** A received package in which a few parts are edited or added; all others keep their very bytes. */
export class ReceivedPackage {
  readonly #received: ReadonlyMap<string, ZipEntry>;
  readonly #changed = new Map<string, Packed>();
  readonly #added = new Map<string, { readonly name: string; readonly type: string; readonly packed: Packed }>();

  constructor(bytes: Uint8Array) {
    this.#received = readDirectory(bytes);
    const odd = this.names.find((name) => !/^[ -~]+$/.test(name));
    if (odd !== undefined) throw new Unmarkable(`its part ${odd} is not named in ASCII`);
  }

  /** Names of the parts that were received, as the package writes them. */
  get names(): string[] {
    return [...this.#received.values()].map(({ name }) => name);
  }

  has(name: string): boolean {
    return this.#received.has(name.toLowerCase());
  }

  part(name: string): ReceivedPart {
    return wholePart(name, whole(this.#entry(name)));
  }

  /** A sheet, its text without its rows. */
  sheet(name: string): ReceivedPart {
    return sheetPart(name, whole(this.#entry(name)));
  }

  /** How a part begins. */
  head(name: string): string {
    const entry = this.#entry(name);
    const compressed = entry.compressed.subarray(0, HEAD);
    const bytes = inflated({ ...entry, compressed }, { finishFlush: constants.Z_SYNC_FLUSH });
    const even = bytes.subarray(0, bytes.length & ~1);
    return encodingOf(even).textOf(even);
  }

  /** Edits a part, once. */
  edit(part: ReceivedPart, edits: readonly Edit[]): void {
    const { name } = part;
    if (this.#changed.has(name.toLowerCase())) throw new Unmarkable(`two of its sheets share the part ${name}`);
    this.#changed.set(name.toLowerCase(), deflatedPieces(edited(part, edits)));
  }

  /** Writes a part anew. */
  replace(name: string, content: Xml): void {
    this.#changed.set(name.toLowerCase(), deflated(xmlDocument(content)));
  }

  /** Adds a part of a content type under a name that is not taken. */
  add(name: string, type: string, content: Xml): void {
    if (this.#added.has(name.toLowerCase())) throw new Unmarkable(`two of its sheets share the part ${name}`);
    this.#added.set(name.toLowerCase(), { name, type, packed: deflated(xmlDocument(content)) });
  }

  /** Names and content types of what was added. */
  get added(): { readonly name: string; readonly type: string }[] {
    return [...this.#added.values()];
  }

  /** The first name that no part has: `xl/comments` and `.xml` give `xl/comments1.xml`, or the next that is free. */
  freeName(stem: string, extension: string): string {
    for (let n = 1; ; n++) {
      const name = `${stem}${n}${extension}`;
      if (!this.has(name) && !this.#added.has(name.toLowerCase())) return name;
    }
  }

  bytes(): Uint8Array {
    const received = [...this.#received].map(([key, entry]) => ({
      name: entry.name,
      packed: this.#changed.get(key) ?? asReceived(entry),
    }));
    return zip([...received, ...this.#added.values()]);
  }

  #entry(name: string): ZipEntry {
    const entry = this.#received.get(name.toLowerCase());
    if (!entry) throw new Unmarkable(`its part ${name} is missing`);
    return entry;
  }
}

function asReceived({ deflated, crc32, size, compressed }: ZipEntry): Packed {
  return { method: deflated ? 8 : 0, crc: crc32, size, data: compressed };
}

/** All of a part, in one piece from the start: put together from several it would stand in memory twice. */
function whole(entry: ZipEntry): Uint8Array {
  const chunkSize = Math.max(CHUNK, Math.min(entry.size, LARGEST) + 1);
  return inflated(entry, { maxOutputLength: LARGEST, chunkSize });
}

function inflated({ name, deflated, compressed }: ZipEntry, options: Parameters<typeof inflateRawSync>[1]): Uint8Array {
  if (!deflated) return compressed;
  try {
    return inflateRawSync(compressed, options);
  } catch (cause) {
    const tooBig = cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';
    throw new Unmarkable(`its part ${name} is ${tooBig ? `larger than ${LARGEST / 1e6} MB` : 'damaged'}`);
  }
}
