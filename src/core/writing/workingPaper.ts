import { cellAddress, type Position } from '../cells/address';
import { explain, toFormula, type CompiledCriterion } from '../criteria';
import { assumedAnswers } from '../scoring/compliance';
import { namedForRow } from '../scoring/namedForRow';
import type { BoundQuestion, ScoreCard, ScoredRow, ScoredTable } from '../scoring/scoreCard';
import { isOpen } from '../scoring/scoreTable';
import type { Settings } from '../settings';
import type { IndicatorRow, TableCell } from '../tables/model';
import type { ValidationRule } from './edit';
import type { WorkbookLabels } from './labels';
import { markOf } from './ownSheets';
import { paperCells, sectionCells } from './paperCells';
import {
  figureStyle,
  isRatio,
  numberStyle,
  originalText,
  PAPER_COLUMNS,
  PAPER_WIDTHS,
  percentPoints,
  plainNumber,
  readAs,
  readAsFormula,
  sourceReference,
} from './paperRow';
import { questionRows, type PaperWords } from './questionRows';
import { goalExpression, noTaskExpression, type FigureReferences, type RowReferences } from './rowFormulas';
import { ruleLines, type RulePlace } from './ruleLines';
import { settingsRows } from './settingsRows';
import {
  draftRow,
  formulaCell,
  valueCell,
  type DraftCell,
  type DraftRow,
  type SheetDraft,
} from './sheetDraft';
import type { UnusedAnswer } from './readWorkingPaper';

/** Where a row's live figures stand on 评分底稿. */
export interface PaperPlace {
  /** Name of 评分底稿 in this workbook. */
  readonly sheet: string;
  readonly score: Position;
  readonly open: Position;
  /** Where a person answers, in the order of the questions. */
  readonly answers: readonly Position[];
  /** Where a person enters the score of a row that no rule settles; null for all others. */
  readonly entry: Position | null;
  /** The expression in the score cell, with `=`. */
  readonly formula: string;
  /** References on 评分底稿, for formulas on that sheet. */
  readonly refs: RowReferences;
}

export interface WorkingPaper {
  readonly draft: SheetDraft;
  /** By table, in the order of the card, then by the order of its rows. */
  readonly places: readonly (readonly PaperPlace[])[];
  /** By table: what the chosen rule does to its total; null where it does nothing. */
  readonly rules: readonly (RulePlace | null)[];
}

/** The working paper (评分底稿): how every criterion was read, over which inputs, with live formulas. */
export function workingPaper(
  card: ScoreCard,
  settings: Settings,
  unused: readonly UnusedAnswer[],
  words: PaperWords,
  sheet: string,
): WorkingPaper {
  const { labels } = words;
  const rows: DraftRow[] = [
    { key: markOf('workingPaper'), cells: [valueCell(labels.title, 'title')] },
    { key: 'columns', cells: labels.columns.map((label) => valueCell(label, 'header')) },
    ...labels.notes.map((note, index) => ({ key: `note|${index}`, cells: [valueCell(note, 'note')] })),
    { key: 'settings', cells: sectionCells(labels.settings) },
    ...settingsRows(settings, labels),
  ];
  const rules: (RulePlace | null)[] = [];
  const places = card.tables.map((table) => {
    const title = labels.table(table.table.sheet, table.table.title);
    rows.push({ key: `table|${table.table.sheet}|${table.table.area.top}`, cells: sectionCells(title) });
    const own = table.rows.map((row) => appendRow(rows, sheet, table, row, words));
    const lines = ruleLines(table, own, rows.length, settings, labels.rules);
    rows.push(...(lines?.rows ?? []));
    rules.push(lines?.place ?? null);
    return own;
  });
  if (unused.length > 0) rows.push(...unusedRows(unused, labels));
  return {
    places,
    rules,
    draft: {
      name: sheet,
      visibility: 'visible',
      rows,
      widths: PAPER_WIDTHS,
      freezeRows: 2,
      charts: [],
      merges: labels.notes.map((_, index) => ({
        top: index + 2,
        bottom: index + 2,
        left: 0,
        right: PAPER_WIDTHS.length - 1,
      })),
    },
  };
}

