import type { FillingItem, FillingOption, FillingState } from '../core/filling/proposal';
import { groupOf, itemsOf, pickedChoices, type FillingPicks } from './fillingPicks';

function option(value: number, row: number): FillingOption {
  return {
    formula: `='基础数据'!B${row + 1}`,
    value,
    source: { sheet: '基础数据', row, column: 1 },
    task: '公租房开工（套）',
    region: '昌吉州',
    units: { source: '套', target: '套' },
    certainty: 'certain',
    doubts: [],
  };
}

/** One cell of the attachment in column E. */
function item(row: number, state: FillingState, values: readonly number[], isCertain = true): FillingItem {
  return {
    sheet: '附件1',
    cell: { row, column: 4 },
    indicator: '公租房开工率',
    part: 'plan',
    current: state === 'empty' ? '' : '100',
    state,
    options: values.map((value, index) => option(value, index + 3)),
    certain: isCertain && values.length > 0 ? 0 : null,
    hindrance: values.length === 0 ? 'source-empty' : null,
  };
}

const BLANK = item(3, 'empty', [120]);
const TWO_FIT = item(4, 'empty', [120, 130], false);
const OTHER = item(5, 'differs', [120]);
const SAME = item(6, 'same', [100]);
const NO_FIGURE = item(7, 'empty', []);
const FORMULA = item(8, 'formula', [120]);
const LINKED = item(9, 'linked', [120]);
const TYPED_BUT_NO_FIGURE = item(10, 'differs', []);
const PROPOSAL = { items: [BLANK, TWO_FIT, OTHER, SAME, NO_FIGURE, FORMULA, LINKED, TYPED_BUT_NO_FIGURE] };

/** E4 = 120, in words of the sheet. */
const written = (picks: FillingPicks) =>
  pickedChoices(PROPOSAL, picks).map(
    ({ item: { cell, options }, option: index }) => `E${cell.row + 1} = ${String(options[index]?.value)}`,
  );

describe('what the base data offer', () => {
  it.each([
    ['a blank cell with the one figure that fits', BLANK, 'certain'],
    ['a blank cell for which two figures fit', TWO_FIT, 'choose'],
    ['a typed figure that is another one', OTHER, 'differs'],
    ['a blank cell whose base figure is missing', NO_FIGURE, 'hindered'],
    ['a typed figure that is the same', SAME, null],
    ['a formula of the official’s', FORMULA, null],
    ['a reference that we wrote', LINKED, null],
    ['a typed figure whose base figure is missing', TYPED_BUT_NO_FIGURE, null],
  ])('%s', (_, one, group) => {
    expect(groupOf(one)).toBe(group);
  });

  it('is listed by group', () => {
    expect(itemsOf(PROPOSAL, 'differs')).toEqual([OTHER]);
  });
});

describe('what is written', () => {
  it('is the certain figure in a blank cell, where the person says nothing', () => {
    expect(written(new Map())).toEqual(['E4 = 120']);
  });

  it('is not that figure where the person unticked it', () => {
    expect(written(new Map([["'附件1'!E4", null]]))).toEqual([]);
  });

  it('is the one of several that the person chose, and a typed figure is replaced where they say so', () => {
    const picks = new Map([
      ["'附件1'!E5", "='基础数据'!B5"],
      ["'附件1'!E6", "='基础数据'!B4"],
    ]);
    expect(written(picks)).toEqual(['E4 = 120', 'E5 = 130', 'E6 = 120']);
  });

  it('is nothing where what was chosen is no longer offered', () => {
    expect(written(new Map([["'附件1'!E6", "='基础数据'!C9"]]))).toEqual(['E4 = 120']);
  });

  it('is never put over a formula', () => {
    expect(written(new Map([["'附件1'!E9", "='基础数据'!B4"]]))).toEqual(['E4 = 120']);
  });
});
