/** A compound file whose directory lists these streams: sectors of 512 bytes, names in UTF-16 at every 128. */
export function compoundFile(...streams: readonly string[]): Uint8Array {
  const bytes = Buffer.alloc(512 + 128 * streams.length);
  Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1').copy(bytes);
  streams.forEach((name, n) => {
    bytes.write(name, 512 + 128 * n, 'utf16le');
    bytes.writeUInt16LE(name.length * 2 + 2, 512 + 128 * n + 64);
  });
  return bytes;
}
