import { cellAt, type SheetSnapshot } from '../cells/snapshot';
import { DEFAULT_SETTINGS, GRADE_SCALES, type Settings } from '../settings';
import type { StepPolicy } from '../criteria/rule';
import type { CellValue } from '../cells/snapshot';
import type { ValidationRule } from './edit';
import type { SettingName, WorkbookLabels } from './labels';
import { valueCell, type DraftRow } from './sheetDraft';

const SETTING_NAMES: readonly SettingName[] = [
  'gradeScale',
  'rateDecimals',
  'stepPolicy',
  'underCompletion',
  'overCompletion',
  'lowExecution',
];

const STEP_POLICIES: readonly StepPolicy[] = ['linear', 'started', 'whole'];

const keyOf = (name: SettingName) => `setting|${name}`;

/** Where a setting's value stands in its row. */
const VALUE_COLUMN = 1;

/** The settings at the top of 评分底稿: name, value to edit, what it does. */
export function settingsRows(
  settings: Settings,
  labels: WorkbookLabels['workingPaper'],
): readonly DraftRow[] {
  return SETTING_NAMES.map((name) => ({
    key: keyOf(name),
    cells: [
      valueCell(labels.settingNames[name], 'text'),
      valueCell(printed(name, settings, labels), 'input', accepted(name, labels)),
      valueCell(labels.settingNotes[name], 'note'),
    ],
  }));
}

function printed(name: SettingName, settings: Settings, labels: WorkbookLabels['workingPaper']): CellValue {
  if (name === 'gradeScale') return settings.gradeScale.name;
  return name === 'stepPolicy' ? labels.stepPolicies[settings.stepPolicy] : settings[name];
}

function accepted(name: SettingName, labels: WorkbookLabels['workingPaper']): ValidationRule {
  if (name === 'gradeScale') return { kind: 'list', choices: GRADE_SCALES.map((scale) => scale.name) };
  if (name === 'stepPolicy') {
    return { kind: 'list', choices: STEP_POLICIES.map((policy) => labels.stepPolicies[policy]) };
  }
  return name === 'rateDecimals' ? { kind: 'whole', from: 0, to: 2 } : { kind: 'decimal', from: 0, to: 1000 };
}

/** Reads the settings back; what is missing or not understood keeps its default. */
export function readSettings(
  paper: SheetSnapshot,
  keys: ReadonlyMap<string, number>,
  labels: WorkbookLabels['workingPaper'],
): Settings {
  const value = (name: SettingName): CellValue => {
    const row = keys.get(keyOf(name));
    return row === undefined ? null : (cellAt(paper, row, VALUE_COLUMN)?.value ?? null);
  };
  const percent = (name: 'underCompletion' | 'overCompletion' | 'lowExecution') => {
    const typed = value(name);
    return typeof typed === 'number' && typed >= 0 ? typed : DEFAULT_SETTINGS[name];
  };
  const decimals = value('rateDecimals');
  return {
    gradeScale:
      GRADE_SCALES.find((scale) => scale.name === value('gradeScale')) ?? DEFAULT_SETTINGS.gradeScale,
    rateDecimals:
      decimals === 0 || decimals === 1 || decimals === 2 ? decimals : DEFAULT_SETTINGS.rateDecimals,
    stepPolicy:
      STEP_POLICIES.find((policy) => labels.stepPolicies[policy] === value('stepPolicy')) ??
      DEFAULT_SETTINGS.stepPolicy,
    underCompletion: percent('underCompletion'),
    overCompletion: percent('overCompletion'),
    lowExecution: percent('lowExecution'),
  };
}