function appendRow(
  rows: DraftRow[],
  paper: string,
  table: ScoredTable,
  scored: ScoredRow,
  words: PaperWords,
): PaperPlace {
  const { row } = scored;
  const { sheet } = table.table;
  const { labels } = words;
  const head = rows.length;
  const at = (index: number, column: keyof typeof PAPER_COLUMNS) => cellAddress(index, PAPER_COLUMNS[column]);

  const inputs: DraftRow[] = [];
  const figure = (cell: TableCell | null, name: 'plan' | 'actual' | 'rate'): FigureReferences | null => {
    if (!cell || !usesFigure(scored, name)) return null;
    const index = head + 1 + inputs.length;
    const source = sourceReference(sheet, cell);
    const original = at(index, 'original');
    const cells = () =>
      paperCells({
        input: valueCell(labels[name], 'text'),
        original: valueCell(originalText(cell), 'text'),
        value: formulaCell(readAsFormula(source, original, cell), readAs(cell) ?? '', figureStyle(cell)),
      });
    inputs.push(draftRow(`${name}|${isRatio(cell) ? '%' : ''}`, cells));
    return { cell, source, original, value: at(index, 'value') };
  };
  const plan = figure(row.plan, 'plan');
  const actual = figure(row.actual, 'actual');
  const rate = figure(row.rate, 'rate');
  const refs: RowReferences = { points: at(head, 'value'), plan, actual, rate };

  const asked = questionRows(scored, refs, head + 1 + inputs.length, words);
  const entry = takesEnteredScore(scored) ? head + 1 + inputs.length + asked.rows.length : null;
  const answers = asked.values;
  const expression = scoreExpression(scored, refs, answers, entry === null ? null : at(entry, 'answer'));

  const headCells = () =>
    paperCells({
      indicator: formulaCell(sourceReference(sheet, row.indicatorCell), row.indicator, 'section'),
      quote: valueCell(row.criterion ?? labels.noCriterion, row.criterion === null ? 'text' : 'quote'),
      reading: valueCell(readingOf(scored, words), 'text'),
      input: valueCell(labels.points, 'text'),
      original: valueCell(row.pointsCell ? originalText(row.pointsCell) : null, 'text'),
      value: pointsCell(row, sheet, at(head, 'original')),
      score: formulaCell(expression, scored.score ?? '', 'score'),
      open: formulaCell(pendingExpression(scored, refs, at(head, 'score')), isOpen(scored) ? 1 : 0, 'number'),
      status: valueCell(
        assumedAnswers(scored) > 0
          ? labels.statusAssumed(labels.statuses[scored.status])
          : labels.statuses[scored.status],
        'text',
      ),
    });
  rows.push(draftRow(`row|${sheet}|${row.row}`, headCells));
  rows.push(...inputs, ...asked.rows);
  if (entry !== null) rows.push(entryRow(scored, labels));
  return {
    sheet: paper,
    score: { row: head, column: PAPER_COLUMNS.score },
    open: { row: head, column: PAPER_COLUMNS.open },
    answers: asked.lines.map((line) => ({ row: line, column: PAPER_COLUMNS.answer })),
    entry: entry === null ? null : { row: entry, column: PAPER_COLUMNS.answer },
    formula: `=${expression}`,
    refs,
  };
}

/**
 * Plan and actual are needed for a rate and for figures that are asked; a yes or no stands in the actual alone; a typed
 * rate is needed only where it answers.
 */
function usesFigure(scored: ScoredRow, name: 'plan' | 'actual' | 'rate'): boolean {
  if (name === 'rate') return scored.questions.some((bound) => bound.fromRowOrigin === 'rate');
  if (scored.rule.kind === 'goal') return true;
  const isWord = ({ question }: BoundQuestion) => question.kind === 'yesno' || question.kind === 'choice';
  if (scored.questions.some((bound) => !isWord(bound) || bound.question.asks === 'not-applicable'))
    return true;
  const cell = scored.row[name];
  const holdsSomething = cell !== null && cell.reading.kind !== 'empty';
  return holdsSomething || (name === 'actual' && scored.questions.length > 0);
}

