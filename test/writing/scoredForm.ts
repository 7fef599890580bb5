import { utils, write } from '@e965/xlsx';
import { assess, type Assessment } from '../../src/core/assess';
import { parseCellAddress } from '../../src/core/cells/address';
import type { CellValue, WorkbookSnapshot } from '../../src/core/cells/snapshot';
import type { Edit } from '../../src/core/writing/edit';
import { planEdits, type WritingPlan } from '../../src/core/writing/planEdits';
import { readWorkbook } from '../../src/hosts/xlsx';
import { applyEdits } from '../../src/hosts/xlsx/applyEdits';
import { messages } from '../../src/locale/zh-CN/messages';

export type FormRows = readonly (readonly CellValue[])[];

/** A workbook with one sheet, as SheetJS writes it. */
export function workbookBytes(sheet: string, rows: FormRows): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), sheet);
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

export function assessed(bytes: Uint8Array): { workbook: WorkbookSnapshot; assessment: Assessment } {
  const workbook = readWorkbook(bytes, 'book.xlsx', { fills: true });
  return { workbook, assessment: assess(workbook, { labels: messages.workbook }) };
}

export interface Scored {
  readonly workbook: WorkbookSnapshot;
  readonly assessment: Assessment;
  readonly plan: WritingPlan;
  readonly bytes: Uint8Array;
}

/** Reads, scores and writes, as the command line does. */
export async function scored(bytes: Uint8Array, options = { replaceTyped: false }): Promise<Scored> {
  const { workbook, assessment } = assessed(bytes);
  const plan = planEdits(workbook, assessment, messages, options);
  return { workbook, assessment, plan, bytes: await applyEdits(bytes, plan.edits) };
}

/** What a person does to a cell afterwards. */
export function typed(sheet: string, address: string, value: CellValue): Edit {
  const at = parseCellAddress(address);
  if (!at) throw new Error(address);
  return { kind: 'write', sheet, at, contents: [[{ value }]] };
}
