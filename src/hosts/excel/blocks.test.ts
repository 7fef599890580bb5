import { areaAddress, parseAreaAddress, type Area } from '../../core/cells/address';
import { cellCount, halves, packed, unseen } from './blocks';

function area(address: string): Area {
  const found = parseAreaAddress(address);
  if (!found) throw new Error(`not an area: ${address}`);
  return found;
}

describe('unseen', () => {
  const seen = area('A1:Z100');

  it.each([
    ['A1:L60', []],
    ['C3:Z100', []],
    ['A1:L160', ['A101:L160']],
    ['A1:AB60', ['AA1:AB60']],
    ['B2:AB160', ['AA2:AB100', 'B101:AB160']],
    ['B200:C300', ['B200:C300']],
    ['AC5:AD9', ['AC5:AD9']],
  ])('of %s, when A1:Z100 was seen, leaves %j', (used, left) => {
    expect(unseen(area(used), seen).map(areaAddress)).toEqual(left);
  });
});

describe('packed', () => {
  const addresses = (limit: number, ...areas: string[]) =>
    packed(
      areas.map((address, sheet) => ({ sheet, area: area(address) })),
      limit,
    ).map((pack) => pack.map(({ sheet, area: part }) => `${sheet}!${areaAddress(part)}`));

  it('puts small areas together', () => {
    expect(addresses(100, 'A1:B10', 'A1:C20')).toEqual([['0!A1:B10', '1!A1:C20']]);
  });

  it('cuts at whole rows: 10 columns and 100 cells are 10 rows', () => {
    expect(addresses(100, 'A1:J25')).toEqual([['0!A1:J10'], ['0!A11:J20'], ['0!A21:J25']]);
  });

  it('fills up what is left of a pack with the next area', () => {
    expect(addresses(100, 'A1:J6', 'A1:J6')).toEqual([['0!A1:J6', '1!A1:J4'], ['1!A5:J6']]);
  });

  it('never cuts a row, however wide', () => {
    expect(addresses(5, 'A1:J2')).toEqual([['0!A1:J1'], ['0!A2:J2']]);
  });

  it('has nothing to ask for where nothing is left', () => {
    expect(addresses(100)).toEqual([]);
  });
});

describe('halves', () => {
  it('cuts rows in the middle, and a single row not at all', () => {
    expect(halves(area('A1:C5'))?.map(areaAddress)).toEqual(['A1:C3', 'A4:C5']);
    expect(halves(area('A1:C1'))).toBeNull();
  });
});

describe('cellCount', () => {
  it('of A1:C5 is 15', () => expect(cellCount(area('A1:C5'))).toBe(15));
});
