import { sheetOf, type TestCell } from '../../../test/snapshots';
import { onlyTable } from '../../../test/tableText';
import { programmeIn, regionIn, yearIn } from './surroundings';

const TABLE: TestCell[][] = [
  ['三级指标', '分值', '评分标准', '计划数', '完成数'],
  ['公租房开工', 10, '完成得满分，否则不得分', 100, 95],
];

const below = (...above: readonly TestCell[][]) => onlyTable(sheetOf('Sheet1', [...above, ...TABLE]));

describe('year', () => {
  it.each([
    ['2021年度租赁住房保障绩效评价指标表', 2021],
    ['２０２１年度绩效评价', 2021],
    ['二〇二一年度绩效评价', 2021],
    ['二○二一年度绩效评价', 2021],
    ['二零二一年绩效评价', 2021],
    ['2021 年度', 2021],
    ['评价年度：2022', 2022],
    ['2021阿克苏', 2021],
    ['财综〔2022〕37号', null],
    ['绩效评价指标表', null],
    ['共2021套', null],
    ['填报时间：2022年3月1日', null],
  ])('%s → %s', (text, year) => {
    expect(yearIn(text)).toBe(year);
  });

  it('comes from the title, else from the lines around it, the sheet or the file', () => {
    expect(below(['2021年绩效评价表']).year).toBe(2021);
    expect(below(['绩效评价表'], ['（2021年度）']).year).toBe(2021);
    expect(onlyTable(sheetOf('2021年', TABLE)).year).toBe(2021);
    expect(onlyTable('2021年度自评.xlsx', sheetOf('表', TABLE)).year).toBe(2021);
    expect(below().year).toBeNull();
  });
});

describe('programme', () => {
  it.each([
    ['租赁住房保障绩效评价指标表', 'rental'],
    ['公租房', 'rental'],
    ['公共租赁住房保障', 'rental'],
    ['保障性租赁住房', 'rental'],
    ['城镇老旧\n小区改造', 'renovation'],
    ['城市棚户区改造', 'shanty'],
    ['棚改', 'shanty'],
    ['租赁住房、老旧小区、棚户区改造', null],
    ['城镇保障性安居工程', null],
  ])('%s → %s', (text, programme) => {
    expect(programmeIn(text)).toBe(programme);
  });

  it('comes from the title before the sheet, and from the sheet before the file', () => {
    const named = (title: string, sheet: string, file: string) =>
      onlyTable(`${file}.xlsx`, sheetOf(sheet, [[title], ...TABLE])).programme;
    expect(named('老旧小区改造绩效表', '棚改', '公租房')).toBe('renovation');
    expect(named('绩效表', '棚改', '公租房')).toBe('shanty');
    expect(named('绩效表', 'Sheet1', '公租房')).toBe('rental');
    expect(named('租赁住房、老旧小区和棚户区改造绩效表', '附件3棚户区', '自评')).toBe('shanty');
    expect(named('绩效表', 'Sheet1', '自评')).toBeNull();
  });
});

describe('title', () => {
  it.each<[string, TestCell[][], string | null]>([
    [
      'below an attachment number',
      [['附件1'], ['租赁住房保障绩效评价指标表'], ['填报单位：示例县']],
      '租赁住房保障绩效评价指标表',
    ],
    ['in one cell with it', [['附件1：租赁住房保障绩效评价指标表']], '附件1：租赁住房保障绩效评价指标表'],
    ['over two lines', [['新疆维吾尔自治区\n绩效评价指标表']], '新疆维吾尔自治区绩效评价指标表'],
    ['none', [], null],
    ['only form fields', [['填报单位：示例县', null, '单位：万元']], null],
  ])('%s', (_, above, title) => {
    expect(below(...above).title).toBe(title);
  });
});

