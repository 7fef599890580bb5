import { utils, write } from '@e965/xlsx';

/** A kind of line of an indicator table. `n` numbers the line in its workbook, so that no two criteria are alike. */
interface LineKind {
  readonly indicator: string;
  readonly points: number;
  readonly criterion: (n: number) => string;
  readonly plan: number | null;
  readonly actual: number | string | null;
}

/** The kinds that real tables are made of, in about their real proportion. */
const KINDS: readonly LineKind[] = [
  {
    indicator: '开工完成率',
    points: 2,
    criterion: (n) => `开工率达到100%得2分，每低1个百分点扣0.1分，低于${percent(n)}%不得分。`,
    plan: 1280,
    actual: 1263,
  },
  {
    indicator: '资金使用合规性',
    points: 2,
    criterion: (n) => `每发现1起截留、挤占、挪用${n}号补助资金问题扣1分，扣完为止。`,
    plan: null,
    actual: 0,
  },
  {
    indicator: '资金分解下达',
    points: 1,
    criterion: (n) => `收到补助资金预算后${n}日内分解下达的得1分，否则不得分。`,
    plan: null,
    actual: '是',
  },
  {
    indicator: '服务对象满意度',
    points: 2,
    criterion: (n) => `90%（含）以上得2分，${percent(n)}%（含）—90%得1分，${percent(n)}%以下不得分。`,
    plan: null,
    actual: '93.5%',
  },
  {
    indicator: '预算执行率',
    points: 2,
    criterion: (n) => `得分=预算执行率×分值，低于${percent(n)}%不得分。`,
    plan: 5200,
    actual: 4940,
  },
  {
    indicator: '质量安全',
    points: 1,
    criterion: (n) => `第${n}号项目发生重大质量安全事故的，本项不得分。`,
    plan: null,
    actual: '否',
  },
  {
    indicator: '制度建设',
    points: 2,
    criterion: (n) => `1.建立第${n}项联席会议制度的得1分；2.建立房源动态台账的得1分。`,
    plan: null,
    actual: null,
  },
  {
    indicator: '补贴发放完成率',
    points: 2,
    criterion: (n) => `完成率达到${percent(n)}%得满分，每低1个百分点扣0.2分，扣完为止；无此项任务的得满分。`,
    plan: 860,
    actual: 902,
  },
];

const HEADER = [
  ...['序号', '一级指标', '二级指标', '三级指标', '分值', '评分标准', '计划数', '实际完成', '完成率'],
  ...['自评得分', '扣分原因'],
];

/** From 60 up, another one for every line of a workbook. */
function percent(n: number): string {
  return (60 + n / 200).toFixed(3);
}

/** The n-th line's criterion and points, counted over all lines of a workbook. */
export function criterionOf(n: number): { readonly text: string; readonly points: number } {
  const kind = kindOf(n);
  return { text: kind.criterion(n), points: kind.points };
}

function kindOf(n: number): LineKind {
  return KINDS[n % KINDS.length] as LineKind;
}

/** `copies`: every sheet is the same form, as counties fill it in; `distinct`: no two criteria of the workbook are alike. */
export type Likeness = 'copies' | 'distinct';

/** An .xlsx file of sheets with one indicator table each. */
export function workbookOfTables(sheets: number, rows: number, likeness: Likeness = 'distinct'): Uint8Array {
  const workbook = utils.book_new();
  for (let sheet = 0; sheet < sheets; sheet++) {
    const cells = utils.aoa_to_sheet([
      [`2021年度租赁住房保障绩效评价指标表（${sheet + 1}）`],
      HEADER,
      ...Array.from({ length: rows }, (_, row) =>
        line(likeness === 'copies' ? row : sheet * rows + row, row),
      ),
      ['合计', ...HEADER.slice(1).map(() => null)],
    ]);
    utils.book_append_sheet(workbook, cells, `附件${sheet + 1}`);
  }
  const bytes = write(workbook, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer;
  return new Uint8Array(bytes);
}

function line(n: number, row: number): (string | number | null)[] {
  const { indicator, points, criterion, plan, actual } = kindOf(n);
  const levels = [`一级指标${Math.floor(row / 16) + 1}`, `二级指标${Math.floor(row / 8) + 1}`];
  return [row + 1, ...levels, `${indicator}${row + 1}`, points, criterion(n), plan, actual, null, null, null];
}
