import type { Assessment } from '../assess';
import type { Position } from '../cells/address';
import { cellAt, cellKey, sheetNamed, type WorkbookSnapshot } from '../cells/snapshot';
import type { Finding, FindingCode } from '../checks/finding';
import { readExplanations } from './deviationList';
import type { Edit } from './edit';
import type { BeforeImage } from './record';

/** A reason for one reason cell (扣分原因, 偏差原因) that is still empty. */
export interface Reason {
  readonly sheet: string;
  readonly cell: Position;
  readonly text: string;
}

/** Findings whose explanation is the reason of a deviation; that of a mistyped figure is none. */
const DEVIATIONS: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'missing-reason',
  'under-completion',
  'over-completion',
  'low-execution',
  'outlier',
  'year-on-year',
]);

/**
 * What the official explained on 偏差清单, for the reason cells of the rows concerned. Only empty cells take a reason;
 * several explanations of one row are joined by ；.
 */
export function reasonsToWrite(
  workbook: WorkbookSnapshot,
  { card, findings }: Assessment,
): readonly Reason[] {
  const explained = explainedDeviations(workbook, findings);
  const reasons = new Map<string, Reason>();
  for (const { table, rows } of card.tables) {
    for (const { row } of rows) {
      const cell = row.reason;
      if (!cell || !isFree(workbook, table.sheet, cell)) continue;
      const key = `${table.sheet}!${cellKey(cell.row, cell.column)}`;
      const own = explained.get(placeOf(table.sheet, row.row, row.indicator)) ?? [];
      const texts = [...(reasons.get(key)?.text.split('；') ?? []), ...own];
      if (texts.length === 0) continue;
      const at = { row: cell.row, column: cell.column };
      reasons.set(key, { sheet: table.sheet, cell: at, text: [...new Set(texts)].join('；') });
    }
  }
  return [...reasons.values()];
}

/** By the row that a deviation is about: what was explained of it. */
function explainedDeviations(
  workbook: WorkbookSnapshot,
  findings: readonly Finding[],
): ReadonlyMap<string, readonly string[]> {
  const explanations = readExplanations(workbook);
  const byRow = new Map<string, readonly string[]>();
  for (const { id, code, sheet, cell, indicator } of findings) {
    const text = explanations.get(id)?.trim();
    if (!text || !DEVIATIONS.has(code) || sheet === null || cell === null || indicator === null) continue;
    const place = placeOf(sheet, cell.row, indicator);
    byRow.set(place, [...(byRow.get(place) ?? []), text]);
  }
  return byRow;
}

const placeOf = (sheet: string, row: number, indicator: string) => `${sheet}|${row}|${indicator}`;

/** Nothing at all in the cell: no formula either that merely shows nothing. */
function isFree(workbook: WorkbookSnapshot, sheet: string, { row, column }: Position): boolean {
  const snapshot = sheetNamed(workbook, sheet);
  const current = snapshot && cellAt(snapshot, row, column);
  return !current || (current.formula === undefined && !current.isArray && (current.value ?? '') === '');
}

export function reasonEdits(reasons: readonly Reason[]): readonly Edit[] {
  return reasons.map(({ sheet, cell, text }) => ({
    kind: 'write',
    sheet,
    at: cell,
    contents: [[{ value: text }]],
  }));
}

export function imageOfReason({ sheet, cell, text }: Reason): BeforeImage {
  const content = { kind: 'value', value: null } as const;
  return { sheet, cell, content, fill: undefined, numberFormat: null, reason: text };
}

/** A reason that is being written is missing no more. */
export function withoutMissingReasons(
  findings: readonly Finding[],
  reasons: readonly Reason[],
): readonly Finding[] {
  return findings.filter(
    ({ code, sheet, cell }) =>
      code !== 'missing-reason' ||
      sheet === null ||
      cell === null ||
      !reasons.some((reason) => isAt(reason, sheet, cell)),
  );
}

export function isAt(reason: Reason, sheet: string, cell: Position): boolean {
  return reason.sheet === sheet && reason.cell.row === cell.row && reason.cell.column === cell.column;
}
