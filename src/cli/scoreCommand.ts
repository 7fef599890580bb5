import { basename } from 'node:path';
import { assess, type Assessment } from '../core/assess';
import type { WorkbookSnapshot } from '../core/cells/snapshot';
import type { Messages } from '../core/messages';
import type { AnswerBook, OrderedAnswers } from '../core/scoring/answers';
import { planEdits } from '../core/writing/planEdits';
import { planPlaces } from '../core/writing/planPaper';
import { planPlainCopy } from '../core/writing/takeBack';
import { readWorkbook } from '../hosts/xlsx';
import type { CommandLineStrings } from '../locale/commandLineStrings';
import { parseAnswersFile, AnswersFileError } from './answersFile';
import { isOldFormat, readBytes, writeWhole } from './files';
import type { ScoreArguments } from './scoreArguments';
import { scoreJson } from './scoreJson';
import { findingsText, impliedText, openQuestions, reviewText, scoreText } from './scoreText';
import { UsageError } from './usageError';

export interface Streams {
  out(text: string): void;
  err(text: string): void;
}

/**
 * `score` and `check`. Returns the exit code: 1 where there is a finding of severity error, else 0.
 * @throws UsageError, UnusableFile: nothing has been written then.
 */
export async function runScore(
  args: ScoreArguments,
  command: 'score' | 'check',
  messages: Messages,
  strings: CommandLineStrings,
  streams: Streams,
): Promise<0 | 1> {
  const bytes = readBytes(args.file, strings);
  const answers = args.answers === null ? undefined : readAnswers(args.answers, strings);
  const isWriting = args.output !== null;
  if (isWriting && isOldFormat(bytes)) throw new UsageError(strings.oldFormat);
  const workbook = readWorkbook(bytes, basename(args.file), { fills: isWriting });
  const lastYear =
    args.lastYear === null
      ? undefined
      : readWorkbook(readBytes(args.lastYear, strings), basename(args.lastYear));
  const assessment = assess(workbook, {
    labels: messages.workbook,
    ...(answers ? { answers } : {}),
    ...(args.rules ? { rules: args.rules } : {}),
    ...(lastYear ? { lastYear } : {}),
  });

  if (args.output !== null) {
    const edits = args.plain
      ? planPlainCopy(workbook, assessment, messages, args)
      : planEdits(workbook, assessment, messages, args).edits;
    const { applyEdits } = await import('../hosts/xlsx/applyEdits');
    writeWhole(args.output, await applyEdits(bytes, edits), strings);
  }
  if (args.asJson) {
    const places = planPlaces(workbook, assessment, messages);
    streams.out(JSON.stringify(scoreJson(assessment, places, messages), null, 2));
  } else printText(assessment, workbook, command, args, messages, strings, streams);
  if (assessment.brokenChecks.length > 0) streams.err(strings.brokenChecks(assessment.brokenChecks));
  return assessment.findings.some((finding) => finding.severity === 'error') ? 1 : 0;
}

function readAnswers(path: string, strings: CommandLineStrings): AnswerBook<OrderedAnswers> {
  const text = new TextDecoder().decode(readBytes(path, strings));
  try {
    return parseAnswersFile(text);
  } catch (error) {
    if (error instanceof AnswersFileError) throw new UsageError(strings.badAnswers(path, error.message));
    throw error;
  }
}

function printText(
  assessment: Assessment,
  workbook: WorkbookSnapshot,
  command: 'score' | 'check',
  args: ScoreArguments,
  messages: Messages,
  strings: CommandLineStrings,
  streams: Streams,
): void {
  streams.out(workbook.name);
  if (command === 'score') streams.out(`\n${scoreText(assessment, strings)}`);
  streams.out(`\n${findingsText(assessment.findings, messages, strings)}`);
  const open = openQuestions(assessment);
  const isOnPaper = args.output !== null && !args.plain;
  if (open > 0) streams.out(strings.questions(open, isOnPaper));
  const implied = impliedText(assessment, strings);
  if (implied !== '') streams.out(implied);
  const review = reviewText(assessment, strings);
  if (review !== '') streams.out(`\n${review}`);
  if (args.output !== null) streams.out(strings.written(args.output));
}
