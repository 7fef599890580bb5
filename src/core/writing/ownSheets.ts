import { cellAt, type SheetSnapshot, type WorkbookSnapshot } from '../cells/snapshot';
import { plainFormula } from './plainFormula';

/** The sheets that the product itself writes, under the names that they get where the workbook has none of that name. */
export const OWN_SHEETS = {
  results: '评价结果',
  deviations: '偏差清单',
  workingPaper: '评分底稿',
  /** Before-images for 撤销本次写入; hidden. */
  record: '安居记录',
} as const;

export type OwnSheetKind = keyof typeof OWN_SHEETS;

/** The names that our sheets have, or will get, in one workbook. */
export type OwnSheetNames = Readonly<Record<OwnSheetKind, string>>;

/** Column of a sheet of ours that names its rows; not shown. */
export const KEY_COLUMNS: Readonly<Record<OwnSheetKind, number>> = {
  results: 5,
  deviations: 10,
  workingPaper: 10,
  record: 4,
};

const KINDS = Object.keys(OWN_SHEETS) as readonly OwnSheetKind[];

/** Key of the first row, by which a sheet is known as ours, whatever it is called by now. */
export function markOf(kind: OwnSheetKind): string {
  return `anju|${kind}`;
}

/** Which of our sheets this is; null for a sheet of the official's, even one that bears a name of ours. */
export function ownSheetKind(sheet: SheetSnapshot): OwnSheetKind | null {
  return KINDS.find((kind) => cellAt(sheet, 0, KEY_COLUMNS[kind])?.value === markOf(kind)) ?? null;
}

export function isOwnSheet(sheet: SheetSnapshot): boolean {
  return ownSheetKind(sheet) !== null;
}

export function ownSheet(workbook: WorkbookSnapshot, kind: OwnSheetKind): SheetSnapshot | undefined {
  return workbook.sheets.find((sheet) => ownSheetKind(sheet) === kind);
}

/** A sheet of ours keeps the name that it has; a new one gives way to a sheet of the official's with its name. */
export function ownSheetNames(workbook: WorkbookSnapshot): OwnSheetNames {
  const nameOf = (kind: OwnSheetKind) =>
    ownSheet(workbook, kind)?.name ?? freeName(workbook, OWN_SHEETS[kind]);
  return {
    results: nameOf('results'),
    deviations: nameOf('deviations'),
    workingPaper: nameOf('workingPaper'),
    record: nameOf('record'),
  };
}

function freeName(workbook: WorkbookSnapshot, wanted: string): string {
  const isTaken = (name: string) =>
    workbook.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  let name = wanted;
  for (let number = 1; isTaken(name); number++) name = `${wanted}（安居${number === 1 ? '' : number}）`;
  return name;
}

/** True for a formula that we wrote: it works over 评分底稿. */
export function isOurFormula(formula: string, names: OwnSheetNames): boolean {
  return plainFormula(formula).includes(plainFormula(`'${names.workingPaper.replace(/'/g, "''")}'!`));
}
