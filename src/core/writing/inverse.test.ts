import fc from 'fast-check';
import { sheetOf, workbookOf } from '../../../test/snapshots';
import { parseAreaAddress, parseCellAddress, type Area, type Position } from '../cells/address';
import { cellKey, type CellSnapshot, type SheetSnapshot, type WorkbookSnapshot } from '../cells/snapshot';
import type { CellContent, Edit } from './edit';
import { STYLES } from './edit';
import { inverse } from './inverse';

function at(address: string): Position {
  const position = parseCellAddress(address);
  if (!position) throw new Error(`not a cell address: ${address}`);
  return position;
}

function area(address: string): Area {
  const found = parseAreaAddress(address);
  if (!found) throw new Error(`not an area: ${address}`);
  return found;
}

/** A workbook as edits leave it, as far as a snapshot tells: the plainest reading of what each edit means. */
function applied(edits: readonly Edit[], workbook: WorkbookSnapshot): WorkbookSnapshot {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  for (const edit of edits) {
    if (edit.kind === 'add-sheet') {
      sheets.set(edit.sheet, { ...sheetOf(edit.sheet, []), visibility: edit.visibility });
    } else if (edit.kind === 'delete-sheet') {
      sheets.delete(edit.sheet);
    } else {
      const sheet = sheets.get(edit.sheet);
      if (!sheet) throw new Error(`no sheet ${edit.sheet}`);
      sheets.set(edit.sheet, changed(edit, sheet));
    }
  }
  return { ...workbook, sheets: [...sheets.values()] };
}

function changed(edit: Edit, sheet: SheetSnapshot): SheetSnapshot {
  const cells = new Map(sheet.cells);
  const change = (row: number, column: number, part: (cell: CellSnapshot) => CellSnapshot) => {
    const key = cellKey(row, column);
    const cell = part(cells.get(key) ?? { value: null });
    if (Object.keys(cell).length === 1 && cell.value === null) cells.delete(key);
    else cells.set(key, cell);
  };
  if (edit.kind === 'write') {
    edit.contents.forEach((line, row) =>
      line.forEach((content, column) => {
        if (content) change(edit.at.row + row, edit.at.column + column, (cell) => written(cell, content));
      }),
    );
  }
  if (edit.kind === 'fill') {
    change(edit.cell.row, edit.cell.column, (cell) => withFill(cell, edit.colour));
  }
  if (edit.kind === 'number-format') {
    change(edit.cell.row, edit.cell.column, (cell) => withFormat(cell, edit.format));
  }
  if (edit.kind === 'style') {
    const { fill, numberFormat } = STYLES[edit.style];
    for (let row = edit.area.top; row <= edit.area.bottom; row += 1) {
      for (let column = edit.area.left; column <= edit.area.right; column += 1) {
        change(row, column, (cell) => withFormat(withFill(cell, fill ?? null), numberFormat ?? 'General'));
      }
    }
  }
  if (edit.kind === 'merge') return { ...sheet, cells, merges: [...sheet.merges, edit.area] };
  return { ...sheet, cells };
}

function written({ fill, numberFormat }: CellSnapshot, content: CellContent): CellSnapshot {
  const isFormula = 'formula' in content;
  const format = isFormula && numberFormat === '@' ? undefined : numberFormat;
  return {
    ...(isFormula ? { formula: content.formula, value: content.result } : { value: content.value }),
    ...(fill === undefined ? {} : { fill }),
    ...(format === undefined ? {} : { numberFormat: format }),
  };
}

function withFill(cell: CellSnapshot, fill: string | null): CellSnapshot {
  const { value, error, formula, numberFormat } = cell;
  return {
    value,
    ...(error === undefined ? {} : { error }),
    ...(formula === undefined ? {} : { formula }),
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(fill === null ? {} : { fill }),
  };
}

function withFormat(cell: CellSnapshot, numberFormat: string): CellSnapshot {
  const { value, error, formula, fill } = cell;
  return {
    value,
    ...(error === undefined ? {} : { error }),
    ...(formula === undefined ? {} : { formula }),
    ...(fill === undefined ? {} : { fill }),
    ...(numberFormat === 'General' ? {} : { numberFormat }),
  };
}

