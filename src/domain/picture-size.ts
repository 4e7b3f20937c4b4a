/** What the head of a picture says of it; sizes in pixels, as it is stored: a camera's note to turn it is not looked at. */
export interface PictureSize {
  readonly type: 'png' | 'jpeg';
  readonly w: number;
  readonly h: number;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];

/** Reads kind and size of a PNG or JPEG without decoding it; null for anything else. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  if (startsWith(bytes, PNG)) return pngSize(bytes);
  return startsWith(bytes, JPEG) ? jpegSize(bytes) : null;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

/** The first chunk of every PNG begins with width and height. */
function pngSize(bytes: Uint8Array): PictureSize | null {
  if (bytes.length < 24) return null;
  const view = viewOf(bytes);
  return real({ type: 'png', w: view.getUint32(16), h: view.getUint32(20) });
}

/** Steps from marker to marker up to the start of the frame, which holds height and width (ITU-T T.81, B.2.2). */
function jpegSize(bytes: Uint8Array): PictureSize | null {
  const view = viewOf(bytes);
  for (let at = 2; at + 9 <= bytes.length; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) return real({ type: 'jpeg', w: view.getUint16(at + 7), h: view.getUint16(at + 5) });
    else if (marker === 0xda || marker === 0xd9) return null;
    else at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** C0 to CF but for the tables of Huffman codes, arithmetic conditioning and the reserved one. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function real(size: PictureSize): PictureSize | null {
  return size.w > 0 && size.h > 0 ? size : null;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
