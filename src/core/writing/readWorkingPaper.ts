import { parseReferenceFormula } from '../cells/address';
import { readCell } from '../cells/readCell';
import {
  cellAt,
  type CellSnapshot,
  type CellValue,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../cells/snapshot';
import { questionKeys, type AnswerBook, type PaperAnswers } from '../scoring/answers';
import type { ScoreCard } from '../scoring/scoreCard';
import { DEFAULT_SETTINGS, type Settings } from '../settings';
import type { WorkbookLabels } from './labels';
import { ownSheet } from './ownSheets';
import { PAPER_COLUMNS } from './paperRow';
import { readSettings } from './settingsRows';

/** An answer on 评分底稿 whose question is no longer asked. */
export interface UnusedAnswer {
  readonly sheet: string;
  readonly row: number;
  readonly indicator: string;
  /** Key of the row on 评分底稿: `question|…` or `entered`. */
  readonly key: string;
  readonly typed: CellValue;
}

interface PaperEntry extends UnusedAnswer {
  readonly cell: CellSnapshot;
}

/** What the official left on 评分底稿: settings and answers. */
export interface PaperState {
  readonly settings: Settings;
  readonly answers: AnswerBook<PaperAnswers>;
  readonly entries: readonly UnusedAnswer[];
}

/** Reads 评分底稿 back. Rows are found through their live references, so they follow moved and renamed cells. */
export function readWorkingPaper(
  workbook: WorkbookSnapshot,
  labels: WorkbookLabels['workingPaper'],
): PaperState {
  const paper = ownSheet(workbook, 'workingPaper');
  if (!paper) return { settings: DEFAULT_SETTINGS, answers: new Map(), entries: [] };
  const keys = keyColumn(paper);
  const entries = readEntries(paper, keys);
  return {
    settings: readSettings(paper, new Map(keys.map(({ key, row }) => [key, row])), labels),
    answers: answerBook(entries),
    entries,
  };
}

/** The answers that no question of the card takes up any more. */
export function unusedAnswers(entries: readonly UnusedAnswer[], card: ScoreCard): readonly UnusedAnswer[] {
  const asked = new Set<string>();
  for (const { table, rows } of card.tables) {
    for (const { row, questions, status } of rows) {
      const place = `${table.sheet}|${row.row}`;
      questionKeys(questions.map((bound) => bound.question)).forEach((key) =>
        asked.add(`${place}|question|${key}`),
      );
      if (status === 'manual' || status === 'no-rule') asked.add(`${place}|entered`);
    }
  }
  return entries.filter(({ sheet, row, key }) => !asked.has(`${sheet}|${row}|${key}`));
}

interface KeyedRow {
  readonly key: string;
  readonly row: number;
}

function keyColumn(paper: SheetSnapshot): readonly KeyedRow[] {
  const keys: KeyedRow[] = [];
  for (let row = 0; row <= (paper.used?.bottom ?? -1); row++) {
    const key = cellAt(paper, row, PAPER_COLUMNS.key)?.value;
    if (typeof key === 'string') keys.push({ key, row });
  }
  return keys;
}

function readEntries(paper: SheetSnapshot, keys: readonly KeyedRow[]): readonly PaperEntry[] {
  const entries: PaperEntry[] = [];
  let place: { sheet: string; row: number; indicator: string } | null = null;
  for (const { key, row } of keys) {
    if (key.startsWith('table|') || key === 'unused') place = null;
    if (key.startsWith('row|')) place = placeOf(paper, row, key);
    const cell = cellAt(paper, row, PAPER_COLUMNS.answer);
    const typed = cell?.value ?? null;
    if (!cell || typed === null || typed === '') continue;
    const unused = /^unused\|([^|]*)\|(\d+)\|([^]*)$/.exec(key);
    if (unused) {
      const [, sheet = '', line = '0', name = ''] = unused;
      const indicator = String(cellAt(paper, row, PAPER_COLUMNS.indicator)?.value ?? '');
      entries.push({ sheet, row: Number(line), indicator, key: name, typed, cell });
    } else if (place && (key.startsWith('question|') || key === 'entered')) {
      entries.push({ ...place, key, typed, cell });
    }
  }
  return entries;
}

function placeOf(paper: SheetSnapshot, row: number, key: string) {
  const cell = cellAt(paper, row, PAPER_COLUMNS.indicator);
  const indicator = String(cell?.value ?? '');
  const target = cell?.formula ? parseReferenceFormula(cell.formula) : null;
  if (target) return { sheet: target.sheet, row: target.row, indicator };
  const [, sheet = '', line = ''] = /^row\|([^]*)\|(\d+)$/.exec(key) ?? [];
  return { sheet, row: Number(line), indicator };
}

function answerBook(entries: readonly PaperEntry[]): AnswerBook<PaperAnswers> {
  const book = new Map<string, Map<number, PaperEntry[]>>();
  for (const entry of entries) {
    const rows = book.get(entry.sheet) ?? new Map<number, PaperEntry[]>();
    rows.set(entry.row, [...(rows.get(entry.row) ?? []), entry]);
    book.set(entry.sheet, rows);
  }
  return new Map(
    [...book].map(([sheet, rows]) => [
      sheet,
      new Map([...rows].map(([row, found]) => [row, paperAnswers(found)])),
    ]),
  );
}

function paperAnswers(entries: readonly PaperEntry[]): PaperAnswers {
  const entered = entries.find(({ key }) => key === 'entered');
  const reading = readCell(entered?.cell);
  return {
    byQuestion: new Map(entries.map(({ key, cell }) => [key.replace(/^question\|/, ''), cell])),
    enteredScore: reading.kind === 'number' ? reading.number.value : null,
  };
}
