import type { AssessedWorkbook, CheckInput } from '../src/core/checks/check';
import { roundHalfUp } from '../src/core/cells/decimal';
import { parseCellAddress } from '../src/core/cells/address';
import type { ScoredTable } from '../src/core/scoring/scoreCard';
import { DEFAULT_SETTINGS } from '../src/core/settings';
import { checkedBook } from './baseDataForm';
import { sheetOf, type TestCell } from './snapshots';

/**
 * Books as a careful prefecture fills them in, from made-up figures: base data of its counties (基础数据), an indicator
 * table (附件1) and a form after 财预〔2020〕10号 (自评表), whose figures agree with one another.
 */
export type SheetName = '基础数据' | '附件1' | '自评表';
export type Book = Record<SheetName, TestCell[][]>;

const REGION = '昌吉回族自治州';
const COUNTIES = ['昌吉市', '阜康市', '奇台县', '木垒县', '玛纳斯县', '呼图壁县', '吉木萨尔县', '米泉市'];

const MERGES: Readonly<Record<SheetName, readonly string[]>> = {
  基础数据: ['A3:A4', 'B3:B4', 'C3:E3', 'F3:H3'],
  附件1: [],
  自评表: ['A4:A8', 'A9:A12'],
};

/** Numbers from 0 to 1 that are the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const percentText = (plan: number, actual: number) =>
  `${roundHalfUp((actual / plan) * 100, 1).toFixed(1)}%`;

interface Task {
  readonly plan: number;
  readonly actual: number;
}

export function cleanBook(seed: number): Book {
  const random = randomFrom(seed);
  const between = (low: number, high: number) => Math.floor(low + random() * (high - low));
  const share = 0.9 + random() * 0.25;
  const task = (low: number, high: number): readonly Task[] =>
    COUNTIES.map(() => {
      const plan = between(low, high);
      return { plan, actual: Math.round(plan * (share + (random() - 0.5) * 0.06)) };
    });
  const homes = task(400, 3000);
  const subsidies = task(200, 900);
  const total = (tasks: readonly Task[]): Task => ({
    plan: tasks.reduce((sum, { plan }) => sum + plan, 0),
    actual: tasks.reduce((sum, { actual }) => sum + actual, 0),
  });
  const book: Book = {
    基础数据: baseData(homes, subsidies, total(homes), total(subsidies)),
    附件1: attachment(total(homes), total(subsidies), between),
    自评表: goalsForm(total(homes), between),
  };
  return withScores(book);
}

function baseData(
  homes: readonly Task[],
  subsidies: readonly Task[],
  allHomes: Task,
  allSubsidies: Task,
): TestCell[][] {
  const figures = ({ plan, actual }: Task): TestCell[] => [plan, actual, percentText(plan, actual)];
  const none = { plan: 0, actual: 0 };
  return [
    [`${REGION}2021年度租赁住房保障任务完成情况表`],
    [`填报单位：${REGION}`],
    ['序号', '县市区', '公租房开工（套）', null, null, '租赁补贴发放（户）', null, null],
    [null, null, '计划数', '实际完成', '完成率', '计划数', '实际完成', '完成率'],
    ...COUNTIES.map((name, index) => [
      index + 1,
      name,
      ...figures(homes[index] ?? none),
      ...figures(subsidies[index] ?? none),
    ]),
    [null, '合计', ...figures(allHomes), ...figures(allSubsidies)],
  ];
}

/** Columns: A 一级 B 指标 C 分值 D 标准 E 单位 F 计划 G 实际 H 完成率 I 自评 J 复核 K 原因; lines in rows 4 to 8. */
function attachment(
  homes: Task,
  subsidies: Task,
  between: (low: number, high: number) => number,
): TestCell[][] {
  const line = (
    level1: string,
    label: string,
    points: number,
    criterion: string,
    unit: string | null,
    actual: TestCell,
    task?: Task,
  ): TestCell[] => [
    ...[level1, label, points, criterion, unit, task?.plan ?? null, actual],
    ...[task ? percentText(task.plan, task.actual) : null, null, null, null],
  ];
  const perPoint = '开工率达到100%得40分，每低1个百分点扣2分，扣完为止';
  const tiers = '满意度90%（含）以上得20分，80%（含）—90%得10分，80%以下不得分';
  return [
    ['2021年度租赁住房保障绩效评价指标表'],
    [`填报单位：${REGION}`],
    [
      '一级指标',
      '三级指标',
      '分值',
      '评分标准',
      '计量单位',
      '计划数',
      '实际完成',
      '完成率',
      '自评得分',
      '复核得分',
      '扣分原因',
    ],
    line(
      '资金管理',
      '资金及时下达',
      10,
      '在规定时限内下达的得10分，否则不得分',
      null,
      between(0, 5) === 0 ? '否' : '是',
    ),
    line('资金管理', '资金违规使用', 10, '每发现一起截留挪用问题扣2分，扣完为止', '起', between(0, 5)),
    line('产出效益', '公租房开工率', 40, perPoint, '套', homes.actual, homes),
    line('产出效益', '租赁补贴发放率', 20, '得分=发放率×分值', '户', subsidies.actual, subsidies),
    line('服务对象满意度', '居民满意度', 20, tiers, null, `${between(70, 100)}%`),
    ['合计', null, 100, null, null, null, null, null, null, null, null],
    ['评价等级', null],
  ];
}

