import type { CompiledCriterion } from '../criteria';
import type { IndicatorRow } from '../tables/model';
import { isMoneyRow } from './execution';
import { numberIn } from './rate';
import type { ScoredRow } from './scoreCard';

/** Things that nobody plans to have many of. */
const HARM = /事故|投诉|信访|上访|违规|违纪|违法|截留|挪用|拖欠|差错|死亡|逾期|超期|延期|返工|空置|闲置|问题/;
/** …unless the indicator counts how they were dealt with. */
const REMEDY = /整改|办结|处理|处置|化解|解决|销号|回复|答复|满意|排查|查处|清理|盘活|返还|清偿/;
const COST = /成本|造价|费用|控制|节约|单价/;

/** True where the plan is a ceiling: by its sign (≤), or because less of the thing is better. */
export function isCeiling({ row, rule }: Pick<ScoredRow, 'row' | 'rule'>): boolean {
  const operator = numberIn(row.plan)?.operator ?? null;
  if (operator !== null) return operator === '<=' || operator === '<';
  if (rule.kind === 'criterion' && asksOnlyForFaults(rule.criterion) && limitsFaults(row)) return true;
  if (HARM.test(row.indicator) && !REMEDY.test(row.indicator)) return true;
  return COST.test(row.indicator) && isMoneyRow(row);
}

function asksOnlyForFaults({ questions }: CompiledCriterion): boolean {
  const figures = questions.filter(({ kind }) => kind === 'percent' || kind === 'count' || kind === 'amount');
  return figures.length > 0 && figures.every(({ asks }) => asks === 'occurrences');
}

/** A plan of 0, none, or one in a unit of incidents; a task of 26106 套 beside such a criterion stays a task. */
function limitsFaults(row: IndicatorRow): boolean {
  const plan = numberIn(row.plan);
  return !plan || plan.value === 0 || /^[起件例宗次处]$/.test(plan.unit ?? row.unit ?? '');
}
