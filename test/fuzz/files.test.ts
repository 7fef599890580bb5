import { strToU8, unzipSync, zipSync } from 'fflate';
import { assess } from '../../src/core/assess';
import type { WorkbookSnapshot } from '../../src/core/cells/snapshot';
import { planEdits } from '../../src/core/writing/planEdits';
import { applyEdits, EditRefused, readWorkbook, UnusableFile } from '../../src/hosts/xlsx';
import { messages } from '../../src/locale/zh-CN/messages';
import { readFileSync } from 'node:fs';
import { sample, workbookFile } from '../cli/anju';
import { smallTable } from '../cli/workbooks';
import { fixture } from '../xlsx/fixtures';
import { forSeeds, type Random } from './random';

/** For the longer runs that ANJU_FUZZ asks for. */
jest.setTimeout(3_600_000);

const ORIGINALS: readonly Uint8Array[] = [
  workbookFile({ 附件1: smallTable() }),
  fixture('excelize.xlsx'),
  fixture('shared.xlsx'),
  fixture('strict.xlsx'),
  fixture('prefixed.xlsx'),
  new Uint8Array(readFileSync(sample('少见写法.xlsx'))),
];
const BITS: readonly string[] = [
  '<',
  '>',
  '&',
  '"',
  '</c>',
  '</row>',
  '<row>',
  '<c r="ZZZ99999999"><v>1</v></c>',
  '<c r="A1" t="s"><v>999999</v></c>',
  '<c r="A1" t="x"/>',
  '<f t="shared" si="77"/>',
  '<f>=cmd|x</f>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<mergeCell ref="Z9:A1"/>',
  '<!-- -- -->',
  '<![CDATA[',
  ']]>',
  '&#0;',
  '&#x110000;',
  '&unknown;',
  '<?xml version="9"?>',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  's="99999"',
  'r=""',
  'r="A0"',
  'count="4294967296"',
  'min="0" max="99999999"',
  '\u0000',
  '\ufffe',
  '-1',
  '1e999',
  'NaN',
];

/** The packed bytes cut, flipped, doubled. */
function spoiltBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = bytes.slice();
  switch (random.below(4)) {
    case 0:
      return copy.slice(0, random.below(copy.length));
    case 1: {
      const from = random.below(copy.length);
      return new Uint8Array([...copy.slice(0, from), ...copy.slice(random.below(copy.length))]);
    }
    case 2:
      copy.set(copy.slice(random.below(copy.length)).slice(0, 40), random.below(copy.length - 40));
      return copy;
    default:
      for (let left = 1 + random.below(20); left > 0; left--)
        copy[random.below(copy.length)] = random.below(256);
      return copy;
  }
}

function spoiltText(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  const tag = text.indexOf('<', at);
  const place = tag < 0 || random.chance(0.3) ? at : tag;
  switch (random.below(5)) {
    case 0:
      return text.slice(0, place);
    case 1:
      return text.slice(0, place) + text.slice(Math.min(text.length, place + 1 + random.below(60)));
    case 2: {
      const piece = text.slice(place, place + 1 + random.below(200));
      return text.slice(0, place) + piece.repeat(2) + text.slice(place);
    }
    case 3: {
      const number = /\d+/g;
      number.lastIndex = place;
      const found = number.exec(text);
      if (!found) return text;
      const other = random.pick(['0', '-1', '99999999999', '1.5', '', 'x']);
      return text.slice(0, found.index) + other + text.slice(found.index + found[0].length);
    }
    default:
      return text.slice(0, place) + random.pick(BITS) + text.slice(place);
  }
}

/** Parts missing, renamed, with broken XML; the archive itself is sound. */
function spoiltParts(bytes: Uint8Array, random: Random): Uint8Array {
  let parts = unzipSync(bytes);
  for (let left = 1 + random.below(3); left > 0; left--) {
    const name = random.pick(Object.keys(parts));
    const content = parts[name] ?? new Uint8Array();
    const kind = random.below(12);
    if (kind === 0) parts = Object.fromEntries(Object.entries(parts).filter(([other]) => other !== name));
    else if (kind === 1) parts[name] = new Uint8Array();
    else if (kind === 2) parts[`${name}x`] = content;
    else parts[name] = strToU8(spoiltText(new TextDecoder().decode(content), random));
    if (Object.keys(parts).length === 0) break;
  }
  return zipSync(parts, { level: 0 });
}

/** Null where the file is refused in words. */
function read(bytes: Uint8Array): WorkbookSnapshot | null {
  try {
    return readWorkbook(bytes, '表.xlsx', { fills: true });
  } catch (error) {
    if (error instanceof UnusableFile) return null;
    throw error;
  }
}

async function scored(bytes: Uint8Array, workbook: WorkbookSnapshot): Promise<Uint8Array | null> {
  const assessment = assess(workbook, { labels: messages.workbook });
  expect(assessment.brokenChecks).toEqual([]);
  const { edits } = planEdits(workbook, assessment, messages, { replaceTyped: false });
  try {
    return await applyEdits(bytes, edits);
  } catch (error) {
    if (error instanceof UnusableFile || error instanceof EditRefused) return null;
    throw error;
  }
}

/** Texts of the official's that are neither as they were nor replaced by a result of ours that equals them. */
function lostTexts(before: WorkbookSnapshot, after: WorkbookSnapshot): readonly string[] {
  return before.sheets.flatMap(({ name, cells }) =>
    [...cells].flatMap(([key, { value, formula }]) => {
      if (typeof value !== 'string' || formula !== undefined) return [];
      const now = after.sheets.find((sheet) => sheet.name === name)?.cells.get(key);
      const isKept = now?.value === value && now.formula === undefined;
      return isKept || now?.formula?.includes('评分底稿')
        ? []
        : [`${name} ${value} → ${JSON.stringify(now)}`];
    }),
  );
}

describe('a damaged file', () => {
  it('is read or refused in words, however its bytes are spoilt', async () => {
    await forSeeds(300, (random) => {
      read(spoiltBytes(random.pick(ORIGINALS), random));
    });
  });

  it('is read or refused in words, however its parts are spoilt', async () => {
    await forSeeds(300, (random) => {
      read(spoiltParts(random.pick(ORIGINALS), random));
    });
  });

  it('that can still be read is scored, written and read again, or refused in words', async () => {
    await forSeeds(30, async (random) => {
      const bytes = spoiltParts(random.pick(ORIGINALS), random);
      const workbook = read(bytes);
      const written = workbook && (await scored(bytes, workbook));
      if (!written || !workbook) return;
      const again = readWorkbook(written, '表.xlsx', { fills: true });
      expect(lostTexts(workbook, again)).toEqual([]);
    });
  });
});
