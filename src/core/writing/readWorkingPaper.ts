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
  /** True where it was taken as compliant together with others. */
  readonly isAssumed: boolean;
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
  const lines = paperLines(paper);
  const entries = readEntries(paper, lines, labels);
  return {
    settings: readSettings(paper, new Map(lines.map(({ key, line }) => [key, line])), labels),
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

/** The official's row that a line of 评分底稿 belongs to. */
export interface PaperSource {
  readonly sheet: string;
  /** Zero-based worksheet row. */
  readonly row: number;
  readonly indicator: string;
}

/** A line of 评分底稿. */
export interface PaperLine {
  /** Zero-based row on 评分底稿. */
  readonly line: number;
  /** Such as `question|…` or `entered`. */
  readonly key: string;
  /** Null for lines that belong to no row: titles, settings, answers no longer asked. */
  readonly source: PaperSource | null;
}

/** The lines of 评分底稿, each with the row that it belongs to by now, wherever that has moved. */
export function paperLines(paper: SheetSnapshot): readonly PaperLine[] {
  const lines: PaperLine[] = [];
  let source: PaperSource | null = null;
  for (let line = 0; line <= (paper.used?.bottom ?? -1); line++) {
    const key = cellAt(paper, line, PAPER_COLUMNS.key)?.value;
    if (typeof key !== 'string') continue;
    if (key.startsWith('table|') || key === 'unused') source = null;
    if (key.startsWith('row|')) source = sourceOf(paper, line, key);
    lines.push({ line, key, source });
  }
  return lines;
}

function readEntries(
  paper: SheetSnapshot,
  lines: readonly PaperLine[],
  labels: WorkbookLabels['workingPaper'],
): readonly PaperEntry[] {
  return lines.flatMap(({ line, key, source }): readonly PaperEntry[] => {
    const cell = cellAt(paper, line, PAPER_COLUMNS.answer);
    const typed = cell?.value ?? null;
    if (!cell || typed === null || typed === '') return [];
    const isAssumed = cellAt(paper, line, PAPER_COLUMNS.status)?.value === labels.assumed(String(typed));
    const unused = /^unused\|([^|]*)\|(\d+)\|([^]*)$/.exec(key);
    if (unused) {
      const [, sheet = '', row = '0', name = ''] = unused;
      const indicator = String(cellAt(paper, line, PAPER_COLUMNS.indicator)?.value ?? '');
      return [{ sheet, row: Number(row), indicator, key: name, typed, isAssumed, cell }];
    }
    const isAnswer = key.startsWith('question|') || key === 'entered';
    return source && isAnswer ? [{ ...source, key, typed, isAssumed, cell }] : [];
  });
}

function sourceOf(paper: SheetSnapshot, headLine: number, key: string): PaperSource {
  const cell = cellAt(paper, headLine, PAPER_COLUMNS.indicator);
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
  const questionKey = (key: string) => key.replace(/^question\|/, '');
  return {
    byQuestion: new Map(entries.map(({ key, cell }) => [questionKey(key), cell])),
    assumed: new Set(entries.filter((entry) => entry.isAssumed).map(({ key }) => questionKey(key))),
    enteredScore: reading.kind === 'number' ? reading.number.value : null,
  };
}
