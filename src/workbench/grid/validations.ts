import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationType,
  type ISheetDataValidationRule,
} from '@univerjs/core';
import { AddDataValidationMutation, RemoveDataValidationMutation } from '@univerjs/data-validation';
import { areaAddress } from '../../core/cells/address';
import type { Sheet, Validation } from '../excel-host';
import { rangeOf } from './sheetData';
import type { ShownBook } from './shownBook';

interface Limits {
  readonly formula1?: number | string;
  readonly formula2?: number | string;
  readonly operator?: string;
}

const OPERATORS: Readonly<Record<string, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  Equal: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  NotEqual: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  GreaterThanOrEqual: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThan: DataValidationOperator.LESS_THAN,
  LessThanOrEqual: DataValidationOperator.LESS_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

function limitsRule(type: DataValidationType, limits: Limits): Partial<ISheetDataValidationRule> {
  return {
    type,
    operator: OPERATORS[limits.operator ?? ''] ?? DataValidationOperator.BETWEEN,
    formula1: String(limits.formula1 ?? ''),
    ...(limits.formula2 === undefined ? {} : { formula2: String(limits.formula2) }),
  };
}

function typedRule(rule: Validation['rule']): Partial<ISheetDataValidationRule> | null {
  if (rule['list']) {
    const { source, inCellDropDown } = rule['list'] as { source?: string; inCellDropDown?: boolean };
    return {
      type: DataValidationType.LIST,
      formula1: source ?? '',
      showDropDown: inCellDropDown !== false,
    };
  }
  if (rule['decimal']) return limitsRule(DataValidationType.DECIMAL, rule['decimal'] as Limits);
  if (rule['wholeNumber']) return limitsRule(DataValidationType.WHOLE, rule['wholeNumber'] as Limits);
  return null;
}

function nameOf({ area, rule }: Validation): string {
  return `${areaAddress(area)} ${JSON.stringify(rule)}`;
}

/** What cells accept, as the grid enforces it. */
export class GridValidations {
  /** By sheet, then by what the rule says and where: the id that the grid knows it by. */
  private readonly known = new Map<Sheet, Map<string, string>>();
  private last = 0;

  constructor(private readonly shown: ShownBook) {}

  show(sheet: Sheet): void {
    const known = this.known.get(sheet) ?? new Map<string, string>();
    this.known.set(sheet, known);
    const wanted = new Map(sheet.validations.map((validation) => [nameOf(validation), validation]));
    const gone = [...known].filter(([name]) => !wanted.has(name));
    const subUnitId = sheet.id;
    if (gone.length > 0) {
      this.shown.push(RemoveDataValidationMutation.id, { subUnitId, ruleId: gone.map(([, id]) => id) });
      for (const [name] of gone) known.delete(name);
    }
    const added: ISheetDataValidationRule[] = [];
    for (const [name, { area, rule }] of wanted) {
      if (known.has(name)) continue;
      const typed = typedRule(rule);
      if (!typed?.type) continue;
      this.last += 1;
      const uid = `rule-${this.last}`;
      known.set(name, uid);
      added.push({
        ...typed,
        type: typed.type,
        uid,
        ranges: [rangeOf(area)],
        allowBlank: true,
        showErrorMessage: true,
        errorStyle: DataValidationErrorStyle.STOP,
      });
    }
    if (added.length > 0) this.shown.push(AddDataValidationMutation.id, { subUnitId, rule: added });
  }
}