function readingOf(scored: ScoredRow, { labels, criteria }: PaperWords): string {
  switch (scored.rule.kind) {
    case 'criterion':
      return explain(namedForRow(scored.rule.criterion, scored.row.indicator), criteria);
    case 'goal':
      return labels.goals[scored.rule.goal.kind];
    case 'none':
      return labels.noCriterion;
  }
}

function pointsCell(row: IndicatorRow, sheet: string, original: string): DraftCell {
  const cell = row.pointsCell;
  const style = numberStyle(row.points);
  if (!cell) return valueCell(row.points, style);
  const stored = readAsFormula(sourceReference(sheet, cell), original, cell);
  const points = isRatio(cell) ? `IFERROR(ROUND(${stored}*100,10),"")` : stored;
  return formulaCell(points, row.points ?? '', style);
}

/** Rows that no rule settles take their score from a person. */
function takesEnteredScore(scored: ScoredRow): boolean {
  return scored.status === 'manual' || scored.status === 'no-rule';
}

function entryRow(scored: ScoredRow, labels: WorkbookLabels['workingPaper']): DraftRow {
  const rule: ValidationRule = { kind: 'decimal', from: 0, to: scored.row.points ?? 1000 };
  return {
    key: 'entered',
    cells: paperCells({
      input: valueCell(labels.enteredScore, 'text'),
      answer: valueCell(scored.enteredScore, 'input', rule),
    }),
  };
}

function scoreExpression(
  scored: ScoredRow,
  refs: RowReferences,
  answers: readonly string[],
  entry: string | null,
): string {
  const byRule = ruleExpression(scored, refs, answers);
  const byPerson = entry === null ? '""' : `IF(ISNUMBER(${entry}),${entry},"")`;
  const settled =
    byRule === null ? byPerson : entry === null ? byRule : `IF(ISNUMBER(${entry}),${entry},${byRule})`;
  const noTask = hasOwnNotApplicableClause(scored) ? null : noTaskExpression(scored, refs);
  return noTask === null ? settled : `IF(${noTask},"",${settled})`;
}

function ruleExpression(scored: ScoredRow, refs: RowReferences, answers: readonly string[]): string | null {
  if (scored.rule.kind === 'goal') return goalExpression(scored, refs);
  if (scored.rule.kind !== 'criterion' || scored.rule.criterion.status === 'manual') return null;
  return toFormula(scored.rule.criterion, {
    answers,
    points: refs.points,
    target: targetReference(scored.rule.criterion, refs),
  });
}

function targetReference(criterion: CompiledCriterion, refs: RowReferences): string | null {
  const { target } = criterion.context;
  if (target === null || !refs.plan) return null;
  const { cell, value } = refs.plan;
  const live = isRatio(cell) ? percentPoints(value, cell) : value;
  return `IF(ISNUMBER(${value}),${live},${plainNumber(target)})`;
}

function hasOwnNotApplicableClause(scored: ScoredRow): boolean {
  return scored.questions.some((bound) => bound.question.asks === 'not-applicable');
}

/** 1 while the row waits for a person, 0 once it is settled or has no task. */
function pendingExpression(scored: ScoredRow, refs: RowReferences, score: string): string {
  const waiting = `IF(ISNUMBER(${score}),0,1)`;
  const noTask = hasOwnNotApplicableClause(scored) ? null : noTaskExpression(scored, refs);
  return noTask === null ? waiting : `IF(${noTask},0,${waiting})`;
}

/** Answers whose clause is gone: kept in sight, and taken up again should the clause come back. */
function unusedRows(
  unused: readonly UnusedAnswer[],
  labels: WorkbookLabels['workingPaper'],
): readonly DraftRow[] {
  return [
    { key: 'unused', cells: sectionCells(labels.unused) },
    ...unused.map(({ indicator, key, sheet, row, typed, isAssumed }) => ({
      key: `unused|${sheet}|${row}|${key}`,
      cells: paperCells({
        indicator: valueCell(indicator, 'text'),
        quote: valueCell(key.replace(/^question\|\w+\|/, ''), 'quote'),
        answer: valueCell(typed, 'input'),
        status: valueCell(isAssumed ? labels.assumed(String(typed)) : null, 'text'),
      }),
    })),
  ];
}
