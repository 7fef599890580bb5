import { DEFAULT_SETTINGS, EXECUTION_CAPS, type Settings } from '../settings';
import type { RuleSet, RuleSettings } from './ruleSet';

const { rules: nationalId, ...NATIONAL } = DEFAULT_SETTINGS;

/** Every rule that can be chosen, the national one first. docs/rules.md is checked against this list. */
export const RULE_SETS: readonly RuleSet[] = [
  {
    id: nationalId,
    name: '全国通用',
    document: '财预〔2020〕10号',
    validFrom: '2020-02-25',
    validTo: null,
    source: '等级分数线、绩效目标自评表得分办法。完成率、执行率提示线为本工具默认值，只作提醒。',
    settings: NATIONAL,
  },
  local(
    'execution-cap',
    '地方：总分按预算执行率封顶',
    '部分省份的做法：执行率70%—80%的总分最高89分，60%—70%的最高79分，低于60%的最高69分。文号因地而异，请核对当地文件。',
    { executionCap: EXECUTION_CAPS[1] ?? NATIONAL.executionCap },
  ),
  local(
    'over-completion',
    '地方：超额完成按偏离度扣分',
    '部分省份对超额完成扣分，文号和比例因地而异。本规则的比例由本工具设定，供参照：完成率超过提示线的，每超1个百分点扣该项分值的1%（如142.5%超出130%的部分为12.5个百分点，扣该项分值的12.5%），最多扣完该项分值。采用前请核对当地文件。',
    { overDeduction: 'by-deviation' },
  ),
  local(
    'rescale',
    '地方：不适用项按比例折算',
    '部分地方的做法：不适用指标的分值不计，其余得分按“总分值÷适用项分值”折算。请核对当地文件。',
    { notApplicable: 'rescale' },
  ),
  local(
    'full-points',
    '地方：不适用项得满分',
    '部分地方的做法：没有任务的指标按满分计。评分标准写明的，从其规定。请核对当地文件。',
    { notApplicable: 'full-points' },
  ),
];

function local(id: string, name: string, source: string, changes: Partial<RuleSettings>): RuleSet {
  return {
    id,
    name,
    document: null,
    validFrom: null,
    validTo: null,
    source,
    settings: { ...NATIONAL, ...changes },
  };
}

export function ruleSetById(id: string): RuleSet | null {
  return RULE_SETS.find((rules) => rules.id === id) ?? null;
}

/**
 * The settings under another rule: what still stands as the former rule prescribed it follows the new one; what a
 * person changed stays.
 */
export function underRules(settings: Settings, rules: RuleSet): Settings {
  const former = ruleSetById(settings.rules)?.settings ?? NATIONAL;
  const names = Object.keys(NATIONAL) as (keyof RuleSettings)[];
  const changed = names.filter((name) => !isSame(settings[name], former[name]));
  const kept = Object.fromEntries(changed.map((name) => [name, settings[name]])) as Partial<RuleSettings>;
  return { ...rules.settings, ...kept, rules: rules.id };
}

/** Scales and caps are compared by name: settings may have been copied on their way. */
function isSame(one: Settings[keyof RuleSettings], other: Settings[keyof RuleSettings]): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return one === other;
  return one.name === other.name;
}
