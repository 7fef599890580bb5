import { assess } from '../../src/core/assess';
import { areaAddress, cellAddress, parseCellAddress } from '../../src/core/cells/address';
import { cellAt, sheetNamed, type WorkbookSnapshot } from '../../src/core/cells/snapshot';
import { blankAttachments } from '../../src/core/filling/blankAttachments';
import { FORMS, formOf, type Form } from '../../src/core/filling/forms';
import { findTables } from '../../src/core/tables/findTables';
import type { Edit } from '../../src/core/writing/edit';
import { readWorkbook } from '../../src/hosts/xlsx';
import { applyEdits } from '../../src/hosts/xlsx/applyEdits';
import { emptyWorkbook, FIRST_SHEET } from '../../src/hosts/xlsx/emptyWorkbook';
import { attachmentLabels } from '../../src/locale/zh-CN/attachments';
import { messages } from '../../src/locale/zh-CN/messages';
import { sheetOf } from '../snapshots';

const form = formOf(2023) as Form;
const edits = blankAttachments({ sheets: [] }, form, 2023, attachmentLabels);
const tables = Object.values(form.tables);

async function blankBook(): Promise<WorkbookSnapshot> {
  const bytes = await applyEdits(emptyWorkbook(), [...edits, { kind: 'delete-sheet', sheet: FIRST_SHEET }]);
  return readWorkbook(bytes, '附件.xlsx', { fills: true });
}

const ofKind = <Kind extends Edit['kind']>(kind: Kind) =>
  edits.filter((edit): edit is Extract<Edit, { kind: Kind }> => edit.kind === kind);

/** The rule that the cell of an attachment was given last. */
function ruleAt(address: string, sheet = tables[0]?.name) {
  const at = parseCellAddress(address);
  if (!at) throw new Error(address);
  return ofKind('validation').findLast(
    ({ area, sheet: name }) =>
      name === sheet &&
      at.row >= area.top &&
      at.row <= area.bottom &&
      at.column >= area.left &&
      at.column <= area.right,
  )?.rule;
}

describe('the forms', () => {
  it.each(FORMS.map((each) => [each.id, each] as const))(
    '%s gives 100 points to each attachment',
    (_, each) => {
      for (const { name, rows } of Object.values(each.tables)) {
        expect([name, rows.reduce((sum, { points }) => sum + points, 0)]).toEqual([name, 100]);
        expect(new Set(rows.map(({ indicator }) => indicator)).size).toBe(rows.length);
      }
    },
  );

  it('are there from the first year on', () => {
    expect(formOf(2020)).toBeNull();
    expect(formOf(2021)?.basis).toBe('财综〔2022〕37号');
    expect(formOf(2030)).not.toBeNull();
  });
});

describe('blank attachments in a new workbook', () => {
  it('are read as the tables that they are', async () => {
    const found = findTables(await blankBook());
    expect(found.failed).toEqual([]);
    expect(found.duplicateHeaders).toEqual([]);
    expect(
      found.tables.map(({ sheet, programme, year, shape, title }) => [sheet, programme, year, shape, title]),
    ).toEqual([
      ['附件1 租赁住房保障', 'rental', 2023, 'A', '2023年度租赁住房保障绩效评价指标表'],
      ['附件2 城镇老旧小区改造', 'renovation', 2023, 'A', '2023年度城镇老旧小区改造绩效评价指标表'],
      ['附件3 城市棚户区改造', 'shanty', 2023, 'A', '2023年度城市棚户区改造绩效评价指标表'],
    ]);
    found.tables.forEach((table, index) => {
      const rows = tables[index]?.rows ?? [];
      expect(
        table.rows.map(({ level1, level2, indicator, points, criterion, unit }) => ({
          level1,
          level2,
          indicator,
          points,
          criterion,
          ...(unit === null ? {} : { unit }),
        })),
      ).toEqual(rows);
      expect(table.totals.map(({ kind, of }) => [kind, of.length])).toEqual([['total', rows.length]]);
      expect(table.grade).not.toBeNull();
    });
  });

  it('give no finding, and every criterion in them is understood', async () => {
    const { findings, card } = assess(await blankBook(), { labels: messages.workbook });
    expect(findings.map(({ code }) => code)).toEqual([]);
    expect(card.tables.flatMap(({ rows }) => rows).filter(({ status }) => status === 'manual')).toEqual([]);
  });

  it('keep the names that are taken', () => {
    const taken = [sheetOf('附件1 租赁住房保障', []), sheetOf('附件1 租赁住房保障（2）', [])];
    const added = blankAttachments({ sheets: taken }, form, 2023, attachmentLabels);
    expect(added.flatMap((edit) => (edit.kind === 'add-sheet' ? [edit.sheet] : []))).toEqual([
      '附件1 租赁住房保障（3）',
      '附件2 城镇老旧小区改造',
      '附件3 城市棚户区改造',
    ]);
  });
});

