import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { deflateAgain } from './deflate-again.ts';

const text = 'A queue keeps what a worker has not taken. '.repeat(40);

/** An archive of one file, its sizes behind the content as a writer of streams leaves them. */
function archiveOf(name: string, content: string): Buffer {
  const packed = deflateRawSync(content);
  const about = Buffer.alloc(26);
  about.writeUInt16LE(20);
  about.writeUInt16LE(8, 2);
  about.writeUInt16LE(8, 4);
  const sizes = Buffer.alloc(12);
  sizes.writeUInt32LE(crc32(content));
  sizes.writeUInt32LE(packed.length, 4);
  sizes.writeUInt32LE(content.length, 8);
  about.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([
    Buffer.from('PK\x03\x04'),
    about,
    Buffer.from(name),
    packed,
    Buffer.from('PK\x07\x08'),
    sizes,
  ]);
  sizes.copy(about, 10);
  const directory = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), about, Buffer.alloc(14), Buffer.from(name)]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, directory, end]);
}

test('an archive that is compressed again holds the same', async () => {
  const again = await deflateAgain(archiveOf('a.md', text));
  assert.equal(again.readUInt16LE(6), 0);
  assert.equal(again.readUInt32LE(14), crc32(text));
  assert.equal(again.readUInt32LE(22), text.length);
  assert.equal(again.toString('latin1', 30, 34), 'a.md');
  const packed = again.subarray(34, 34 + again.readUInt32LE(18));
  assert.equal(inflateRawSync(packed).toString(), text);
  const directory = again.readUInt32LE(again.length - 6);
  assert.equal(directory, 34 + packed.length);
  assert.equal(again.toString('latin1', directory, directory + 4), 'PK\x01\x02');
  assert.deepEqual(await deflateAgain(again), again);
});

test('what is no archive is refused', async () => {
  await assert.rejects(deflateAgain(Buffer.from(text)), /directory/);
});
