import type { CriteriaPhrases } from '../../core/criteria';

const SIGNS = { '>=': '≥', '<=': '≤', '>': '＞', '<': '＜', '=': '＝', '<>': '≠' } as const;
const DIRECTIONS = { below: '每低', above: '每高', apart: '每相差' } as const;
const POLICIES = {
  linear: '不足一步的按比例计',
  started: '不足一步的按一步计',
  whole: '不足一步的不计',
} as const;
const SCOPES = {
  line: '本项得0分',
  group: '所属指标组一票否决（只提示，不改本项得分）',
  total: '总分或等级一票否决（只提示，不改本项得分）',
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
const capped = (cap: string | null, verb: string) => (cap === null ? '' : `，最多${verb}${cap}`);
const noted = (policy: keyof typeof POLICIES | null) => (policy === null ? '' : `（${POLICIES[policy]}）`);

export const criteria: CriteriaPhrases = {
  amount: ({ kind, value }) => (kind === 'fixed' ? `${value}分` : value === 100 ? '满分' : `分值的${value}%`),
  target({ factor, offset, value, unit }) {
    const share = factor === 100 ? '目标值' : `目标值的${factor}%`;
    const shift =
      offset === 0 ? '' : offset < 0 ? `减${measured(-offset, unit)}` : `加${measured(offset, unit)}`;
    return `${share}${shift}（${value}${unit}）`;
  },
  number: (value, unit) => `${value}${unit}`,
  fact: (clause, holds) => `「${clause}」${holds ? '为“是”' : '为“否”'}`,
  choice: (subject, word) => `「${subject}」评为“${word}”`,
  bounds(subject, bounds, isDistance) {
    const name = isDistance ? `「${subject}」的绝对值` : `「${subject}」`;
    return name + bounds.map(({ operator, limit }) => SIGNS[operator] + limit).join('且');
  },
  award: (condition, points) => `${condition}的，得${points}`,
  otherwise: (points) => `其他情况得${points}`,
  undecided: () => '未列出的情况须由人确定得分',
  base: (points) => `从${points}起计`,
  deductOnce: (condition, points) => `${condition}的，扣${points}`,
  deductPerUnit: ({ subject, size, unit, points, policy, cap }) =>
    `按「${subject}」的数量，每${measured(size, unit)}扣${points}${noted(policy)}${capped(cap, '扣')}`,
  deductPerStep: (direction, limit, { subject, size, unit, points, policy, cap }) =>
    `「${subject}」以${limit}为准，${DIRECTIONS[direction]}${measured(size, unit)}扣${points}${noted(policy)}${capped(cap, '扣')}`,
  awardPerUnit: ({ subject, size, unit, points, policy, cap }) =>
    `按「${subject}」的数量，每${measured(size, unit)}得${points}${noted(policy)}${capped(cap, '得')}`,
  awardPerStep: (direction, limit, { subject, size, unit, points, policy, cap }) =>
    `「${subject}」以${limit}为准，${DIRECTIONS[direction]}${measured(size, unit)}得${points}${noted(policy)}${capped(cap, '得')}`,
  bonusOnce: (condition, points, cap) => `${condition}的，另加${points}${capped(cap, '加')}`,
  bonusPerUnit: ({ subject, size, unit, points, policy, cap }) =>
    `按「${subject}」的数量，每${measured(size, unit)}另加${points}${noted(policy)}${capped(cap, '加')}`,
  bonusPerStep: (direction, limit, { subject, size, unit, points, policy, cap }) =>
    `「${subject}」以${limit}为准，${DIRECTIONS[direction]}${measured(size, unit)}另加${points}${noted(policy)}${capped(cap, '加')}`,
  proportion: (subject, points, limit, isComplement) =>
    isComplement
      ? `得分＝${points}×（1－「${subject}」÷${limit}），不低于0分`
      : `得分＝${points}×「${subject}」÷${limit}，超过${limit}的按满额计`,
  line: (subject, [low, few], [high, many]) =>
    `「${subject}」在${low}（${few}）与${high}（${many}）之间按线性内插计分`,
  veto: (condition, scope) => `${condition}的，${SCOPES[scope]}`,
  notApplicable: (clause, points) => `「${clause}」为“是”的，直接得${points}`,
  sharedCap: (points) => `以上扣分合计最多${points}`,
  countsAbove100: () => '超过100%的按100%计',
  range: () => '结果不低于0分，不高于分值（有封顶加分的另计），四舍五入保留两位小数',
  manual: (reason, quoted) => `“${quoted}”：${REASONS[reason]}`,
  join: (sentences) => (sentences.length === 0 ? '' : `${sentences.join('；')}。`),
};
