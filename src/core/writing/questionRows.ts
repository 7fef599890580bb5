import { cellAddress } from '../cells/address';
import { clauses, type CompiledCriterion, type CriteriaPhrases } from '../criteria';
import type { Answer, Question } from '../criteria/rule';
import { NO, questionKeys, YES } from '../scoring/answers';
import { namedForRow, namedQuestion } from '../scoring/namedForRow';
import type { BoundQuestion, ScoredRow } from '../scoring/scoreCard';
import type { ValidationRule } from './edit';
import type { WorkbookLabels } from './labels';
import { paperCells, type PaperCells } from './paperCells';
import { numberStyle, PAPER_COLUMNS, ratioOf } from './paperRow';
import { printedAround } from './printedClause';
import { answerExpression, type RowReferences } from './rowFormulas';
import { draftRow, formulaCell, valueCell, type DraftRow } from './sheetDraft';

export interface PaperWords {
  readonly labels: WorkbookLabels['workingPaper'];
  readonly criteria: CriteriaPhrases;
}

export interface AskedQuestions {
  readonly rows: readonly DraftRow[];
  /** Cell that holds each question's answer as a number, in the order of the questions. */
  readonly values: readonly string[];
  /** Row on 评分底稿 of each question. */
  readonly lines: readonly number[];
}

/**
 * One row for each clause, and one more for each further question that a clause is the first to ask. Of a criterion that a
 * person has to settle, one row with its text, in which the part that needs a person is marked.
 */
export function questionRows(
  scored: ScoredRow,
  refs: RowReferences,
  from: number,
  words: PaperWords,
): AskedQuestions {
  if (scored.rule.kind !== 'criterion') return { rows: [], values: [], lines: [] };
  if (scored.rule.criterion.status === 'manual') {
    return { rows: [markedRow(scored.rule.criterion)], values: [], lines: [] };
  }
  const keys = questionKeys(scored.rule.criterion.questions);
  const criterion = namedForRow(scored.rule.criterion, scored.row.indicator);
  const byId = new Map(scored.questions.map((bound, index) => [bound.question.id, { bound, index }]));
  const rows: DraftRow[] = [];
  const lines = new Map<number, number>();
  const ask = (index: number, bound: BoundQuestion, clauseCells: () => Partial<PaperCells>) => {
    const line = from + rows.length;
    lines.set(index, line);
    const cells = () =>
      paperCells({ ...clauseCells(), ...questionCells(scored, bound, refs, line, words.labels) });
    rows.push(draftRow(`question|${keys[index] ?? ''}`, cells));
  };
  for (const clause of clauses(criterion, words.criteria)) {
    const asked = clause.questions.flatMap((id) => {
      const found = byId.get(id);
      return found && !lines.has(found.index) ? [found] : [];
    });
    const quoted = () => ({
      quote: valueCell(printedAround(criterion.text, clause.span), 'quote'),
      reading: valueCell(clause.reading, 'text'),
    });
    if (asked.length === 0) {
      const key = `clause|${printedAround(criterion.text, clause.span)}`;
      rows.push(draftRow(key, () => paperCells(quoted())));
    }
    asked.forEach(({ bound, index }, position) => ask(index, bound, position === 0 ? quoted : () => ({})));
  }
  scored.questions.forEach((bound, index) => {
    if (!lines.has(index)) ask(index, bound, () => ({ quote: valueCell(bound.question.source, 'quote') }));
  });
  const ordered = scored.questions.flatMap((_, index) => lines.get(index) ?? []);
  return { rows, values: ordered.map((line) => cellAddress(line, PAPER_COLUMNS.value)), lines: ordered };
}

/** 【】 around what needs a person. */
function markedRow({ text, reasonSpan }: CompiledCriterion): DraftRow {
  const [from, to] = reasonSpan ?? [0, text.length];
  const marked = `${text.slice(0, from)}【${text.slice(from, to)}】${text.slice(to)}`;
  return { key: `marked|${marked}`, cells: paperCells({ quote: valueCell(marked, 'quote') }) };
}

function questionCells(
  scored: ScoredRow,
  bound: BoundQuestion,
  refs: RowReferences,
  line: number,
  labels: WorkbookLabels['workingPaper'],
): Partial<PaperCells> {
  const { question } = bound;
  const asked = namedQuestion(scored, question);
  const answer = cellAddress(line, PAPER_COLUMNS.answer);
  const byRow = answerExpression(scored, bound, refs) ?? '""';
  const isGiven = bound.origin === 'working-paper' || bound.origin === 'file' || bound.origin === 'assumed';
  const typed = isGiven ? answerAsTyped(question, bound.answer) : null;
  const style = question.kind === 'percent' ? 'inputPercent' : 'input';
  const value = numericAnswer(bound.answer);
  return {
    input: valueCell(`${asked.label}（${labels.questionHint(asked)}）`, 'text'),
    answer: valueCell(typed, style, acceptedAnswers(question)),
    value: formulaCell(givenElse(question, answer, byRow), value ?? '', numberStyle(value)),
    status: valueCell(bound.origin === 'assumed' ? labels.assumed(String(typed)) : null, 'text'),
  };
}

/** What a person types for an answer: 是/否, the printed word of a choice, a ratio shown as percent, a figure. */
export function answerAsTyped(question: Question, answer: Answer): string | number | null {
  if (typeof answer === 'boolean') return answer ? YES : NO;
  if (answer === null) return null;
  if (question.kind === 'choice') return question.choices?.[answer] ?? null;
  return question.kind === 'percent' ? ratioOf(answer) : answer;
}

function numericAnswer(answer: Answer): number | null {
  return typeof answer === 'boolean' ? Number(answer) : answer;
}

function acceptedAnswers(question: Question): ValidationRule {
  switch (question.kind) {
    case 'yesno':
      return { kind: 'list', choices: [YES, NO] };
    case 'choice':
      return { kind: 'list', choices: question.choices ?? [] };
    case 'count':
      return { kind: 'decimal', from: 0, to: 1e9 };
    case 'percent':
      return { kind: 'decimal', from: -10, to: 100 };
    case 'amount':
      return { kind: 'decimal', from: -1e12, to: 1e12 };
  }
}

/** The person's answer where there is one, as a number; else what the row answers. */
function givenElse(question: Question, answer: string, byRow: string): string {
  switch (question.kind) {
    case 'yesno':
      return `IF(${answer}="${YES}",1,IF(${answer}="${NO}",0,${byRow}))`;
    case 'choice':
      return (question.choices ?? []).reduceRight(
        (otherwise, word, index) => `IF(${answer}="${word.replace(/"/g, '""')}",${index},${otherwise})`,
        byRow,
      );
    case 'percent':
      return `IF(ISNUMBER(${answer}),ROUND(${answer}*100,10),${byRow})`;
    case 'count':
    case 'amount':
      return `IF(ISNUMBER(${answer}),${answer},${byRow})`;
  }
}
