import type { CriteriaPhrases, StepPolicy } from '../../core/criteria';
import { stepPolicies } from './terms';

const SIGNS = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '=': '=', '<>': '≠' } as const;
const DIRECTIONS = { below: 'below', above: 'above', apart: 'away from' } as const;
const SCOPES = {
  line: 'the line scores 0',
  group: 'veto on the whole group (reported only, the line keeps its score)',
  total: 'veto on the total or the grade (reported only, the line keeps its score)',
} as const;
const REASONS = {
  discretionary: 'leaves the score to discretion; a person must decide',
  range: 'gives a range of points only; a person must decide',
  ranking: 'scores by rank; a person must decide',
  undetermined: 'refers to a rule that is not printed here; a person must decide',
  qualitative: 'describes without points; a person must decide',
  'not-understood': 'was not understood; a person must decide',
} as const;

const measured = (size: number, unit: string) =>
  unit === '%' ? `${size} percentage point${size === 1 ? '' : 's'}` : `${size} ${unit}`.trim();
const capped = (cap: string | null) => (cap === null ? '' : `, at most ${cap}`);
const noted = (policy: StepPolicy | null) => (policy === null ? '' : ` (${stepPolicies[policy]})`);

const named = (subject: string, isDistance: boolean) =>
  isDistance ? `the distance of “${subject}” from zero` : `“${subject}”`;

export const criteria: CriteriaPhrases = {
  amount: ({ kind, value }) =>
    kind === 'fixed' ? `${value} points` : value === 100 ? 'full points' : `${value}% of the points`,
  target({ factor, offset, value, unit }) {
    const share = factor === 100 ? 'the target' : `${factor}% of the target`;
    const shift = offset === 0 ? '' : ` ${offset < 0 ? 'less' : 'plus'} ${measured(Math.abs(offset), unit)}`;
    return `${share}${shift} (${value}${unit})`;
  },
  number: (value, unit) => (unit === '%' ? `${value}%` : `${value} ${unit}`.trim()),
  fact: (clause, holds) => `if “${clause}” is ${holds ? 'yes' : 'no'}`,
  choice: (subject, word) => (subject === null ? `if rated “${word}”` : `if “${subject}” is rated “${word}”`),
  state: (clause) => `if “${clause}” is the case`,
  bounds(subject, bounds, isDistance) {
    const name = named(subject, isDistance);
    return `if ${name} ${bounds.map(({ operator, limit }) => `${SIGNS[operator]} ${limit}`).join(' and ')}`;
  },
  award: (condition, points) => `${condition}: ${points}`,
  otherwise: (points) => `otherwise ${points}`,
  undecided: () => 'cases that are not listed: a person must decide',
  base: (points) => `counted from ${points}`,
  deductOnce: (condition, points) => `${condition}: less ${points}`,
  deductPerUnit: ({ subject, size, unit, points, policy, cap }) =>
    `“${subject}”: less ${points} for every ${measured(size, unit)}${noted(policy)}${capped(cap)}`,
  deductPerStep: (direction, limit, { subject, size, unit, points, policy, cap, isDistance }) =>
    `${named(subject, isDistance)}: less ${points} for every ${measured(size, unit)} ${DIRECTIONS[direction]} ${limit}${noted(policy)}${capped(cap)}`,
  awardPerUnit: ({ subject, size, unit, points, policy, cap }) =>
    `“${subject}”: ${points} for every ${measured(size, unit)}${noted(policy)}${capped(cap)}`,
  awardPerStep: (direction, limit, { subject, size, unit, points, policy, cap }) =>
    `“${subject}”: ${points} for every ${measured(size, unit)} ${DIRECTIONS[direction]} ${limit}${noted(policy)}${capped(cap)}`,
  bonusOnce: (condition, points, cap) => `${condition}: ${points} more${capped(cap)}`,
  bonusPerUnit: ({ subject, size, unit, points, policy, cap }) =>
    `“${subject}”: ${points} more for every ${measured(size, unit)}${noted(policy)}${capped(cap)}`,
  bonusPerStep: (direction, limit, { subject, size, unit, points, policy, cap }) =>
    `“${subject}”: ${points} more for every ${measured(size, unit)} ${DIRECTIONS[direction]} ${limit}${noted(policy)}${capped(cap)}`,
  proportion: (subject, points, limit, isComplement) =>
    isComplement
      ? `score = ${points} × (1 − “${subject}” ÷ ${limit}), not below 0`
      : `score = ${points} × “${subject}” ÷ ${limit}, at most ${points}`,
  line: (subject, [low, few], [high, many]) =>
    `“${subject}”: on a straight line between ${low} (${few}) and ${high} (${many})`,
  veto: (condition, scope) => `${condition}: ${SCOPES[scope]}`,
  notApplicable: (clause, points) => `if “${clause}” is yes: ${points} at once`,
  sharedCap: (points) => `these deductions together take at most ${points}`,
  countsAbove100: () => 'more than 100% counts as 100%',
  range: (hasBonus) =>
    `never below 0, never above the points${hasBonus ? ' (capped bonuses apart)' : ''}, rounded half up to 2 decimals`,
  manual: (reason, quoted) => `“${quoted}” ${REASONS[reason]}`,
  join: (sentences) => (sentences.length === 0 ? '' : `${sentences.join('; ')}.`),
};
