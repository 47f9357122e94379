// A screenshot of an editor has few colours: 256 of them in a palette look the same and take a third of the bytes.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

interface Picture {
  readonly width: number;
  readonly height: number;
  /** One number for each pixel, 0xRRGGBB, row by row. */
  readonly pixels: Uint32Array;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The same picture with a palette of at most 256 colours: the commonest ones and those furthest from them,
 * each other one as the nearest of these. */
export function indexedPng(png: Buffer): Buffer {
  const picture = decoded(png);
  return encoded(picture, paletteOf(picture.pixels));
}

/**
 * Reads what Chromium writes: 8 bits a channel, not interlaced.
 *
 * @throws where the PNG is of another kind
 */
function decoded(png: Buffer): Picture {
  const chunks = chunksOf(png);
  const header = chunks.find(({ type }) => type === 'IHDR')!.data;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = { 2: 3, 6: 4 }[header[9]!];
  if (header[8] !== 8 || channels === undefined || header[12] !== 0) throw new Error('A PNG of another kind.');
  const raw = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  const stride = width * channels;
  const pixels = new Uint32Array(width * height);
  let above = new Uint8Array(stride);
  for (let y = 0; y < height; y += 1) {
    const row = unfiltered(raw.subarray(y * (stride + 1), (y + 1) * (stride + 1)), above, channels);
    for (let x = 0; x < width; x += 1) {
      const at = x * channels;
      pixels[y * width + x] = (row[at]! << 16) | (row[at + 1]! << 8) | row[at + 2]!;
    }
    above = row;
  }
  return { width, height, pixels };
}

function chunksOf(png: Buffer): readonly { readonly type: string; readonly data: Buffer }[] {
  const chunks = [];
  for (let at = signature.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

/** Undoes the filter that the row's first byte names (PNG specification, section 9). */
function unfiltered(filtered: Uint8Array, above: Uint8Array, channels: number): Uint8Array<ArrayBuffer> {
  const row = new Uint8Array(above.length);
  for (let i = 0; i < row.length; i += 1) {
    const left = row[i - channels] ?? 0;
    const up = above[i]!;
    const corner = i < channels ? 0 : above[i - channels]!;
    const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filtered[0]!]!;
    row[i] = filtered[i + 1]! + guess;
  }
  return row;
}

function paeth(left: number, up: number, corner: number): number {
  const [dl, du, dc] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return dl <= du && dl <= dc ? left : du <= dc ? up : corner;
}

/** Small spots of colour would drown in counts alone: an icon's amber is rarer than any grey between letter and ground. */
function paletteOf(pixels: Uint32Array): readonly number[] {
  const counts = new Map<number, number>();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const ordered = [...counts].sort(([, one], [, other]) => other - one).map(([color]) => color);
  const palette = ordered.slice(0, 128);
  const rest = ordered.slice(128).map((color) => ({ color, away: distance(color, palette[nearest(color, palette)]!) }));
  while (palette.length < 256 && rest.length > 0) {
    const { color } = rest.reduce((one, other) => (other.away > one.away ? other : one));
    palette.push(color);
    for (const other of rest) other.away = Math.min(other.away, distance(other.color, color));
  }
  return palette;
}

function encoded({ width, height, pixels }: Picture, palette: readonly number[]): Buffer {
  const indexes = new Map(palette.map((color, i) => [color, i]));
  const raw = Buffer.alloc((width + 1) * height);
  for (const [i, pixel] of pixels.entries()) {
    let index = indexes.get(pixel);
    if (index === undefined) indexes.set(pixel, (index = nearest(pixel, palette)));
    raw[i + 1 + Math.floor(i / width)] = index;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colors = Buffer.from(palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]));
  const data = deflateSync(raw, { level: 9 });
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', colors),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function nearest(pixel: number, palette: readonly number[]): number {
  let [best, least] = [0, Infinity];
  for (const [i, color] of palette.entries()) {
    const away = distance(pixel, color);
    if (away < least) [best, least] = [i, away];
  }
  return best;
}

function distance(one: number, other: number): number {
  const red = (one >> 16) - (other >> 16);
  const green = ((one >> 8) & 255) - ((other >> 8) & 255);
  const blue = (one & 255) - (other & 255);
  return red * red + green * green + blue * blue;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
