import type { Assessment } from '../core/assess';
import { cellAddress } from '../core/cells/address';
import { shownNumber } from '../core/cells/shownNumber';
import type { Finding } from '../core/checks/finding';
import { findingText } from '../core/checks/findingText';
import { impliedAnswers } from '../core/checks/impliedAnswers';
import { reviewDiffs } from '../core/checks/reviewDiff';
import type { Answer, Question } from '../core/criteria/rule';
import type { Messages } from '../core/messages';
import { ruleSetById } from '../core/rules/catalogue';
import { numberIn } from '../core/scoring/rate';
import type { ScoredRow, ScoredTable } from '../core/scoring/scoreCard';
import type { TableCell } from '../core/tables/model';
import type { CommandLineStrings } from '../locale/commandLineStrings';
import { textTable, type TextColumn } from './textTable';

const WIDTHS = [6, 34, 8, 14, 14, 9, 8, 14];

/** The score tables for the terminal: a line a row, then the total; only `check` leaves them out. */
export function scoreText(assessment: Assessment, strings: CommandLineStrings): string {
  const { tables } = assessment.card;
  if (tables.length === 0) return strings.noTables;
  const rules = ruleSetById(assessment.settings.rules)?.name ?? assessment.settings.rules;
  return tables.map((table) => tableText(table, rules, strings)).join('\n\n');
}

function tableText(scored: ScoredTable, rules: string, strings: CommandLineStrings): string {
  const { programme } = scored.table;
  const heading = strings.tableHeading(scored, programme === null ? '' : strings.programmes[programme]);
  const columns = strings.columns.map((header, index): TextColumn => {
    const isText = index === 1 || index === 7;
    return { header, align: isText ? 'left' : 'right', maxWidth: WIDTHS[index] ?? 20 };
  });
  const total = scored.isComplete
    ? strings.totalSettled(String(scored.score), String(shownNumber(scored.points)), scored.grade)
    : strings.totalOpen(String(scored.score), scored.open);
  return [
    heading,
    textTable(
      columns,
      scored.rows.map((row) => rowText(row, strings)),
    ),
    ...(scored.ruled && scored.isComplete
      ? [strings.ruled(rules, String(scored.ruled.sum), String(scored.ruled.score))]
      : []),
    total,
  ].join('\n');
}

function rowText({ row, rate, score, status }: ScoredRow, strings: CommandLineStrings): readonly string[] {
  return [
    String(row.row + 1),
    row.indicator,
    row.points === null ? '' : String(shownNumber(row.points)),
    figureText(row.plan),
    figureText(row.actual),
    rate === null ? '' : `${rate.shown}%`,
    score === null ? '' : String(score),
    strings.statuses[status],
  ];
}

function figureText(cell: TableCell | null): string {
  const reading = numberIn(cell);
  if (!reading) return cell?.reading.typed ?? '';
  return `${shownNumber(reading.value)}${reading.isPercent ? '%' : ''}`;
}

/** How many findings, and each with its place, errors first. */
export function findingsText(
  findings: readonly Finding[],
  messages: Messages,
  strings: CommandLineStrings,
): string {
  const of = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity);
  const [errors, warnings, infos] = [of('error'), of('warning'), of('info')];
  const lines = [...errors, ...warnings, ...infos].map((finding) => {
    const cell = finding.cell ? cellAddress(finding.cell.row, finding.cell.column) : '';
    const place = finding.sheet === null ? '' : `${finding.sheet}${cell ? `!${cell}` : ''}  `;
    return `  [${strings.severities[finding.severity]}] ${place}${findingText(finding, messages.findings).what}`;
  });
  return [strings.findings(errors.length, warnings.length, infos.length), ...lines].join('\n');
}

export function openQuestions(assessment: Assessment): number {
  return assessment.card.tables
    .flatMap((table) => table.rows)
    .filter((row) => row.status === 'needs-input')
    .flatMap((row) => row.questions)
    .filter((bound) => bound.answer === null).length;
}

/** Answers that typed scores imply, a line each; empty where none is certain. */
export function impliedText({ card }: Assessment, strings: CommandLineStrings): string {
  return card.tables
    .flatMap(({ rows }) => rows)
    .flatMap((scored) => {
      const answers = impliedAnswers(scored);
      const typed = numberIn(scored.row.score);
      if (!answers || !typed) return [];
      const words = scored.questions.map(({ question }, index) =>
        answerText(question, answers[index], strings),
      );
      return [strings.implied(scored.row.row + 1, scored.row.indicator, String(typed.value), words)];
    })
    .join('\n');
}

function answerText(question: Question, answer: Answer | undefined, strings: CommandLineStrings): string {
  if (typeof answer === 'boolean') return strings.answer(question.label, answer);
  const choice = question.kind === 'choice' ? question.choices?.[answer ?? 0] : undefined;
  return strings.answer(question.label, choice ?? `${String(answer ?? '')}${question.unit ?? ''}`);
}

/** Self against review, a table for each form that somebody has reviewed. */
export function reviewText({ card }: Assessment, strings: CommandLineStrings): string {
  return reviewDiffs(card)
    .map((diff) => {
      const columns = strings.reviewColumns.map((header, index): TextColumn => {
        const isText = index === 1 || index === 6;
        return { header, align: isText ? 'left' : 'right', maxWidth: isText ? 34 : 8 };
      });
      const rows = diff.rows.map((row) => [
        String(row.row + 1),
        row.indicator,
        row.points === null ? '' : String(row.points),
        String(row.self),
        String(row.review),
        String(row.difference),
        row.reason,
      ]);
      return [
        strings.reviewHeading(diff.sheet),
        ...(rows.length > 0 ? [textTable(columns, rows)] : []),
        strings.reviewTotal(diff.compared, String(diff.self), String(diff.review), String(diff.difference)),
        ...(diff.notReviewed.length > 0 ? [strings.notReviewed(diff.notReviewed)] : []),
      ].join('\n');
    })
    .join('\n\n');
}
