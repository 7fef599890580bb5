import type { CriteriaPhrases, SpokenSteps } from '../../core/criteria';
import { stepPolicies } from './terms';

const COMPARISONS = {
  '>=': '不低于',
  '<=': '不超过',
  '>': '超过',
  '<': '低于',
  '=': '等于',
  '<>': '不等于',
} as const;
const SCOPES = {
  line: '本项不得分',
  group: '所属指标一票否决（仅作提示，不影响本项得分）',
  total: '总分或等级一票否决（仅作提示，不影响本项得分）',
} as const;
const REASONS = {
  discretionary: '要求酌情评定，须由人确定得分',
  range: '只给出分数区间，须由人确定得分',
  ranking: '按排名评分，须由人确定得分',
  undetermined: '评分依据另行确定，须由人确定得分',
  qualitative: '只有定性描述、没有分值，须由人确定得分',
  'not-understood': '未能读懂，须由人确定得分',
} as const;

/** 1% of a step, 1起, 5户: a number with its unit. */
const measured = (size: number, unit: string) => (unit === '%' ? `${size}个百分点` : `${size}${unit}`);
const named = (subject: string, isDistance: boolean) => `「${subject}」${isDistance ? '不论正负' : ''}`;
const capped = (cap: string | null, verb: string) => (cap === null ? '' : `，最多${verb}${cap}`);

/** How a step that is not whole counts: （不足1个百分点的按比例折算）. */
function noted({ policy, size, unit }: SpokenSteps): string {
  if (policy === null) return '';
  const step = measured(size, unit);
  const rule = { linear: stepPolicies.linear, started: `按${step}计`, whole: '不计' }[policy];
  return `（不足${step}的${rule}）`;
}

/** 每发现1起问题，扣1分: the clause already says what is counted. */
function perUnit(verb: string, steps: SpokenSteps): string {
  const { subject, size, unit, points, cap } = steps;
  const what = /每/.test(subject) ? subject : `「${subject}」每${measured(size, unit)}`;
  const pause = /每[^，]{1,3}$/.test(what) ? '' : '，';
  return `${what}${pause}${verb}${points}${noted(steps)}${capped(cap, verb)}`;
}

function perStep(
  verb: string,
  direction: 'below' | 'above' | 'apart',
  limit: string,
  steps: SpokenSteps,
): string {
  const { subject, size, unit, points, cap, isDistance } = steps;
  const step = measured(size, unit);
  const name = named(subject, isDistance);
  const distance = {
    below: `${name}低于${limit}的，每低${step}`,
    above: `${name}高于${limit}的，每高${step}`,
    apart: `${name}与${limit}每相差${step}`,
  }[direction];
  return `${distance}${verb}${points}${noted(steps)}${capped(cap, verb)}`;
}

export const criteria: CriteriaPhrases = {
  amount: ({ kind, value }) => (kind === 'fixed' ? `${value}分` : value === 100 ? '满分' : `分值的${value}%`),
  target({ factor, offset, value, unit }) {
    const share = factor === 100 ? '目标值' : `目标值的${factor}%`;
    const shift =
      offset === 0 ? '' : offset < 0 ? `减${measured(-offset, unit)}` : `加${measured(offset, unit)}`;
    return `${share}${shift}（${value}${unit}）`;
  },
  number: (value, unit) => `${value}${unit}`,
  fact: (clause, holds, isFault) =>
    isFault ? `${holds ? '有' : '没有'}「${clause}」情形` : `${holds ? '符合' : '不符合'}「${clause}」`,
  choice: (subject, word) => (subject === null ? `评定为“${word}”` : `「${subject}」为“${word}”`),
  state: (clause) => `属于“${clause}”`,
  bounds(subject, bounds, isDistance) {
    return (
      named(subject, isDistance) +
      bounds.map(({ operator, limit }) => COMPARISONS[operator] + limit).join('、')
    );
  },
  award: (condition, points) => `${condition}的，得${points}`,
  otherwise: (points) => `其他情况得${points}`,
  undecided: () => '未列明的情况由人确定得分',
  base: (points) => `在${points}的基础上扣分`,
  deductOnce: (condition, points) => `${condition}的，扣${points}`,
  deductPerUnit: (steps) => perUnit('扣', steps),
  deductPerStep: (direction, limit, steps) => perStep('扣', direction, limit, steps),
  awardPerUnit: (steps) => perUnit('得', steps),
  awardPerStep: (direction, limit, steps) => perStep('得', direction, limit, steps),
  bonusOnce: (condition, points, cap) => `${condition}的，加${points}${capped(cap, '加')}`,
  bonusPerUnit: (steps) => perUnit('加', steps),
  bonusPerStep: (direction, limit, steps) => perStep('加', direction, limit, steps),
  proportion(subject, points, limit, isComplement) {
    const share = limit === '100%' ? `「${subject}」` : `「${subject}」÷${limit}`;
    return isComplement
      ? `得分＝${points}×（1－${share}），不低于0分`
      : `得分＝${points}×${share}，超过${limit}的按${limit}计`;
  },
  line: (subject, [low, few], [high, many]) =>
    `「${subject}」在${low}（${few}）与${high}（${many}）之间按线性内插计分`,
  veto: (condition, scope) => `${condition}的，${SCOPES[scope]}`,
  notApplicable: (clause, points) => `「${clause}」的，直接得${points}`,
  sharedCap: (points) => `以上合计最多扣${points}`,
  countsAbove100: () => '超过100%的按100%计',
  range: (hasBonus) => `得分不低于0分、不超过分值${hasBonus ? '（封顶加分另计）' : ''}，四舍五入保留两位小数`,
  manual: (reason, quoted) => `“${quoted}”：${REASONS[reason]}`,
  join: (sentences) => (sentences.length === 0 ? '' : `${sentences.join('；')}。`),
};
