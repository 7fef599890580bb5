import { strToU8, unzipSync, zipSync } from 'fflate';
import { ZipDamage, readDirectory, readEntry, writeZip, type ZipEntry } from './zip';

const archive = zipSync({
  '甲.txt': strToU8('甲'.repeat(100)),
  'b/c.txt': [strToU8('stored'), { level: 0 }],
});

function entry(name: string): ZipEntry {
  const found = readDirectory(archive).find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
}

describe('a zip archive', () => {
  it('is read entry by entry', () => {
    expect(readDirectory(archive).map(({ name, size }) => [name, size])).toEqual([
      ['甲.txt', 300],
      ['b/c.txt', 6],
    ]);
    expect(readEntry(archive, entry('甲.txt'))).toEqual(strToU8('甲'.repeat(100)));
    expect(readEntry(archive, entry('b/c.txt'))).toEqual(strToU8('stored'));
  });

  it('is written with old entries as they were and new ones packed', () => {
    const written = writeZip([
      { archive, entry: entry('甲.txt') },
      { name: '新.txt', content: strToU8('新'.repeat(50)), isPacked: true },
    ]);
    expect(unzipSync(written)).toEqual({
      '甲.txt': strToU8('甲'.repeat(100)),
      '新.txt': strToU8('新'.repeat(50)),
    });
    const copied = readDirectory(written)[0];
    expect(copied).toMatchObject({ crc: entry('甲.txt').crc, packedSize: entry('甲.txt').packedSize });
  });

  it('notices another checksum, another size and a missing end', () => {
    const good = entry('甲.txt');
    expect(() => readEntry(archive, { ...good, crc: 1 })).toThrow(ZipDamage);
    expect(() => readEntry(archive, { ...good, size: 299 })).toThrow(ZipDamage);
    expect(() => readEntry(archive, { ...good, size: 301 })).toThrow(ZipDamage);
    expect(() => readEntry(archive, { ...good, packedSize: good.packedSize - 1 })).toThrow(ZipDamage);
    expect(() => readDirectory(archive.slice(0, -1))).toThrow(ZipDamage);
  });
});
