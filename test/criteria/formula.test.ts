import fc from 'fast-check';
import { utils, write } from '@e965/xlsx';
import {
  compile,
  evaluate,
  toFormula,
  type Answer,
  type CompiledCriterion,
  type StepPolicy,
} from '../../src/core/criteria';
import { describeWithLibreOffice, LIBREOFFICE_TIMEOUT, recalculateBytes } from '../libreoffice';
import { count, FAMILIES, rate, type GeneratedCriterion } from './generated';

/** One row of the workbook: the formula in A, the points in B, the target in C, the answers from D on. */
interface Row {
  readonly generated: GeneratedCriterion;
  readonly criterion: CompiledCriterion;
  readonly answers: readonly Answer[];
}

const ROWS_PER_FAMILY = 300;
const SEED = 20211231;
const SHEET = '公式';

const policies = fc.constantFrom<StepPolicy>('linear', 'started', 'whole');

function answersTo(criterion: CompiledCriterion): fc.Arbitrary<readonly Answer[]> {
  const open = { arbitrary: fc.constant(null), weight: 1 };
  return fc.tuple(
    ...criterion.questions.map((question): fc.Arbitrary<Answer> => {
      if (question.kind === 'yesno') return fc.oneof(open, { arbitrary: fc.boolean(), weight: 12 });
      if (question.kind === 'percent') return fc.oneof(open, { arbitrary: rate, weight: 24 });
      const choices = question.choices?.length ?? 1;
      const number = question.kind === 'choice' ? fc.integer({ min: 0, max: choices - 1 }) : count;
      return fc.oneof(open, { arbitrary: number, weight: 24 });
    }),
  );
}

function rowsOf(family: fc.Arbitrary<GeneratedCriterion>): Row[] {
  const rows = fc
    .tuple(family, policies)
    .map(([generated, step]) => {
      const { points, target, text } = generated;
      return { generated, criterion: compile(text, { points, target, step }) };
    })
    .chain(({ generated, criterion }) =>
      answersTo(criterion).map((answers) => ({ generated, criterion, answers })),
    );
  return fc.sample(rows, { numRuns: ROWS_PER_FAMILY, seed: SEED });
}

function cell(value: Answer): { t: 'n' | 's'; v: number | string } {
  if (value === null) return { t: 's', v: '' };
  return { t: 'n', v: typeof value === 'boolean' ? Number(value) : value };
}

function workbookOf(rows: readonly Row[]): Uint8Array {
  const sheet: Record<string, unknown> = {};
  const width = Math.max(...rows.map((row) => row.answers.length));
  rows.forEach(({ criterion, answers }, index) => {
    const line = index + 1;
    const references = criterion.questions.map((_, column) => `${utils.encode_col(column + 3)}${line}`);
    const { points, target } = criterion.context;
    const formula = toFormula(criterion, {
      answers: references,
      points: `B${line}`,
      target: target === null ? null : `C${line}`,
    });
    sheet[`A${line}`] = { t: 'n', f: formula };
    sheet[`B${line}`] = cell(points);
    if (target !== null) sheet[`C${line}`] = cell(target);
    answers.forEach((answer, column) => {
      sheet[references[column] ?? ''] = cell(answer);
    });
  });
  sheet['!ref'] = `A1:${utils.encode_col(width + 3)}${rows.length}`;
  return new Uint8Array(
    write(
      { SheetNames: [SHEET], Sheets: { [SHEET]: sheet } },
      { type: 'array', bookType: 'xlsx' },
    ) as ArrayBuffer,
  );
}

describeWithLibreOffice('the emitted formula, calculated by LibreOffice', () => {
  it(
    'gives what the engine gives, boundaries, open answers and all step policies included',
    async () => {
      const rows = FAMILIES.flatMap(rowsOf);
      const compiled = rows.filter((row) => row.criterion.status === 'compiled');
      expect(
        rows.filter((row) => row.criterion.status !== 'compiled').map((row) => row.generated.text),
      ).toEqual([]);
      const calculated = await recalculateBytes({ book: workbookOf(compiled) });
      const book = calculated.get('book');
      const differing = compiled.flatMap((row, index) => {
        const expected = evaluate(row.criterion, row.answers);
        const value = book?.value(SHEET, `A${index + 1}`) ?? '';
        const found = value === '' ? null : value;
        return found === expected
          ? []
          : [{ text: row.generated.text, answers: row.answers, expected, found }];
      });
      expect(differing).toEqual([]);
      expect(compiled.length).toBe(FAMILIES.length * ROWS_PER_FAMILY);
    },
    LIBREOFFICE_TIMEOUT,
  );
});
