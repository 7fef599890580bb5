import type { Area } from '../../../core/cells/address';
import { areaAddress } from '../../../core/cells/address';
import { HostError, invalidArgument } from '../hostError';
import type { ApiClass } from '../protocol/apiObject';
import { ApiObject } from '../protocol/apiObject';
import { isRecord, recordArgument } from './arguments';
import type { CellRange } from './cellRange';

const KINDS = ['list', 'decimal', 'wholeNumber', 'custom'];

/** Excel takes a list of choices of at most this length; longer ones must stand in cells. */
const LONGEST_LIST = 255;

function sameArea(one: Area, other: Area): boolean {
  return areaAddress(one) === areaAddress(other);
}

function setRule(range: CellRange, value: unknown): void {
  range.assertEditable();
  const rule = recordArgument(value);
  const [kind, ...others] = Object.keys(rule).filter(
    (name) => rule[name] !== undefined && rule[name] !== null,
  );
  if (kind === undefined || others.length > 0) throw invalidArgument();
  if (!KINDS.includes(kind)) throw new HostError('ApiNotFound', `emulator: validation ${kind}`);
  const { source } = isRecord(rule[kind]) ? rule[kind] : {};
  if (kind === 'list' && (typeof source !== 'string' || source.length > LONGEST_LIST))
    throw invalidArgument();
  forget(range);
  range.sheet.validations.push({ area: range.area, rule });
  changed(range);
}

function forget(range: CellRange): void {
  range.sheet.validations = range.sheet.validations.filter(({ area }) => !sameArea(area, range.area));
}

function clear(range: CellRange): void {
  range.assertEditable();
  forget(range);
  changed(range);
}

function changed({ book, sheet }: CellRange): void {
  book.notify((listener) => listener.sheetChanged?.(sheet));
}

const DATA_VALIDATION: ApiClass<CellRange> = {
  name: 'DataValidation',
  properties: {
    Rule: {
      get: (range) => range.sheet.validations.find(({ area }) => sameArea(area, range.area))?.rule ?? {},
      set: setRule,
    },
  },
  methods: { Clear: { call: clear } },
};

export function dataValidationObject(range: CellRange): ApiObject {
  return ApiObject.of(DATA_VALIDATION, range);
}
