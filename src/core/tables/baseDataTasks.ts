import { unitNamed } from '../cells/units';
import type { HeaderStack } from './baseDataHeader';
import type { BaseDataTask } from './baseDataModel';
import type { Programme } from './model';
import { unitOfLine } from './rowUnit';
import { programmeIn } from './surroundings';
import { headerRole, headerText } from './vocabulary';

type FigureRole = 'plan' | 'actual' | 'rate';

/** One column that holds figures of a task. */
interface FigureColumn {
  readonly column: number;
  readonly role: FigureRole;
  readonly label: string;
  /** The label of the group above its lowest header cell: columns of one group belong together. */
  readonly group: string;
  readonly unit: string | null;
  readonly isCumulative: boolean;
}

/** What surrounds the table and speaks for its tasks. */
export interface TaskContext {
  readonly title: string | null;
  readonly programme: Programme | null;
  readonly year: number | null;
  readonly unitLine: string | null;
}

/** Columns of a part of the year or of another year: none of this year's figures. */
const OTHER_PERIOD = /本月|当月|上月|本季|本周|\d月份|上年|去年|历年|往年|结转|次年|明年/;
const PERIOD =
  /截[至止].{0,10}?(?:底|末|日|止)|20\d\d年?度?|本年度?|当年|全年|年度|年底|年末|\d{1,2}[-—~至]\d{1,2}月/g;
const RATE = /(?:计划|任务|目标)?(?:完成)?(?:率|比例|百分比|比率|完成进度|任务进度)$/;
const PLAN = /计划|目标|下达|应(?:完成|开工|发放|筹集|建成)/;
const ACTUAL = /实际|实绩|已|完成/;
const FIGURE_WORDS =
  /计划|目标|任务|下达|实际|实绩|完成|已经?|情况|累计|进展|^应(?=完成|开工|发放|筹集|建成)/g;
/** Not 率: a share is no sum over regions, and 满意率 has no plan in pieces. */
const COUNT_ENDING = /[数量值]$/;
/** The task of a sheet that has only one, told by its title: 2021年公租房开工任务完成情况表. */
const TASK_IN_TITLE =
  /(?:公租房|公共租赁住房|保障性租赁住房|保租房|(?:住房)?租赁补贴|(?:城镇)?老旧小区(?:改造)?|(?:城市|城镇)?棚户区(?:改造)?|棚改)(?:开工|新开工|筹集|发放|基本建成|竣工)?/;

/** The tasks that the header names, in the order of their first columns. A column of unclear meaning is left out. */
export function readTasks(stacks: readonly HeaderStack[], context: TaskContext): readonly BaseDataTask[] {
  const columns = stacks.flatMap((stack) => figureColumn(stack, context.year) ?? []);
  return groupsOf(joinedByGroup(columns)).flatMap((group) => taskOf(group, context) ?? []);
}

function figureColumn({ column, texts }: HeaderStack, year: number | null): FigureColumn | null {
  const years = texts.flatMap((text) => [...text.matchAll(/20\d\d(?=年)/g)].map(Number));
  if (
    texts.some((text) => OTHER_PERIOD.test(text)) ||
    (year !== null && years.some((named) => named !== year))
  )
    return null;
  const roles = texts.map(roleOf);
  const role = roles.findLast((found) => found !== null);
  if (!role) return null;
  const parts = texts.map((text) => partOfLabel(text, roleOf(text)));
  const upper = parts.slice(0, -1);
  return {
    column,
    role,
    label: joined(parts),
    group: joined(upper),
    unit: texts.map(unitOf).findLast((unit) => unit !== null && (unit === '%') === (role === 'rate')) ?? null,
    isCumulative: texts.some((text) => text.includes('累计')),
  };
}

