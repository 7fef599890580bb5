import { halfWidth } from '../cells/text';
import { unitScale } from '../cells/units';
import type { Programme } from '../tables/model';

/** What is built, renovated or paid. */
type Subject = 'public-rental' | 'affordable-rental' | 'rental-subsidy' | 'renovation' | 'shanty';

/** What is counted of it. */
type Measured = 'homes' | 'households' | 'estates' | 'buildings' | 'area' | 'money';

/** A task as a label names it, whatever words the label chose: 公租房开工率 and 公共租赁住房新开工（套） are one. */
export interface TaskName {
  readonly subject: Subject | null;
  /** 开工, 建成, 发放…; several where the label names several (开工（筹集）), none where it names none. */
  readonly activities: ReadonlySet<string>;
  readonly measured: Measured | null;
  /** What is left once all that is taken out: 加装电梯 of 加装电梯完成率. Names the same only if it is the same. */
  readonly rest: string;
}

const SUBJECTS: readonly (readonly [Subject, RegExp])[] = [
  ['rental-subsidy', /(?:公租房|公共租赁住房|住房|城镇住房保障)?(?:家庭)?租赁补贴/],
  ['affordable-rental', /保障性租赁(?:住)?房|保租房/],
  ['public-rental', /公租房|公共租赁(?:住)?房|廉租(?:住)?房/],
  ['renovation', /(?:城镇|城市)?老旧(?:居住)?小区(?:综合)?(?:改造)?/],
  ['shanty', /(?:城市|城镇)?(?:棚户区|棚改)(?:住房)?(?:改造)?(?:安置)?(?:住房)?/],
];

const ACTIVITIES: readonly (readonly [string, RegExp])[] = [
  ['完工', /基本建成|建成|竣工|完工/],
  ['开工', /新?开工(?:建设)?|新建/],
  ['筹集', /(?:建设)?筹集(?:建设)?/],
  ['发放', /发放/],
  ['投资', /投资/],
];

const MEASURED: readonly (readonly [Measured, RegExp])[] = [
  ['estates', /小区(?:个数|数量|数)?/],
  ['buildings', /(?:楼栋|楼幢|栋)(?:数量|数)?/],
  ['households', /(?:居民)?(?:户数|家庭户数|户)|惠及(?:居民|家庭)/],
  ['area', /建筑面积|面积/],
  ['homes', /套数|住房套数/],
  ['money', /资金额|金额/],
];

const BY_UNIT: Readonly<Record<string, Measured>> = {
  套: 'homes',
  间: 'homes',
  '套/间': 'homes',
  户: 'households',
  个: 'estates',
  小区: 'estates',
  栋: 'buildings',
  幢: 'buildings',
  楼栋: 'buildings',
  平方米: 'area',
  元: 'money',
};

/** Words that every label may have and that tell no task from another. */
const COMMON =
  /年度|本年|当年|全年|计划|目标|任务|实际|完成|达成|比例|情况|数量|指标|项目|工作|实施|改造|惠及|其中|20\d\d年|[率数量值的、，（）()：:\s-]/g;

/** The subject that a programme has where a label names none; 租赁住房保障 has several. */
const SUBJECT_OF: Readonly<Record<Programme, Subject | null>> = {
  rental: null,
  renovation: 'renovation',
  shanty: 'shanty',
};

/** Reads a label such as 城市棚户区改造基本建成率, with the unit of its figures and the programme of its table. */
export function taskName(label: string, unit: string | null, programme: Programme | null): TaskName {
  let rest = halfWidth(label).replace(/\s/g, '');
  const take = (pattern: RegExp): boolean => {
    const shorter = rest.replace(pattern, '');
    const isFound = shorter !== rest;
    rest = shorter;
    return isFound;
  };
  const named = SUBJECTS.filter(([, pattern]) => take(pattern)).map(([subject]) => subject);
  const activities = new Set(ACTIVITIES.filter(([, pattern]) => take(pattern)).map(([activity]) => activity));
  const measures = MEASURED.filter(([, pattern]) => take(pattern)).map(([measured]) => measured);
  const inUnit = unit === null ? undefined : BY_UNIT[unitScale(unit).base];
  return {
    subject: named[0] ?? (programme && SUBJECT_OF[programme]),
    activities,
    measured: measures[0] ?? (activities.has('投资') ? 'money' : (inUnit ?? null)),
    rest: (named.length > 1 || measures.length > 1 ? label : rest).replace(COMMON, ''),
  };
}
