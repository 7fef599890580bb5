import { cellAt, type CellValue, type SheetSnapshot } from '../cells/snapshot';
import type { StepPolicy } from '../criteria/rule';
import { RULE_SETS, ruleSetById, underRules } from '../rules/catalogue';
import type { RuleSettingName } from '../rules/labels';
import {
  DEFAULT_SETTINGS,
  EXECUTION_CAPS,
  GRADE_SCALES,
  type NotApplicablePolicy,
  type OverDeduction,
  type Settings,
} from '../settings';
import type { ValidationRule } from './edit';
import type { SettingName, WorkbookLabels } from './labels';
import { valueCell, type DraftRow } from './sheetDraft';

type Name = SettingName | RuleSettingName;
type Labels = WorkbookLabels['workingPaper'];

/** In the order in which they stand on 评分底稿; the rule first, for it presets the others. */
const SETTING_NAMES: readonly Name[] = [
  'rules',
  'gradeScale',
  'rateDecimals',
  'stepPolicy',
  'underCompletion',
  'overCompletion',
  'lowExecution',
  'executionCap',
  'overDeduction',
  'notApplicable',
  'totalDecimals',
];

const STEP_POLICIES: readonly StepPolicy[] = ['linear', 'started', 'whole'];
const OVER_DEDUCTIONS: readonly OverDeduction[] = ['none', 'by-deviation'];
const NOT_APPLICABLE: readonly NotApplicablePolicy[] = ['leave-out', 'rescale', 'full-points'];

const KEY = 'setting|';
/** The rule's row also says which rule the other rows were printed under. */
const RULES_KEY = `${KEY}rules|`;

/** Where a setting's value stands in its row. */
const VALUE_COLUMN = 1;

/** The settings at the top of 评分底稿: name, value to edit, what it does. */
export function settingsRows(settings: Settings, labels: Labels): readonly DraftRow[] {
  const names: Readonly<Record<Name, string>> = { ...labels.settingNames, ...labels.rules.settingNames };
  const notes: Readonly<Record<Name, string>> = { ...labels.settingNotes, ...labels.rules.settingNotes };
  return SETTING_NAMES.map((name) => ({
    key: name === 'rules' ? `${RULES_KEY}${settings.rules}` : `${KEY}${name}`,
    cells: [
      valueCell(names[name], 'text'),
      valueCell(printed(name, settings, labels), 'input', accepted(name, labels)),
      valueCell(notes[name], 'note'),
    ],
  }));
}

function printed(name: Name, settings: Settings, labels: Labels): CellValue {
  switch (name) {
    case 'rules':
      return ruleSetById(settings.rules)?.name ?? settings.rules;
    case 'gradeScale':
    case 'executionCap':
      return settings[name].name;
    case 'stepPolicy':
      return labels.stepPolicies[settings.stepPolicy];
    case 'overDeduction':
      return labels.rules.overDeductions[settings.overDeduction];
    case 'notApplicable':
      return labels.rules.notApplicable[settings.notApplicable];
    default:
      return settings[name];
  }
}

function accepted(name: Name, labels: Labels): ValidationRule {
  const list = (choices: readonly string[]): ValidationRule => ({ kind: 'list', choices });
  switch (name) {
    case 'rules':
      return list(RULE_SETS.map((rules) => rules.name));
    case 'gradeScale':
      return list(GRADE_SCALES.map((scale) => scale.name));
    case 'executionCap':
      return list(EXECUTION_CAPS.map((cap) => cap.name));
    case 'stepPolicy':
      return list(STEP_POLICIES.map((policy) => labels.stepPolicies[policy]));
    case 'overDeduction':
      return list(OVER_DEDUCTIONS.map((deduction) => labels.rules.overDeductions[deduction]));
    case 'notApplicable':
      return list(NOT_APPLICABLE.map((policy) => labels.rules.notApplicable[policy]));
    case 'rateDecimals':
    case 'totalDecimals':
      return { kind: 'whole', from: 0, to: 2 };
    default:
      return { kind: 'decimal', from: 0, to: 1000 };
  }
}

/**
 * Reads the settings back; what is missing or not understood keeps its default. Where another rule has been chosen since
 * the rows were printed, they follow it.
 */
export function readSettings(
  paper: SheetSnapshot,
  keys: ReadonlyMap<string, number>,
  labels: Labels,
): Settings {
  const rulesKey = [...keys.keys()].find((key) => key.startsWith(RULES_KEY));
  const at = (row: number | undefined): CellValue =>
    row === undefined ? null : (cellAt(paper, row, VALUE_COLUMN)?.value ?? null);
  const value = (name: Name) => at(keys.get(`${KEY}${name}`));
  const printedUnder = ruleSetById(rulesKey?.slice(RULES_KEY.length) ?? '')?.id ?? DEFAULT_SETTINGS.rules;
  const settings: Settings = {
    rules: printedUnder,
    gradeScale:
      GRADE_SCALES.find((scale) => scale.name === value('gradeScale')) ?? DEFAULT_SETTINGS.gradeScale,
    rateDecimals: decimals(value('rateDecimals')) ?? DEFAULT_SETTINGS.rateDecimals,
    stepPolicy:
      STEP_POLICIES.find((policy) => labels.stepPolicies[policy] === value('stepPolicy')) ??
      DEFAULT_SETTINGS.stepPolicy,
    underCompletion: percent(value('underCompletion')) ?? DEFAULT_SETTINGS.underCompletion,
    overCompletion: percent(value('overCompletion')) ?? DEFAULT_SETTINGS.overCompletion,
    lowExecution: percent(value('lowExecution')) ?? DEFAULT_SETTINGS.lowExecution,
    executionCap:
      EXECUTION_CAPS.find((cap) => cap.name === value('executionCap')) ?? DEFAULT_SETTINGS.executionCap,
    overDeduction:
      OVER_DEDUCTIONS.find((one) => labels.rules.overDeductions[one] === value('overDeduction')) ??
      DEFAULT_SETTINGS.overDeduction,
    notApplicable:
      NOT_APPLICABLE.find((policy) => labels.rules.notApplicable[policy] === value('notApplicable')) ??
      DEFAULT_SETTINGS.notApplicable,
    totalDecimals: decimals(value('totalDecimals')) ?? DEFAULT_SETTINGS.totalDecimals,
  };
  const chosen = RULE_SETS.find((rules) => rules.name === at(keys.get(rulesKey ?? '')));
  return chosen && chosen.id !== printedUnder ? underRules(settings, chosen) : settings;
}

function decimals(typed: CellValue): 0 | 1 | 2 | null {
  return typed === 0 || typed === 1 || typed === 2 ? typed : null;
}

function percent(typed: CellValue): number | null {
  return typeof typed === 'number' && typed >= 0 ? typed : null;
}