function roleOf(text: string): FigureRole | null {
  const word = headerText(text).word.replace(PERIOD, '');
  if (RATE.test(word)) return 'rate';
  const named = headerRole(word);
  if (named === 'plan' || named === 'actual') return named;
  if (named !== null && named !== 'category' && named !== 'item') return null;
  return PLAN.test(word) ? 'plan' : ACTUAL.test(word) ? 'actual' : null;
}

/** What a header cell says of the task itself: 公租房开工 in 公租房计划开工数（套）, nothing in 完成率（%）. */
function partOfLabel(text: string, role: FigureRole | null): string {
  const word = headerText(text).word.replace(PERIOD, '');
  const bare = (role === 'rate' ? word.replace(RATE, '') : word).replace(FIGURE_WORDS, '');
  return /(?:[户套栋幢个间]|小区)数$/.test(bare) ? bare : bare.replace(COUNT_ENDING, '');
}

/** The lowest parts that together name a programme, or all of them. */
function joined(parts: readonly string[]): string {
  let label = '';
  for (const part of parts.toReversed()) {
    if (part === '' || label.startsWith(part)) continue;
    label = part + label;
    if (programmeIn(label) !== null) break;
  }
  return label;
}

function unitOf(text: string): string | null {
  const { word, bracket, full } = headerText(text);
  const counted = /([户套栋幢间])数$/.exec(word)?.[1];
  return (
    unitNamed(bracket.replace(/^单位:?/, '')) ??
    (full.endsWith('%') ? '%' : counted ? unitNamed(counted) : null)
  );
}

/**
 * 计划数, 实际开工数 and 完成率 under one 公租房: where a group has one column of a role only, short names take the
 * longer one.
 */
function joinedByGroup(columns: readonly FigureColumn[]): readonly FigureColumn[] {
  return columns.map((column) => {
    if (column.group === '' || column.label !== column.group) return column;
    const group = columns.filter(({ group: other }) => other === column.group);
    const labels = new Set(group.map(({ label }) => label).filter((label) => label !== column.label));
    const [longer] = labels;
    const isOneEach = new Set(group.map(({ role }) => role)).size === group.length;
    return longer !== undefined && labels.size === 1 && isOneEach ? { ...column, label: longer } : column;
  });
}

function groupsOf(columns: readonly FigureColumn[]): readonly (readonly FigureColumn[])[] {
  const groups = new Map<string, FigureColumn[]>();
  for (const column of columns) {
    const key = column.label.replace(COUNT_ENDING, '');
    const known = groups.get(key);
    if (known) known.push(column);
    else groups.set(key, [column]);
  }
  return [...groups.values()];
}

function taskOf(columns: readonly FigureColumn[], context: TaskContext): BaseDataTask | null {
  const plan = only(columns, 'plan');
  const actual = only(columns, 'actual');
  const rate = only(columns, 'rate');
  const label =
    columns.map((column) => column.label).find((text) => text !== '') ??
    TASK_IN_TITLE.exec(context.title ?? '')?.[0];
  if (label === undefined || plan === 'several' || actual === 'several' || rate === 'several') return null;
  if (!plan && !actual) return null;
  if (plan?.unit && actual?.unit && plan.unit !== actual.unit) return null;
  const printed = plan?.unit ?? actual?.unit ?? null;
  return {
    label,
    programme: programmeIn(label) ?? context.programme,
    unit: printed ?? unitOfLine({ line: context.unitLine, labelText: label }),
    plan: plan?.column ?? null,
    actual: actual?.column ?? null,
    rate: rate?.column ?? null,
    isRateInPercentPoints: rate?.unit === '%',
  };
}

/** The one column of a role; beside 累计完成 a plain 完成 is the year's own. */
function only(columns: readonly FigureColumn[], role: FigureRole): FigureColumn | null | 'several' {
  const named = columns.filter((column) => column.role === role);
  const plain = named.length > 1 ? named.filter(({ isCumulative }) => !isCumulative) : named;
  return plain.length > 1 ? 'several' : (plain[0] ?? named[0] ?? null);
}