describe('region', () => {
  it.each<[string, TestCell[][], string | null]>([
    ['填报单位', [['填报单位：温宿县']], '温宿县'],
    ['without the office', [['填报单位（盖章）：温宿县住房和城乡建设局']], '温宿县'],
    ['with other fields behind it', [['填报单位：昌吉市财政局     填报日期：2022年3月']], '昌吉市'],
    ['in the next cell', [['填报单位：', '伊犁州直']], '伊犁州直'],
    ['县（市、区）', [['县（市、区）：和布克赛尔蒙古自治县']], '和布克赛尔蒙古自治县'],
    ['地区', [['地区：阿克苏地区']], '阿克苏地区'],
    ['left blank', [['填报单位：', null], ['绩效评价表']], null],
    ['单位：万元、套 is none', [['单位：万元、套']], null],
    ['a placeholder', [['填报单位：××县']], null],
    ['in the title', [['新疆维吾尔自治区2021年度租赁住房保障绩效评价指标表']], '新疆维吾尔自治区'],
    ['in the title behind the year', [['2021年度阿克苏地区老旧小区改造绩效表']], '阿克苏地区'],
    ['several levels', [['新疆维吾尔自治区阿克苏地区温宿县绩效表']], '新疆维吾尔自治区阿克苏地区温宿县'],
    ['not 城市棚户区', [['城市棚户区改造绩效评价指标表']], null],
    ['not 老旧小区', [['城镇老旧小区改造绩效评价指标表']], null],
    ['behind an attachment number', [['附件2 昌吉市城镇老旧小区改造绩效表']], '昌吉市'],
  ])('%s', (_, above, region) => {
    expect(below(...above).region).toBe(region);
  });

  it('is also found below the table', () => {
    const sheet = sheetOf('表', [...TABLE, ['填报单位：温宿县', null, '填报人：']]);
    expect(onlyTable(sheet).region).toBe('温宿县');
  });

  it('is none where a text only sounds like one', () => {
    expect(['全区绩效表', '我市情况', '城市更新', '小区改造'].map(regionIn)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('unit of plan and actual', () => {
  const unitOf = (above: TestCell[][], header: TestCell[], row: TestCell[]) =>
    onlyTable(
      sheetOf('表', [
        ...above,
        ['三级指标', '分值', '评分标准', ...header],
        [row[0] ?? null, 10, '完成得满分', ...row.slice(1)],
      ]),
    ).rows[0]?.unit;

  it.each<[string, TestCell[][], TestCell[], TestCell[], string | null]>([
    ['in the cells', [], ['计划数', '完成数'], ['开工', '100套', '95套'], '套'],
    ['in one of the cells', [], ['计划数', '完成数'], ['开工', '100套', 95], '套'],
    ['in the label', [], ['计划数', '完成数'], ['公租房开工（套）', 100, 95], '套'],
    ['in the label before the points', [], ['计划数', '完成数'], ['公租房开工（套）（10分）', 100, 95], '套'],
    ['in a column', [], ['计量单位', '计划数', '完成数'], ['公租房开工', '套', 100, 95], '套'],
    ['in the header', [], ['计划数（套）', '完成数（套）'], ['公租房开工', 100, 95], '套'],
    ['in the line above, money', [['单位：万元']], ['计划数', '完成数'], ['完成投资', 100, 95], '万元'],
    [
      'in the line above, money, but the row is none',
      [['单位：万元']],
      ['计划数', '完成数'],
      ['公租房开工', 100, 95],
      null,
    ],
    ['in the line above, 套', [['单位：套']], ['计划数', '完成数'], ['公租房开工', 100, 95], '套'],
    [
      'in the line above, 套, but the row is a rate',
      [['单位：套']],
      ['计划数', '完成数'],
      ['居民满意度', 90, 95],
      null,
    ],
    ['several in the line above', [['单位：套、万元']], ['计划数', '完成数'], ['公租房开工', 100, 95], null],
    [
      'a percent format',
      [],
      ['计划数', '完成数'],
      ['满意度', { value: 0.9, numberFormat: '0%' }, { value: 0.95, numberFormat: '0%' }],
      '%',
    ],
    ['㎡ is 平方米', [], ['计量单位', '计划数', '完成数'], ['改造面积', '万㎡', 100, 95], '万平方米'],
    [
      'an unusual one in a column',
      [],
      ['计量单位', '计划数', '完成数'],
      ['培训', '人学时', 100, 95],
      '人学时',
    ],
    ['none', [], ['计划数', '完成数'], ['公租房开工', 100, 95], null],
    ['填报单位 is none', [['填报单位：温宿县']], ['计划数', '完成数'], ['公租房开工', 100, 95], null],
  ])('%s', (_, above, header, row, unit) => {
    expect(unitOf(above, header, row)).toBe(unit);
  });

  it('a bare figure is in the unit of its column, whatever the other cell prints', () => {
    const [row] = onlyTable(
      sheetOf('表', [
        ['三级指标', '分值', '评分标准', '计量单位', '计划数', '完成数'],
        ['公租房开工', 10, '完成得满分', '万套', 1.8, '1.85万套'],
      ]),
    ).rows;
    expect(row?.unit).toBe('万套');
    expect(row?.plan?.reading).toMatchObject({ number: { value: 1.8, unit: null } });
    expect(row?.actual?.reading).toMatchObject({ number: { value: 18500, unit: '套' } });
  });

  it('a bare 1.8万 in a row of 万元 is 18000 元, not 18000 万元', () => {
    const [row] = onlyTable(
      sheetOf('表', [
        ['三级指标', '分值', '评分标准', '计量单位', '计划数', '完成数'],
        ['完成投资', 10, '完成得满分', '万元', '1.8亿', 17500],
      ]),
    ).rows;
    expect(row?.unit).toBe('万元');
    expect(row?.plan?.reading).toMatchObject({ number: { value: 180000000, unit: '元' } });
  });

  it('whole figures are exact counts of 套, but rounded in 万元', () => {
    const precision = (unit: string) => {
      const [row] = onlyTable(
        sheetOf('表', [
          ['三级指标', '分值', '评分标准', '计量单位', '计划数', '完成数'],
          ['任务', 10, '完成得满分', unit, 100, 95],
        ]),
      ).rows;
      return row?.plan?.reading.kind === 'number' ? row.plan.reading.number.precision : null;
    };
    expect(['套', '万元', '万户', '个'].map(precision)).toEqual([0, 1, 1, 0]);
  });

  it('a bare 96 beside 95% is percent points; a bare 0.96 is left for a person to say', () => {
    const read = (value: number) => {
      const [row] = onlyTable(
        sheetOf('表', [
          ['三级指标', '分值', '年度指标值', '实际完成值', '得分'],
          ['满意度', 10, '≥95%', value, 10],
        ]),
      ).rows;
      return { unit: row?.unit, actual: row?.actual?.reading };
    };
    expect(read(96)).toMatchObject({ unit: '%', actual: { number: { value: 96, isPercent: true } } });
    expect(read(0)).toMatchObject({ unit: '%', actual: { number: { value: 0, isPercent: true } } });
    expect(read(0.96)).toMatchObject({ unit: null, actual: { number: { value: 0.96, isPercent: false } } });
  });
});
