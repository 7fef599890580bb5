import { cellAddress } from '../cells/address';
import { cellAt, type CellValue, type WorkbookSnapshot } from '../cells/snapshot';
import type { Finding, Severity } from '../checks/finding';
import { asWritten, findingText } from '../checks/findingText';
import type { FindingMessages } from '../checks/messages';
import type { WorkbookLabels } from './labels';
import { markOf, ownSheet } from './ownSheets';
import { sourceReference } from './paperRow';
import { linkCell, valueCell, type DraftCell, type DraftRow, type SheetDraft } from './sheetDraft';

/** Columns of 偏差清单 that a person's explanation concerns, and the hidden one that names the rows. */
export const DEVIATION_COLUMNS = { explanation: 8, state: 9, key: 10 } as const;
export const DEVIATION_WIDTHS: readonly number[] = [6, 8, 16, 9, 24, 46, 46, 14, 36, 10];

const SEVERITY_STYLES = { error: 'error', warning: 'warning', info: 'info' } as const;
const SEVERITY_ORDER: readonly Severity[] = ['error', 'warning', 'info'];

/** A row of an earlier run: what was found and what the official wrote about it. */
interface EarlierRow {
  readonly id: string;
  readonly cells: readonly CellValue[];
  readonly explanation: CellValue;
  readonly state: CellValue;
}

export interface DeviationWords {
  readonly labels: WorkbookLabels['deviations'];
  readonly findings: FindingMessages;
}

/** Explanations that officials wrote on 偏差清单, by finding id. */
export function readExplanations(workbook: WorkbookSnapshot): ReadonlyMap<string, string> {
  return new Map(
    earlierRows(workbook)
      .filter((row) => isFilled(row.explanation))
      .map((row) => [row.id, String(row.explanation)]),
  );
}

/**
 * 偏差清单: one row a finding, errors first. Explanations and states that a person chose stay by id. A finding that is
 * gone is listed as resolved where somebody had explained it, and dropped where nobody had.
 */
export function deviationList(
  findings: readonly Finding[],
  workbook: WorkbookSnapshot,
  words: DeviationWords,
  name: string,
): SheetDraft {
  const { labels } = words;
  const earlier = earlierRows(workbook);
  const known = new Map(earlier.map((row) => [row.id, row]));
  const listed = SEVERITY_ORDER.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity),
  );
  const current = new Set(listed.map((finding) => finding.id));
  const resolved = earlier.filter((row) => !current.has(row.id) && isFilled(row.explanation));
  const rows: DraftRow[] = [
    { key: markOf('deviations'), cells: [valueCell(labels.title, 'title')] },
    ...labels.notes.map((note, index) => ({ key: `note|${index}`, cells: [valueCell(note, 'note')] })),
    { key: 'columns', cells: labels.columns.map((label) => valueCell(label, 'header')) },
    ...listed.map((finding, index) => findingRow(finding, index + 1, known.get(finding.id) ?? null, words)),
    ...resolved.map((row, index) => resolvedRow(row, listed.length + index + 1, labels)),
  ];
  if (listed.length + resolved.length === 0)
    rows.push({ key: 'none', cells: [valueCell(labels.none, 'note')] });
  return {
    name,
    visibility: 'visible',
    rows,
    widths: DEVIATION_WIDTHS,
    freezeRows: labels.notes.length + 2,
    charts: [],
    merges: labels.notes.map((_, index) => ({
      top: index + 1,
      bottom: index + 1,
      left: 0,
      right: DEVIATION_WIDTHS.length - 1,
    })),
  };
}

function findingRow(
  finding: Finding,
  number: number,
  earlier: EarlierRow | null,
  { labels, findings }: DeviationWords,
): DraftRow {
  const { what, why } = findingText(finding, findings);
  const style = SEVERITY_STYLES[finding.severity];
  const explanation = earlier?.explanation ?? null;
  return {
    key: `finding|${finding.id}`,
    cells: [
      valueCell(number, 'number'),
      valueCell(labels.severities[finding.severity], style),
      valueCell(finding.sheet, 'text'),
      placeCell(finding),
      valueCell(finding.indicator, 'text'),
      valueCell(what, 'text'),
      valueCell(why, 'text'),
      valueCell(figures(asWritten(finding)), 'text'),
      valueCell(explanation, 'input'),
      valueCell(stateOf(earlier, labels), 'input', { kind: 'list', choices: statesToChoose(labels) }),
    ],
  };
}

/** A state that a person chose stays; else it follows from the explanation. */
function stateOf(earlier: EarlierRow | null, labels: WorkbookLabels['deviations']): string {
  const chosen = labels.chosenStates.find((state) => state === earlier?.state);
  if (chosen !== undefined) return chosen;
  return isFilled(earlier?.explanation ?? null) ? labels.states.explained : labels.states.open;
}

function statesToChoose({ states, chosenStates }: WorkbookLabels['deviations']): readonly string[] {
  return [states.open, states.explained, ...chosenStates];
}

const isFilled = (value: CellValue) => value !== null && value !== '';

function placeCell(finding: Finding): DraftCell {
  if (finding.sheet === null || finding.cell === null) return valueCell(null, 'text');
  const { row, column } = finding.cell;
  return linkCell(cellAddress(row, column), sourceReference(finding.sheet, finding.cell), 'link');
}

function figures({ expected, actual }: Finding): string | null {
  if (expected === null && actual === null) return null;
  return `${expected ?? '—'} / ${actual ?? '—'}`;
}

function resolvedRow(row: EarlierRow, number: number, labels: WorkbookLabels['deviations']): DraftRow {
  const cells = row.cells.map((value, column) => {
    if (column === 0) return valueCell(number, 'number');
    if (column === DEVIATION_COLUMNS.explanation) return valueCell(value, 'input');
    return valueCell(column === DEVIATION_COLUMNS.state ? labels.states.resolved : value, 'text');
  });
  return { key: `resolved|${row.id}`, cells };
}

function earlierRows(workbook: WorkbookSnapshot): readonly EarlierRow[] {
  const sheet = ownSheet(workbook, 'deviations');
  const rows: EarlierRow[] = [];
  for (let row = 0; sheet && row <= (sheet.used?.bottom ?? -1); row++) {
    const key = String(cellAt(sheet, row, DEVIATION_COLUMNS.key)?.value ?? '');
    const id = /^(?:finding|resolved)\|([^]+)$/.exec(key)?.[1];
    if (id === undefined) continue;
    const cells = DEVIATION_WIDTHS.map((_, column) => cellAt(sheet, row, column)?.value ?? null);
    rows.push({
      id,
      cells,
      explanation: cells[DEVIATION_COLUMNS.explanation] ?? null,
      state: cells[DEVIATION_COLUMNS.state] ?? null,
    });
  }
  return rows;
}