/** Contents by sheet, in an order that does not depend on when a sheet was added. */
function comparable(workbook: WorkbookSnapshot) {
  return workbook.sheets
    .map(({ name, visibility, cells, merges }) => ({
      name,
      visibility,
      merges,
      cells: [...cells].sort(([one], [other]) => one - other),
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

describe('inverse', () => {
  const form = sheetOf('附件1', [
    ['公租房开工', 26106, { formula: '=B1*2', value: 52212, numberFormat: '0.0%' }],
    ['租赁补贴', { value: '3960', numberFormat: '@' }, { value: 8, fill: '#FFFF00' }],
  ]);
  const before = workbookOf(form);

  it('puts back a number, a formula and an empty cell', () => {
    const edits: Edit[] = [
      { kind: 'write', sheet: '附件1', at: at('B1'), contents: [[{ value: 1 }, { value: 2 }, { value: 3 }]] },
    ];
    expect(inverse(edits, before)).toEqual([
      {
        kind: 'write',
        sheet: '附件1',
        at: at('B1'),
        contents: [[{ value: 26106 }, { formula: '=B1*2', result: 52212 }, { value: null }]],
      },
    ]);
  });

  it('leaves alone what the edits left alone', () => {
    const edits: Edit[] = [
      { kind: 'write', sheet: '附件1', at: at('A1'), contents: [[{ value: '改' }, null, { value: 1 }]] },
    ];
    const addresses = inverse(edits, before).map((edit) => ('at' in edit ? edit.at : null));
    expect(addresses).toEqual([at('A1'), at('C1')]);
  });

  it('gives a cell back its fill, and none where there was none', () => {
    const edits: Edit[] = [
      { kind: 'fill', sheet: '附件1', cell: at('C2'), colour: '#FFC7CE' },
      { kind: 'fill', sheet: '附件1', cell: at('A1'), colour: '#FFC7CE' },
    ];
    expect(inverse(edits, before)).toEqual([
      { kind: 'fill', sheet: '附件1', cell: at('C2'), colour: '#FFFF00' },
      { kind: 'fill', sheet: '附件1', cell: at('A1'), colour: null },
    ]);
  });

  it('gives a cell back its number format: 0.0% stays 0.0%, none is General', () => {
    const edits: Edit[] = [
      { kind: 'number-format', sheet: '附件1', cell: at('C1'), format: '0.00' },
      { kind: 'number-format', sheet: '附件1', cell: at('C2'), format: '0.00' },
    ];
    expect(inverse(edits, before).map((edit) => ('format' in edit ? edit.format : null))).toEqual([
      '0.0%',
      'General',
    ]);
  });

  it('gives a text cell back its text format, which a formula written into it took away', () => {
    const edits: Edit[] = [
      {
        kind: 'write',
        sheet: '附件1',
        at: at('B2'),
        contents: [[{ formula: '=1+1', result: 2 }]],
      },
    ];
    expect(inverse(edits, before)).toEqual([
      { kind: 'number-format', sheet: '附件1', cell: at('B2'), format: '@' },
      { kind: 'write', sheet: '附件1', at: at('B2'), contents: [[{ value: '3960' }]] },
    ]);
  });

  it('removes an added sheet last, when no formula refers to it any more', () => {
    const edits: Edit[] = [
      { kind: 'add-sheet', sheet: '评分底稿', visibility: 'visible' },
      { kind: 'write', sheet: '评分底稿', at: at('A1'), contents: [[{ value: 1 }]] },
      { kind: 'write', sheet: '附件1', at: at('D1'), contents: [[{ formula: "='评分底稿'!A1", result: 1 }]] },
    ];
    expect(inverse(edits, before).map((edit) => edit.kind)).toEqual(['write', 'delete-sheet']);
  });

  it('brings a deleted sheet back with contents, fills, formats, merged areas and visibility', () => {
    const ours = sheetOf('偏差清单', [['级别', { value: 0.5, numberFormat: '0%', fill: '#DDEBF7' }]], {
      merges: ['A3:B3'],
      visibility: 'hidden',
    });
    const edits: Edit[] = [{ kind: 'delete-sheet', sheet: '偏差清单' }];
    expect(inverse(edits, workbookOf(form, ours))).toEqual([
      { kind: 'add-sheet', sheet: '偏差清单', visibility: 'hidden' },
      { kind: 'number-format', sheet: '偏差清单', cell: at('B1'), format: '0%' },
      { kind: 'write', sheet: '偏差清单', at: at('A1'), contents: [[{ value: '级别' }, { value: 0.5 }]] },
      { kind: 'fill', sheet: '偏差清单', cell: at('B1'), colour: '#DDEBF7' },
      { kind: 'merge', sheet: '偏差清单', area: area('A3:B3') },
    ]);
  });

  it('replaces a sheet that was deleted and added again', () => {
    const ours = sheetOf('偏差清单', [['旧']]);
    const edits: Edit[] = [
      { kind: 'delete-sheet', sheet: '偏差清单' },
      { kind: 'add-sheet', sheet: '偏差清单', visibility: 'visible' },
    ];
    expect(inverse(edits, workbookOf(form, ours)).map((edit) => edit.kind)).toEqual([
      'delete-sheet',
      'add-sheet',
      'write',
    ]);
  });

  it('has nothing to say about a sheet that was added and deleted again', () => {
    const edits: Edit[] = [
      { kind: 'add-sheet', sheet: '临时', visibility: 'visible' },
      { kind: 'delete-sheet', sheet: '临时' },
    ];
    expect(inverse(edits, before)).toEqual([]);
  });

  it('undoes any run of edits over any workbook', () => {
    const content: fc.Arbitrary<CellContent> = fc.oneof(
      fc.record({ value: fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)) }),
      fc.record({ formula: fc.constantFrom('=A1', '=SUM(A1:B2)'), result: fc.integer() }),
    );
    const colour = fc.constantFrom('#FFC7CE', '#FFEB9C');
    const format = fc.constantFrom('General', '0.0%', '@');
    const cell: fc.Arbitrary<CellSnapshot> = fc
      .record({ content, fill: fc.option(colour), format })
      .map(({ content: given, fill, format: numberFormat }) =>
        withFormat(
          withFill(
            'formula' in given ? { formula: given.formula, value: given.result } : { value: given.value },
            fill,
          ),
          'formula' in given && numberFormat === '@' ? 'General' : numberFormat,
        ),
      );
    const sheetArbitrary = (name: string) =>
      fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 4 }).map((rows) =>
        sheetOf(
          name,
          rows.map((row) => row.map((one) => (isBlank(one) ? null : one))),
        ),
      );
    const isBlank = (one: CellSnapshot) => Object.keys(one).length === 1 && one.value === null;
    const position = fc.record({ row: fc.nat(5), column: fc.nat(5) });
    const sheet = fc.constantFrom('附件1', '评分底稿', '新表');
    const edit: fc.Arbitrary<Edit> = fc.oneof(
      fc.record({
        kind: fc.constant('write' as const),
        sheet,
        at: position,
        contents: fc.array(fc.array(fc.option(content), { minLength: 3, maxLength: 3 }), { maxLength: 3 }),
      }),
      fc.record({ kind: fc.constant('fill' as const), sheet, cell: position, colour: fc.option(colour) }),
      fc.record({ kind: fc.constant('number-format' as const), sheet, cell: position, format }),
      fc.record({
        kind: fc.constant('style' as const),
        sheet,
        area: position.map(({ row, column }) => ({
          top: row,
          left: column,
          bottom: row + 1,
          right: column + 1,
        })),
        style: fc.constantFrom('plain' as const, 'input' as const, 'score' as const),
      }),
      fc.record({ kind: fc.constant('delete-sheet' as const), sheet: fc.constantFrom('评分底稿', '新表') }),
      fc.record({
        kind: fc.constant('add-sheet' as const),
        sheet: fc.constantFrom('评分底稿', '新表'),
        visibility: fc.constantFrom('visible' as const, 'very-hidden' as const),
      }),
    );
    fc.assert(
      fc.property(
        sheetArbitrary('附件1'),
        sheetArbitrary('评分底稿'),
        fc.array(edit),
        (one, other, wanted) => {
          const workbook = workbookOf(one, other);
          const edits = possible(wanted, workbook);
          const after = applied(edits, workbook);
          expect(comparable(applied(inverse(edits, workbook), after))).toEqual(comparable(workbook));
        },
      ),
      { numRuns: 500 },
    );
  });
});

/** Without the edits that name a sheet which is not there, or add one which is. */
function possible(edits: readonly Edit[], workbook: WorkbookSnapshot): readonly Edit[] {
  const present = new Set(workbook.sheets.map((sheet) => sheet.name));
  return edits.filter((edit) => {
    if ((edit.kind === 'add-sheet') === present.has(edit.sheet)) return false;
    if (edit.kind === 'add-sheet') present.add(edit.sheet);
    if (edit.kind === 'delete-sheet') present.delete(edit.sheet);
    return true;
  });
}
