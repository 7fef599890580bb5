import { cellAt, sheetNamed, type CellSnapshot } from '../../src/core/cells/snapshot';
import { parseCellAddress } from '../../src/core/cells/address';
import type { CellContent, Edit } from '../../src/core/writing/edit';
import { applyEdits, readWorkbook } from '../../src/hosts/xlsx';
import { parseXml } from '../../src/hosts/xlsx/xml/tree';
import { fixture, partText, partsOf, withPart, workbookOf } from './fixtures';

const SHEET = 'xl/worksheets/sheet1.xml';

function cell(bytes: Uint8Array, sheet: string, address: string): CellSnapshot | undefined {
  const snapshot = sheetNamed(readWorkbook(bytes, '表.xlsx', { fills: true }), sheet);
  const position = parseCellAddress(address);
  if (!snapshot || !position) throw new Error(`${sheet} ${address}`);
  return cellAt(snapshot, position.row, position.column);
}

function write(sheet: string, address: string, content: CellContent): Edit {
  return { kind: 'write', sheet, at: position(address), contents: [[content]] };
}

function fill(sheet: string, address: string, colour: string | null): Edit {
  return { kind: 'fill', sheet, cell: position(address), colour };
}

function position(address: string) {
  const found = parseCellAddress(address);
  if (!found) throw new Error(address);
  return found;
}

/** The `c` element of a cell. */
function cellElement(bytes: Uint8Array, address: string, part = SHEET): string | undefined {
  return new RegExp(`<(?:x:)?c r="${address}"(?:[^>]*/>|[^]*?</(?:x:)?c>)`).exec(partText(bytes, part))?.[0];
}

describe('what is not edited', () => {
  it('no edits: the same bytes', async () => {
    const bytes = fixture('rich.xlsx');
    expect(await applyEdits(bytes, [])).toBe(bytes);
  });

  it('parts that no edit concerns stay byte for byte, in their order', async () => {
    const bytes = fixture('rich.xlsx');
    const before = partsOf(bytes);
    const after = partsOf(
      await applyEdits(bytes, [
        fill('附件1', 'I4', '#FFC7CE'),
        write('附件1', 'H3', { formula: '=G3/F3', result: 0.95 }),
        { kind: 'add-sheet', sheet: '评分底稿', visibility: 'visible' },
        write('评分底稿', 'A1', { value: '底稿' }),
      ]),
    );
    const changed = Object.keys(before).filter(
      (name) => !after[name] || Buffer.compare(before[name] as Uint8Array, after[name]) !== 0,
    );
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      SHEET,
    ]);
    expect(Object.keys(after).filter((name) => !before[name])).toEqual(['xl/worksheets/sheet5.xml']);
  });

  it('on an edited sheet every other cell, and all that stands around the cells, stays letter for letter', async () => {
    const bytes = fixture('rich.xlsx');
    const before = partText(bytes, SHEET);
    const after = partText(await applyEdits(bytes, [write('附件1', 'H3', { value: 0.95 })]), SHEET);
    expect(after.replace(/<c r="H3"[^]*?<\/c>/, '')).toBe(before.replace(/<c r="H3"[^]*?<\/c>/, ''));
    expect(after).toContain('<sheetProtection');
    expect(after).toContain('hashValue="q83vEjRWeJCrze8SNFZ4kA=="');
    expect(after).toContain('<conditionalFormatting');
    expect(after).toContain('<dataValidation ');
    expect(after).toContain('<legacyDrawing');
  });

  it('the protection of the workbook keeps its password, and external links stay', async () => {
    const after = await applyEdits(fixture('rich.xlsx'), [write('附件1', 'H3', { value: 1 })]);
    expect(partText(after, 'xl/workbook.xml')).toContain('workbookHashValue="EjRWeJCrze8SNFZ4kKvN7w=="');
    expect(partText(after, 'xl/workbook.xml')).toContain('<externalReference ');
    expect(readWorkbook(after, '表.xlsx').isStructureProtected).toBe(true);
  });

  it('only a colour is set: nobody has to calculate anew', async () => {
    const after = await applyEdits(fixture('rich.xlsx'), [fill('附件1', 'I3', '#FFC7CE')]);
    expect(partText(after, 'xl/workbook.xml')).toBe(partText(fixture('rich.xlsx'), 'xl/workbook.xml'));
  });
});

