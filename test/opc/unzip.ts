import { crc32, inflateRawSync } from 'node:zlib';

/**
 * Unpacks an archive by its central directory: name to bytes, in the order given there. Fails on a wrong checksum, a
 * wrong size, a local header that tells another story, or an end that is not there. Shares no code with the writer.
 */
export function unzip(archive: Uint8Array): Map<string, Buffer> {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.length);
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + 22 !== bytes.length) throw new Error('the archive has no end');
  const entries = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('latin1', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    if (!bytes.subarray(local + 4, local + 28).equals(bytes.subarray(at + 6, at + 30))) {
      throw new Error(`${name}: local and central header differ`);
    }
    const start = local + 30 + nameLength;
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    const content = bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed;
    if (crc32(content) !== bytes.readUInt32LE(at + 16) || content.length !== bytes.readUInt32LE(at + 24)) {
      throw new Error(`${name}: checksum or size is wrong`);
    }
    entries.set(name, content);
    at += 46 + nameLength;
  }
  return entries;
}
