import { createCanvas, type Image, loadImage } from 'canvas';
import { Fault } from '../../domain/fault.ts';
import { pictureSize } from '../../domain/picture-size.ts';

const MOST_BYTES = 40_000_000;
const MOST_PIXELS = 100_000_000;
/** Pixels of the longest side: sharp on a large screen, and a tenth of what a camera stores. */
const LONGEST = 1600;
/** Width over height. */
const SHAPE = 16 / 9;
const QUALITY = 0.82;
/** Rows that are decoded into memory at a time. */
const BAND = 64;
/** Bytes of a pixel: red, green, blue and how opaque it is. */
const CHANNELS = 4;
const INKS = 3;
const OPAQUE = 255;

/**
 * Makes a photograph fit for a deck: turned as the camera noted (EXIF), cropped evenly to 16:9, at most 1600 pixels wide,
 * and written anew as a JPEG, so that place, time and owner that the camera stored are gone. It is never enlarged.
 *
 * It is made smaller by the mean of the pixels that fall together, in arithmetic of our own: equal photographs give equal
 * bytes. Throws the fault `bad-stocktake` with the name for anything but a JPEG or PNG of at most 40 MB and 100 megapixels.
 */
export async function preparePhotograph(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  if (bytes.length > MOST_BYTES) throw unfit(name, 'is larger than 40 MB');
  const stored = pictureSize(bytes);
  if (!stored) throw unfit(name, 'is neither a JPEG nor a PNG');
  if (stored.w * stored.h > MOST_PIXELS) throw unfit(name, 'has more than 100 megapixels');
  const image = await loadImage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)).catch((cause: unknown) => {
    throw unfit(name, 'cannot be read: it is damaged or cut short', cause);
  });

  const crop = middleOf(image.width, image.height);
  const w = Math.min(LONGEST, crop.w);
  const h = Math.max(1, Math.round((w * crop.h) / crop.w));
  const canvas = createCanvas(w, h);
  const context = canvas.getContext('2d');
  const picture = context.createImageData(w, h);
  picture.data.set(shrunk(image, crop, w, h));
  context.putImageData(picture, 0, 0);
  return canvas.toBuffer('image/jpeg', { quality: QUALITY });
}

interface Crop {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** The largest part of the shape wanted, in the middle; whole pixels. */
function middleOf(width: number, height: number): Crop {
  const w = Math.max(1, Math.min(width, Math.round(height * SHAPE)));
  const h = Math.max(1, Math.min(height, Math.round(width / SHAPE)));
  return { x: Math.floor((width - w) / 2), y: Math.floor((height - h) / 2), w, h };
}

/** Mean of the pixels under each pixel of the smaller picture, weighted by how much of them lies under it. */
function shrunk(image: Image, crop: Crop, w: number, h: number): Uint8ClampedArray {
  const sums = new Float64Array(w * h * INKS);
  const columns = sharesOf(crop.w, w);
  const rows = sharesOf(crop.h, h);
  const band = createCanvas(crop.w, Math.min(BAND, crop.h));
  const context = band.getContext('2d');
  context.imageSmoothingEnabled = false;
  for (let top = 0; top < crop.h; top += BAND) {
    const height = Math.min(BAND, crop.h - top);
    // What shows through a PNG is white, as the slide is.
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, crop.w, height);
    context.drawImage(image, crop.x, crop.y + top, crop.w, height, 0, 0, crop.w, height);
    const { data } = context.getImageData(0, 0, crop.w, height);
    for (let row = 0; row < height; row += 1) {
      const line = narrowed(data.subarray(row * crop.w * CHANNELS, (row + 1) * crop.w * CHANNELS), columns, w);
      const { first = 0, share = 0, rest = 0 } = rows[top + row] ?? {};
      addTo(sums, line, first * w * INKS, share);
      if (rest > 0) addTo(sums, line, (first + 1) * w * INKS, rest);
    }
  }
  const pixels = new Uint8ClampedArray(w * h * CHANNELS).fill(OPAQUE);
  for (let i = 0; i < sums.length; i += 1) pixels[Math.floor(i / INKS) * CHANNELS + (i % INKS)] = sums[i] ?? 0;
  return pixels;
}

/** The pixel that one falls on, its share in the mean there, and its share in the next. */
interface Share {
  readonly first: number;
  readonly share: number;
  readonly rest: number;
}

/** Where each of `from` pixels in a row falls among `to`. */
function sharesOf(from: number, to: number): readonly Share[] {
  const scale = to / from;
  return Array.from({ length: from }, (_, i) => {
    const [start, end] = [i * scale, (i + 1) * scale];
    const first = Math.min(Math.floor(start), to - 1);
    const share = Math.min(end, first + 1) - start;
    return { first, share, rest: first + 1 < to ? end - start - share : 0 };
  });
}

/** A row of pixels made narrower; counted loops, since each runs for every pixel of the photograph. */
function narrowed(line: Uint8ClampedArray, columns: readonly Share[], w: number): Float64Array {
  const narrow = new Float64Array((w + 1) * INKS);
  let at = 0;
  for (const { first, share, rest } of columns) {
    const to = first * INKS;
    for (let ink = 0; ink < INKS; ink += 1) {
      const value = line[at + ink] ?? 0;
      narrow[to + ink] = (narrow[to + ink] ?? 0) + value * share;
      narrow[to + INKS + ink] = (narrow[to + INKS + ink] ?? 0) + value * rest;
    }
    at += CHANNELS;
  }
  return narrow.subarray(0, w * INKS);
}

function addTo(sums: Float64Array, line: Float64Array, from: number, share: number): void {
  for (let i = 0; i < line.length; i += 1) sums[from + i] = (sums[from + i] ?? 0) + (line[i] ?? 0) * share;
}

function unfit(name: string, why: string, cause?: unknown): Fault {
  return new Fault('bad-stocktake', `the photograph ${name} ${why}`, {
    place: name,
    remedy: 'Save it as a JPEG of usual size, or take it out of fieldVisits.',
    cause,
  });
}
