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
import {
  describeWithLibreOffice,
  LIBREOFFICE_TIMEOUT,
  recalculateBytes,
  type CalculatedWorkbook,
} from '../libreoffice';
import { count, FAMILIES, rate, type Family } from './generated';
import { CASE_FILES, printedAnswers, printedCases } from './printedCases';

/** One row of the workbook: the formula in A, the points in B, the target in C, the answers from D on. */
interface Row {
  readonly criterion: CompiledCriterion;
  readonly answers: readonly Answer[];
}

const ROWS_PER_FAMILY = 200;
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

function generatedRows({ criteria }: Family): Row[] {
  const rows = fc
    .tuple(criteria, policies)
    .map(([{ points, target, text }, step]) => compile(text, { points, target, step }))
    .chain((criterion) => answersTo(criterion).map((answers) => ({ criterion, answers })));
  return fc.sample(rows, { numRuns: ROWS_PER_FAMILY, seed: SEED });
}

/** Every case of the collection with the answers that are printed, and one that is open. */
function printedRows(): Row[] {
  return CASE_FILES.flatMap(printedCases).flatMap((printed) => {
    const { points, target, variants, expected } = printed;
    if (expected.startsWith('人工')) return [];
    const criterion = compile(variants[0], { points, target, step: 'linear' });
    const given = printedAnswers(printed, criterion.questions);
    const open = (given[0] ?? []).map((answer, index) => (index === 0 ? null : answer));
    return [...given, open].map((answers) => ({ criterion, answers }));
  });
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

const generated = FAMILIES.flatMap(generatedRows);
const printed = printedRows();

describeWithLibreOffice('the emitted formula, calculated by LibreOffice, gives what the engine gives', () => {
  let books: ReadonlyMap<string, CalculatedWorkbook>;

  beforeAll(async () => {
    books = await recalculateBytes({ generated: workbookOf(generated), printed: workbookOf(printed) });
  }, LIBREOFFICE_TIMEOUT);

  it.each([
    ['generated criteria: boundaries, open answers and all step policies included', 'generated', generated],
    ['every case of the collection', 'printed', printed],
  ] as const)('for %s', (_, name, rows) => {
    const differing = rows.flatMap(({ criterion, answers }, index) => {
      const expected = evaluate(criterion, answers);
      const value = books.get(name)?.value(SHEET, `A${index + 1}`) ?? '';
      const found = value === '' ? null : value;
      return found === expected ? [] : [{ text: criterion.text, answers, expected, found }];
    });
    expect(differing).toEqual([]);
  });

  it('is tried on thousands of rows, all of them read', () => {
    expect(generated.length).toBe(FAMILIES.length * ROWS_PER_FAMILY);
    expect(printed.length).toBeGreaterThan(5000);
    expect(generated.filter(({ criterion }) => criterion.status === 'manual')).toEqual([]);
  });
});
