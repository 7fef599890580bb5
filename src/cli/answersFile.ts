import type { Answer } from '../core/criteria/rule';
import type { AnswerBook, OrderedAnswers } from '../core/scoring/answers';

/** The answers file is not what it should be; the message is for the person who wrote it. */
export class AnswersFileError extends Error {
  override readonly name = 'AnswersFileError';
}

/**
 * Reads `{"<sheet>": {"<row>": [answers in question order, null = open]}}`; rows are one-based, as on the worksheet.
 * @throws AnswersFileError where the text is anything else.
 */
export function parseAnswersFile(text: string): AnswerBook<OrderedAnswers> {
  const sheets = Object.entries(asRecord(parseJson(text), '$'));
  return new Map(
    sheets.map(([sheet, rows]) => [
      sheet,
      new Map(
        Object.entries(asRecord(rows, sheet)).map(([row, answers]) => [
          rowIndex(row, sheet),
          asAnswers(answers, `${sheet} ${row}`),
        ]),
      ),
    ]),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new AnswersFileError('JSON');
  }
}

function asRecord(value: unknown, where: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new AnswersFileError(where);
  return value as Record<string, unknown>;
}

function rowIndex(row: string, sheet: string): number {
  if (!/^[1-9]\d{0,6}$/.test(row)) throw new AnswersFileError(`${sheet} ${row}`);
  return Number(row) - 1;
}

function asAnswers(value: unknown, where: string): readonly Answer[] {
  const isAnswer = (item: unknown): item is Answer =>
    item === null || typeof item === 'boolean' || (typeof item === 'number' && Number.isFinite(item));
  if (!Array.isArray(value) || !value.every(isAnswer)) throw new AnswersFileError(where);
  return value;
}
