import { inflateRawSync } from 'node:zlib';
import { deflateAsync } from '@gfx/zopfli';

/** A file of an archive as its directory tells of it; offsets count from the start of the archive. */
interface Entry {
  readonly record: Buffer;
  readonly name: Buffer;
  readonly content: Buffer;
}

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const DEFLATED = 8;

/**
 * The same ZIP archive with its files compressed as far as the format can: a twenty-fifth smaller, for some seconds of search.
 *
 * @param archive without a comment and below 4 GB, as vsce writes it; see https://pkware.cachefly.net/webdocs/APPNOTE/APPNOTE-6.3.10.TXT
 * @throws where it is something else
 */
export async function deflateAgain(archive: Buffer): Promise<Buffer> {
  const end = archive.subarray(-22);
  if (end.readUInt32LE(0) !== END) throw new Error('The archive ends in something else than its directory.');
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { record, name, content } of entriesOf(archive, end)) {
    const packed = Buffer.from(await deflateAsync(content, { numiterations: 15 }));
    const known = Buffer.from(record);
    known.writeUInt16LE(known.readUInt16LE(8) & ~8, 8); // sizes stand before the content, not behind it
    known.writeUInt16LE(DEFLATED, 10);
    known.writeUInt32LE(packed.length, 20);
    known.writeUInt32LE(0, 30); // neither an extra field nor a comment
    known.writeUInt32LE(offset, 42);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(LOCAL);
    known.copy(local, 4, 6, 32);
    const file = Buffer.concat([local, name, packed]);
    files.push(file);
    directory.push(known, name);
    offset += file.length;
  }
  const listed = Buffer.concat(directory);
  const last = Buffer.from(end);
  last.writeUInt32LE(listed.length, 12);
  last.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, listed, last]);
}

function entriesOf(archive: Buffer, end: Buffer): readonly Entry[] {
  const entries: Entry[] = [];
  let at = end.readUInt32LE(16);
  for (let i = 0; i < end.readUInt16LE(10); i++) {
    const record = archive.subarray(at, at + 46);
    if (record.readUInt32LE(0) !== DIRECTORY) throw new Error('The archive’s directory is broken.');
    const name = archive.subarray(at + 46, at + 46 + record.readUInt16LE(28));
    const local = record.readUInt32LE(42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(start, start + record.readUInt32LE(20));
    entries.push({ record, name, content: record.readUInt16LE(10) === DEFLATED ? inflateRawSync(packed) : packed });
    at += 46 + record.readUInt16LE(28) + record.readUInt16LE(30) + record.readUInt16LE(32);
  }
  return entries;
}