/** Budget in rows 4 to 8, goals in rows 10 to 12 (columns E target, F actual, G points, H score), total in row 13. */
function goalsForm(homes: Task, between: (low: number, high: number) => number): TestCell[][] {
  const [own, carried] = [between(2000, 9000), between(100, 900)];
  const spent = Math.round((own + carried) * (0.91 + between(0, 9) / 100));
  const ownSpent = Math.min(own, spent);
  return [
    ['2021年度项目支出绩效自评表'],
    ['项目名称', null, '保障性安居工程补助资金'],
    [],
    ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [null, '年度资金总额', own, own + carried, spent, 10, percentText(own + carried, spent), null],
    [null, '其中：当年财政拨款', own, own, ownSpent, '—', '—', '—'],
    [null, '上年结转资金', 0, carried, spent - ownSpent, '—', '—', '—'],
    [null, '其他资金', 0, 0, 0, '—', '—', '—'],
    [
      '绩效指标',
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
      '偏差原因分析及改进措施',
    ],
    [
      null,
      '产出指标（60分）',
      '数量指标',
      '公租房开工套数',
      `≥${homes.plan}套`,
      `${homes.actual}套`,
      40,
      null,
      null,
    ],
    [null, null, '质量指标', '验收合格率', '＝100%', `${between(95, 101)}%`, 20, null, null],
    [null, '满意度指标（30分）', '满意度', '居民满意度', '≥90%', `${between(80, 100)}%`, 30, null, null],
    ['总分', null, null, null, null, null, 100, null],
  ];
}

/** The scores that the criteria give, typed in; their sums; the grade; a reason for every point lost. */
function withScores(book: Book): Book {
  const [attached, goals] = ['附件1', '自评表'].map((name) =>
    assessed(book).card.tables.find(({ table }) => table.sheet === name),
  );
  const set = (sheet: SheetName, address: string, value: TestCell) => setCell(book, sheet, address, value);
  const total = (table: ScoredTable | undefined) => {
    if (!table?.isComplete) throw new Error('a clean book has open rows');
    return table.score;
  };
  for (const { row, score } of attached?.rows ?? []) {
    const line = row.row + 1;
    set('附件1', `I${line}`, score);
    set('附件1', `J${line}`, score);
    set('附件1', `K${line}`, (score ?? 0) < (row.points ?? 0) ? '见说明' : null);
  }
  set('附件1', 'I9', total(attached));
  set('附件1', 'J9', total(attached));
  set('附件1', 'B10', attached?.grade ?? null);
  for (const { row, score } of goals?.rows ?? []) {
    set('自评表', `H${row.row + 1}`, score);
    if (!row.isBudgetLine)
      set('自评表', `I${row.row + 1}`, (score ?? 0) < (row.points ?? 0) ? '见说明' : null);
  }
  set('自评表', 'H13', total(goals));
  return book;
}

export function setCell(book: Book, sheet: SheetName, address: string, value: TestCell): void {
  const at = parseCellAddress(address);
  const row = at && book[sheet][at.row];
  if (!at || !row) throw new Error(`${sheet} has no ${address}`);
  row[at.column] = value;
}

export function cellIn(book: Book, sheet: SheetName, address: string): TestCell {
  const at = parseCellAddress(address);
  return (at && book[sheet][at.row]?.[at.column]) ?? null;
}

export function assessed(book: Book, lastYear?: AssessedWorkbook): CheckInput {
  const names = Object.keys(MERGES) as readonly SheetName[];
  const sheets = names.map((name) => sheetOf(name, book[name], { merges: MERGES[name] }));
  return { ...checkedBook(sheets), settings: DEFAULT_SETTINGS, ...(lastYear ? { lastYear } : {}) };
}