describe('what is written into a cell', () => {
  const contents: readonly [string, CellContent, CellSnapshot | undefined][] = [
    ['a number', { value: 0.1 + 0.2 }, { value: 0.1 + 0.2 }],
    ['a large number', { value: 1.5e21 }, { value: 1.5e21 }],
    ['true', { value: true }, { value: true }],
    ['nothing', { value: null }, undefined],
    ['a text', { value: '  两端空格  ' }, { value: '  两端空格  ' }],
    ['a text like a formula', { value: '=1+1' }, { value: '=1+1' }],
    ['a text like a number', { value: '00123' }, { value: '00123' }],
    [
      'a text like XML',
      { value: '</t></is></c><c r="A1"><v>9</v>&amp;' },
      { value: '</t></is></c><c r="A1"><v>9</v>&amp;' },
    ],
    ['a text like an escape', { value: '_x000D_' }, { value: '_x000D_' }],
    ['lines', { value: '一\n二\r\n三' }, { value: '一\n二\n三' }],
    ['characters that XML cannot hold', { value: 'a\u0000b\u001Fc' }, { value: 'abc' }],
    [
      'a formula with a number',
      { formula: '=ROUND(A1*2,2)', result: 4 },
      { value: 4, formula: '=ROUND(A1*2,2)' },
    ],
    [
      'a formula with a text',
      { formula: '=IF(A1<2,"低","")', result: '低' },
      { value: '低', formula: '=IF(A1<2,"低","")' },
    ],
    [
      'a formula with an empty text',
      { formula: '=IF(A1>2,1,"")', result: '' },
      { value: '', formula: '=IF(A1>2,1,"")' },
    ],
    ['a formula with true', { formula: '=A1=1', result: true }, { value: true, formula: '=A1=1' }],
    [
      'a formula without a result',
      { formula: '=A1', result: null },
      { value: null, formula: '=A1', notCalculated: true },
    ],
    ['a newer function', { formula: '=IFS(A1=1,2)', result: 2 }, { value: 2, formula: '=IFS(A1=1,2)' }],
  ];

  it.each(contents)('%s', async (_, content, expected) => {
    const after = await applyEdits(workbookOf('<row r="1"><c r="A1"><v>1</v></c></row>'), [
      write('表', 'C7', content),
    ]);
    expect(cell(after, '表', 'C7')).toEqual(expected);
    expect(cell(after, '表', 'A1')).toEqual({ value: 1 });
  });

  it('a text longer than a cell holds is cut, with …', async () => {
    const after = await applyEdits(workbookOf(''), [write('表', 'A1', { value: '评'.repeat(40_000) })]);
    expect(cell(after, '表', 'A1')?.value).toBe(`${'评'.repeat(32_766)}…`);
  });

  it('the old content goes, the format of the cell stays', async () => {
    const bytes = fixture('rich.xlsx');
    const after = await applyEdits(bytes, [
      write('附件1', 'H5', { formula: '=G5/F5', result: 0.9 }),
      write('附件1', 'I6', { value: 28 }),
    ]);
    const format = (text: string | undefined) => /s="\d+"/.exec(text ?? '')?.[0];
    expect(cellElement(after, 'H5')).toBe(
      `<c r="H5" ${format(cellElement(bytes, 'H5'))}><f>G5/F5</f><v>0.9</v></c>`,
    );
    expect(cell(after, '附件1', 'I6')).toEqual({ value: 28 });
  });

  it('null leaves a cell as it is; a block is written row by row', async () => {
    const after = await applyEdits(workbookOf('<row r="2"><c r="B2"><v>5</v></c></row>'), [
      {
        kind: 'write',
        sheet: '表',
        at: { row: 0, column: 0 },
        contents: [
          [{ value: 1 }, { value: 2 }],
          [{ value: 3 }, null],
        ],
      },
    ]);
    expect(['A1', 'B1', 'A2', 'B2'].map((address) => cell(after, '表', address)?.value)).toEqual([
      1, 2, 3, 5,
    ]);
  });

  it('a new cell takes the format of its row, else of its column', async () => {
    const after = await applyEdits(fixture('rich.xlsx'), [
      write('附件1', 'L20', { value: 1 }),
      write('附件1', 'B9', { value: 2 }),
    ]);
    expect(cell(after, '附件1', 'L20')).toEqual({ value: 1, fill: '#DDDDDD' });
    expect(cell(after, '附件1', 'B9')).toEqual({ value: 2, fill: '#EEEEEE' });
    expect(partText(after, SHEET)).toMatch(/<row r="9"[^>]*ht="30"/);
  });

  it('cells without addresses keep their places', async () => {
    const bytes = workbookOf('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>');
    const after = await applyEdits(bytes, [
      write('表', 'A1', { value: null }),
      write('表', 'D1', { value: 4 }),
    ]);
    expect(['A1', 'B1', 'D1', 'A2'].map((address) => cell(after, '表', address)?.value)).toEqual([
      undefined,
      2,
      4,
      3,
    ]);
  });

  it('a formula that others share is overwritten: the others keep theirs', async () => {
    const after = await applyEdits(fixture('shared.xlsx'), [write('表', 'B1', { value: 0 })]);
    expect(cell(after, '表', 'B1')).toEqual({ value: 0 });
    expect(cell(after, '表', 'B2')).toEqual({ value: 51, formula: '=A2*2+$A$1&"A1"' });
    expect(cell(after, '表', 'B3')).toEqual({ value: 71, formula: '=A3*2+$A$1&"A1"' });
    expect(partText(after, SHEET)).not.toContain('shared');
  });

  it('the chain of calculation forgets a formula that is gone, and only that', async () => {
    const after = await applyEdits(fixture('rich.xlsx'), [
      write('附件1', 'I6', { value: 28 }),
      write('附件1', 'H3', { formula: '=G3/F3', result: 0.95 }),
    ]);
    expect(partText(after, 'xl/calcChain.xml')).toMatch(/<calcChain[^>]*><c r="D6" i="1"\/><\/calcChain>/);
    const none = await applyEdits(after, [write('附件1', 'D6', { value: 50 })]);
    expect(Object.keys(partsOf(none))).not.toContain('xl/calcChain.xml');
    expect(partText(none, '[Content_Types].xml')).not.toContain('calcChain');
    expect(partText(none, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });

  it('everything is calculated when the file is opened', async () => {
    const after = await applyEdits(fixture('rich.xlsx'), [write('附件1', 'H3', { value: 1 })]);
    expect(partText(after, 'xl/workbook.xml')).toMatch(/<calcPr[^>]* fullCalcOnLoad="1"/);
  });
});

describe('what is refused, before anything is written', () => {
  const cases: readonly [string, Edit, string][] = [
    ['a value inside a merged area', write('附件1', 'A4', { value: 1 }), 'inside-merged-area'],
    ['a sheet that is not there', write('附件9', 'A1', { value: 1 }), 'no-such-sheet'],
    [
      'a sheet that is there already',
      { kind: 'add-sheet', sheet: '附件1', visibility: 'visible' },
      'sheet-exists',
    ],
    ['no number', write('附件1', 'A1', { value: Number.NaN }), 'not-a-finite-number'],
    [
      'a formula too long',
      write('附件1', 'A1', { formula: `=${'1+'.repeat(5000)}1`, result: 1 }),
      'formula-too-long',
    ],
    [
      'choices too long',
      {
        kind: 'validation',
        sheet: '附件1',
        area: { top: 0, left: 0, bottom: 0, right: 0 },
        rule: { kind: 'list', choices: ['好'.repeat(256)] },
      },
      'choices-too-long',
    ],
  ];

  it.each(cases)('%s', async (_, edit, why) => {
    await expect(applyEdits(fixture('rich.xlsx'), [edit])).rejects.toMatchObject({ refusal: { why } });
  });

  it.each(['C1', 'C2'])('part of an array formula (%s)', async (address) => {
    await expect(
      applyEdits(fixture('shared.xlsx'), [write('表', address, { value: 1 })]),
    ).rejects.toMatchObject({
      refusal: { why: 'inside-array-formula', cell: position(address) },
    });
  });

  it('the only visible sheet', async () => {
    await expect(applyEdits(workbookOf(''), [{ kind: 'delete-sheet', sheet: '表' }])).rejects.toMatchObject({
      refusal: { why: 'last-visible-sheet' },
    });
  });

  it('emptying the hidden cells of a merged area is nothing to refuse', async () => {
    const after = await applyEdits(fixture('rich.xlsx'), [write('附件1', 'A4', { value: null })]);
    expect(cell(after, '附件1', 'A4')).toBeUndefined();
  });
});

describe('colours and number formats', () => {
  it('a flag is set and taken back, and the cell is as it was', async () => {
    const bytes = fixture('rich.xlsx');
    for (const address of ['I3', 'I4', 'I5', 'A3', 'C2']) {
      const before = cell(bytes, '附件1', address)?.fill ?? null;
      const flagged = await applyEdits(bytes, [fill('附件1', address, '#FFC7CE')]);
      expect(cell(flagged, '附件1', address)?.fill).toBe('#FFC7CE');
      const restored = await applyEdits(flagged, [fill('附件1', address, before)]);
      expect(cellElement(restored, address)).toBe(cellElement(bytes, address));
    }
  });

  it('a flag keeps number format, alignment, protection, font and border', async () => {
    const after = await applyEdits(fixture('rich.xlsx'), [
      fill('附件1', 'I3', '#FFC7CE'),
      { kind: 'number-format', sheet: '附件1', cell: position('I3'), format: '0.0%' },
      write('附件1', 'I3', { value: 0.5 }),
    ]);
    expect(cell(after, '附件1', 'I3')).toEqual({ value: 0.5, fill: '#FFC7CE', numberFormat: '0.0%' });
    const format = Number(/s="(\d+)"/.exec(cellElement(after, 'I3') ?? '')?.[1]);
    const formats = parseXml(partText(after, 'xl/styles.xml')).root.child('cellXfs')?.elements;
    expect(formats?.[format]?.toString()).toContain(
      '<alignment horizontal="right" vertical="center"/><protection locked="0" hidden="0"/>',
    );
  });

  it('a blank cell can be flagged', async () => {
    const after = await applyEdits(
      workbookOf('<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>1</v></c></row>'),
      [fill('表', 'B1', '#FFC7CE')],
    );
    expect(cell(after, '表', 'B1')).toEqual({ value: null, fill: '#FFC7CE' });
  });

  it('a workbook without any styles gets its first ones', async () => {
    const after = await applyEdits(fixture('shared.xlsx'), [fill('表', 'A1', '#FFC7CE')]);
    expect(cell(after, '表', 'A1')).toEqual({ value: 1, fill: '#FFC7CE' });
    expect(cell(after, '表', 'A2')).toEqual({ value: 2 });
  });
});

describe('sheets of our own', () => {
  const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });
  const paper: readonly Edit[] = [
    { kind: 'add-sheet', sheet: '评分底稿', visibility: 'visible' },
    {
      kind: 'write',
      sheet: '评分底稿',
      at: { row: 0, column: 0 },
      contents: [
        [{ value: '评分底稿' }, null, null],
        [{ value: '指标' }, { value: '作答' }, { value: '得分' }],
        [
          { value: '公租房开工', link: "'附件1'!C3" },
          { value: null },
          { formula: '=IF(B3="","",20)', result: '' },
        ],
      ],
    },
    { kind: 'merge', sheet: '评分底稿', area: area(0, 0, 0, 2) },
    { kind: 'style', sheet: '评分底稿', area: area(0, 0, 0, 2), style: 'title' },
    { kind: 'style', sheet: '评分底稿', area: area(2, 0, 2, 2), style: 'text' },
    { kind: 'style', sheet: '评分底稿', area: area(2, 1, 2, 1), style: 'input' },
    { kind: 'column-width', sheet: '评分底稿', column: 0, width: 40 },
    { kind: 'column-width', sheet: '评分底稿', column: 2, width: 12 },
    { kind: 'freeze', sheet: '评分底稿', rows: 2, columns: 1 },
    {
      kind: 'validation',
      sheet: '评分底稿',
      area: area(2, 1, 2, 1),
      rule: { kind: 'list', choices: ['是', '否'] },
    },
    {
      kind: 'validation',
      sheet: '评分底稿',
      area: area(3, 1, 3, 1),
      rule: { kind: 'decimal', from: 0, to: 1 },
    },
    { kind: 'print', sheet: '评分底稿', orientation: 'landscape', headerRows: 2 },
    {
      kind: 'chart',
      sheet: '评分底稿',
      name: '得分图',
      title: '得分 <示例>',
      at: area(5, 0, 20, 5),
      categories: area(2, 0, 2, 0),
      series: [{ name: '得分', values: area(2, 2, 2, 2) }],
    },
  ];
  const part = 'xl/worksheets/sheet5.xml';

  it('are added last, with layout, validations, links, print titles and chart', async () => {
    const after = await applyEdits(fixture('rich.xlsx'), paper);
    expect(readWorkbook(after, '表.xlsx').sheets.map(({ name }) => name)).toEqual([
      '附件1',
      '基础 数据',
      '隐藏页',
      '🏠ئۇيغۇر',
      '评分底稿',
    ]);
    const xml = partText(after, part);
    expect(xml).toContain('<mergeCell ref="A1:C1"/>');
    expect(xml).toContain(
      '<col min="1" max="1" width="40" customWidth="1"/><col min="3" max="3" width="12" customWidth="1"/>',
    );
    expect(xml).toContain(
      '<pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/>',
    );
    expect(xml).toContain('sqref="B3"><formula1>"是,否"</formula1>');
    expect(xml).toContain('sqref="B4"><formula1>0</formula1><formula2>1</formula2>');
    expect(xml).toContain(`<hyperlink ref="A3" location="'附件1'!C3"/>`);
    expect(xml).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(partText(after, 'xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="4">'评分底稿'!$1:$2</definedName>`,
    );
    expect(partText(after, 'xl/charts/chart2.xml')).toContain(`<c:f>'评分底稿'!$C$3:$C$3</c:f>`);
    expect(cell(after, '评分底稿', 'C3')).toEqual({ value: '', formula: '=IF(B3="","",20)' });
    expect(cell(after, '评分底稿', 'B3')).toEqual({ value: null, fill: '#FFF2CC' });
  });

  it('leave no trace once deleted', async () => {
    const bytes = fixture('rich.xlsx');
    const added = await applyEdits(bytes, paper);
    const after = await applyEdits(added, [{ kind: 'delete-sheet', sheet: '评分底稿' }]);
    expect(Object.keys(partsOf(after))).toEqual(Object.keys(partsOf(bytes)));
    for (const name of ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels']) {
      expect(partText(after, name)).toBe(partText(bytes, name));
    }
    const namespace = ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
    const withoutNamespace = (file: Uint8Array) =>
      partText(file, 'xl/workbook.xml').replaceAll(namespace, '');
    expect(withoutNamespace(after)).toBe(withoutNamespace(bytes));
  });

  it('a chart of the same name is replaced, not added', async () => {
    const added = await applyEdits(fixture('rich.xlsx'), paper);
    const again = await applyEdits(added, paper.slice(-1));
    expect(partText(again, 'xl/drawings/drawing2.xml').match(/graphicFrame /g)).toHaveLength(1);
    expect(Object.keys(partsOf(again)).filter((name) => name.startsWith('xl/charts/'))).toHaveLength(2);
  });

  it('a chart beside a drawing of the official leaves that drawing in place', async () => {
    const chart = { ...(paper.at(-1) as Extract<Edit, { kind: 'chart' }>), sheet: '基础 数据' };
    const after = await applyEdits(fixture('rich.xlsx'), [chart]);
    const drawing = partText(after, 'xl/drawings/drawing1.xml');
    expect(drawing).toContain('文本框');
    expect(drawing).toContain('name="得分图"');
    expect(drawing.startsWith(partText(fixture('rich.xlsx'), 'xl/drawings/drawing1.xml').slice(0, 200))).toBe(
      true,
    );
  });

  it('made anew in one run keep the references to them', async () => {
    const added = await applyEdits(fixture('rich.xlsx'), [
      ...paper,
      write('附件1', 'I3', { formula: "='评分底稿'!C3", result: '' }),
    ]);
    const after = await applyEdits(added, [{ kind: 'delete-sheet', sheet: '评分底稿' }, ...paper]);
    expect(cell(after, '附件1', 'I3')?.formula).toBe("='评分底稿'!C3");
  });

  it('deleted for good break references as Excel does', async () => {
    const added = await applyEdits(fixture('rich.xlsx'), [
      ...paper,
      write('附件1', 'I3', { formula: `='评分底稿'!C3&"'评分底稿'!C3"+SUM(评分底稿!A1:B2)`, result: '' }),
    ]);
    const after = await applyEdits(added, [{ kind: 'delete-sheet', sheet: '评分底稿' }]);
    expect(cell(after, '附件1', 'I3')?.formula).toBe(`=#REF!&"'评分底稿'!C3"+SUM(#REF!)`);
  });

  it('names and open sheets count on when a sheet before them goes', async () => {
    const bytes = withPart(fixture('rich.xlsx'), 'xl/workbook.xml', (xml) =>
      xml.replace(/activeTab="\d+"/, 'activeTab="1"'),
    );
    const after = await applyEdits(bytes, [{ kind: 'delete-sheet', sheet: '附件1' }]);
    const workbook = partText(after, 'xl/workbook.xml');
    expect(workbook).toContain('activeTab="0"');
    expect(workbook).toContain(`<definedName name="数据" localSheetId="0">'基础 数据'!$A$1</definedName>`);
    expect(workbook).not.toContain('本表');
    expect(workbook).toMatch(/<definedName name="计划合计"[^>]*>#REF!</);
    expect(Object.keys(partsOf(after))).not.toContain('xl/threadedComments/threadedComment1.xml');
    expect(Object.keys(partsOf(after))).not.toContain('xl/calcChain.xml');
  });

  it('hidden and very hidden', async () => {
    const after = await applyEdits(fixture('rich.xlsx'), [
      { kind: 'add-sheet', sheet: '甲', visibility: 'hidden' },
      { kind: 'add-sheet', sheet: "乙'&<", visibility: 'very-hidden' },
    ]);
    expect(
      readWorkbook(after, '表.xlsx')
        .sheets.slice(4)
        .map(({ name, visibility }) => [name, visibility]),
    ).toEqual([
      ['甲', 'hidden'],
      ["乙'&<", 'very-hidden'],
    ]);
  });

  it('rows get their heights, whether they hold cells or not; a width of 0 hides a column', async () => {
    const after = await applyEdits(workbookOf('<row r="1" spans="1:1"><c r="A1"><v>1</v></c></row>'), [
      { kind: 'row-heights', sheet: '表', top: 0, heights: [30, 45.5] },
      { kind: 'column-width', sheet: '表', column: 1, width: 0 },
    ]);
    const xml = partText(after, SHEET);
    expect(xml).toContain(
      '<row r="1" ht="30" customHeight="1"><c r="A1"><v>1</v></c></row><row r="2" ht="45.5" customHeight="1"></row>',
    );
    expect(xml).toContain('<col min="2" max="2" width="0" customWidth="1" hidden="1"/>');
  });

  it('an old rule of validation gives way where a new one is set', async () => {
    const after = await applyEdits(fixture('rich.xlsx'), [
      {
        kind: 'validation',
        sheet: '附件1',
        area: area(9, 10, 9, 10),
        rule: { kind: 'whole', from: 0, to: 9 },
      },
      { kind: 'validation', sheet: '附件1', area: area(19, 10, 19, 10), rule: null },
    ]);
    const xml = partText(after, SHEET);
    expect(xml).toContain('sqref="K3:K9 K11:K19"');
    expect(xml).toContain('sqref="K10"');
  });
});

describe.each(['prefixed.xlsx', 'strict.xlsx', 'libreoffice.xlsx', 'excelize.xlsx'])(
  'written by another: %s',
  (name) => {
    const sheet = name === 'excelize.xlsx' ? '数据' : '附件1';

    it('takes the same edits and keeps its parts', async () => {
      const bytes = fixture(name);
      const after = await applyEdits(bytes, [
        write(sheet, 'H20', { formula: '=SUM(C2:C3)', result: 30 }),
        write(sheet, 'G20', { value: '=1+1' }),
        fill(sheet, 'C2', '#FFC7CE'),
        { kind: 'add-sheet', sheet: '评分底稿', visibility: 'visible' },
        write('评分底稿', 'B2', { value: '底稿', link: 'A1' }),
        {
          kind: 'chart',
          sheet: '评分底稿',
          name: '图',
          title: '图',
          at: { top: 5, left: 0, bottom: 9, right: 5 },
          categories: { top: 0, left: 0, bottom: 1, right: 0 },
          series: [{ name: '甲', values: { top: 0, left: 1, bottom: 1, right: 1 } }],
        },
      ]);
      expect(cell(after, sheet, 'H20')).toEqual({ value: 30, formula: '=SUM(C2:C3)' });
      expect(cell(after, sheet, 'G20')).toEqual({ value: '=1+1' });
      expect(cell(after, sheet, 'C2')?.fill).toBe('#FFC7CE');
      expect(cell(after, '评分底稿', 'B2')).toEqual({ value: '底稿' });
      expect(Object.keys(partsOf(after))).toEqual(expect.arrayContaining(Object.keys(partsOf(bytes))));
      const back = await applyEdits(after, [{ kind: 'delete-sheet', sheet: '评分底稿' }]);
      expect(Object.keys(partsOf(back))).toEqual(Object.keys(partsOf(bytes)));
    });
  },
);