describe('the cells of a blank attachment', () => {
  it('take no typing where they are labels', () => {
    for (const label of ['A4', 'M4', 'A5', 'B5', 'C22', 'D5', 'G5', 'A23', 'E23', 'A24']) {
      expect([label, ruleAt(label)]).toEqual([label, { kind: 'fixed' }]);
    }
  });

  it('take points, scores up to the points, yes or no, and grades', () => {
    expect(ruleAt('E5')).toEqual({ kind: 'decimal', from: 0, to: 100 });
    // 资金分解下达及时性, 4 points: 30日内分解下达的得4分，否则不得分
    expect(ruleAt('K5')).toEqual({ kind: 'decimal', from: 0, to: 4 });
    expect(ruleAt('I5')).toEqual({ kind: 'list', choices: ['是', '否'] });
    expect(ruleAt('E24')).toEqual({ kind: 'list', choices: ['优', '良', '中', '差'] });
    // 补助资金预算执行率: any figure, or — where there is no task
    expect(ruleAt('I7')).toBeUndefined();
  });

  it('are yellow where figures go, and formatted for them', async () => {
    const sheet = sheetNamed(await blankBook(), '附件1 租赁住房保障');
    const cellOf = (address: string) => {
      const at = parseCellAddress(address);
      return at && sheet && cellAt(sheet, at.row, at.column);
    };
    const formats = new Map(
      ofKind('number-format')
        .filter(({ sheet: name }) => name === sheet?.name)
        .map(({ cell, format }) => [cellAddress(cell.row, cell.column), format]),
    );
    expect([cellOf('H15'), cellOf('I15'), cellOf('F15')].map((cell) => cell?.fill)).toEqual([
      '#FFF2CC',
      '#FFF2CC',
      undefined,
    ]);
    // 公租房开工率 in 套, 违规使用问题整改率 in percent, 补助资金预算执行率 in 万元
    expect(['H15', 'I13', 'J13', 'H7'].map((address) => formats.get(address))).toEqual([
      '#,##0',
      '0.00%',
      '0.0%',
      undefined,
    ]);
    expect(cellOf('E23')).toMatchObject({ formula: '=SUM(E5:E22)', value: 100 });
  });

  it('are merged over the rows of a level, and only there', () => {
    const merges = ofKind('merge')
      .filter(({ sheet }) => sheet === tables[0]?.name)
      .map(({ area }) => areaAddress(area));
    // 资金分配 has two rows, 资金使用 three; 质量安全 has one and needs none
    expect(merges.filter((area) => /^C/.test(area))).toEqual([
      'C5:C6',
      'C7:C9',
      'C10:C11',
      'C12:C13',
      'C15:C17',
      'C18:C19',
      'C20:C21',
    ]);
    expect(merges.filter((area) => /^B/.test(area))).toEqual(['B5:B9', 'B10:B14', 'B15:B21']);
  });

  it('are printed on A4 landscape, the head on every page', () => {
    expect(ofKind('print').map(({ orientation, headerRows }) => [orientation, headerRows])).toEqual(
      tables.map(() => ['landscape', 4]),
    );
    expect(ofKind('freeze').map(({ rows }) => rows)).toEqual([4, 4, 4]);
  });
});
