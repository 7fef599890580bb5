import { assessed, cleanBook, type Book } from '../../../test/cleanBooks';
import { INJECTED_ERRORS, type InjectedError } from '../../../test/injectedErrors';
import { cellAddress } from '../cells/address';
import { SEVERITIES, type Finding, type FindingCode } from './finding';
import { runChecks } from './runChecks';

/** More books by ANJU_RECALL_BOOKS=300; seeds are fixed, so that a failure can be repeated. */
const BOOKS = Number(process.env['ANJU_RECALL_BOOKS'] ?? 2);
const SEEDS = Array.from({ length: BOOKS }, (_, index) => index + 1);
const WANTED = 0.99;

const books = new Map<number, Book>();

function bookOf(seed: number): Book {
  const book = books.get(seed) ?? cleanBook(seed);
  books.set(seed, book);
  return book;
}

const place = ({ sheet, cell }: Finding) =>
  `${sheet ?? ''}!${cell ? cellAddress(cell.row, cell.column) : ''}`;

/** Null where the book does not lend itself to the error. */
function isFound({ code, at, againstLastYear, spoil }: InjectedError, seed: number): boolean | null {
  const book = structuredClone(bookOf(seed));
  if (!spoil(book)) return null;
  const findings = runChecks(assessed(book, againstLastYear ? assessed(bookOf(seed)) : undefined));
  return findings.some(
    (finding) => finding.code === code && (at === null || place(finding) === `${at[0]}!${at[1]}`),
  );
}

describe(`${BOOKS} generated books`, () => {
  it('clean: no error', () => {
    const errors = SEEDS.flatMap((seed) =>
      runChecks(assessed(bookOf(seed)))
        .filter(({ severity }) => severity === 'error')
        .map((finding) => `book ${seed}: ${finding.code} ${place(finding)}`),
    );
    expect(errors).toEqual([]);
  });

  it('last year’s own book changes nothing', () => {
    const book = assessed(bookOf(1));
    const codes = runChecks({ ...book, lastYear: assessed(bookOf(1)) }).map(({ code }) => code);
    expect(codes).not.toContain('year-on-year');
    expect(codes).not.toContain('layout-drift');
  });

  it(`with one error each: at least ${WANTED * 100} % found, at their cells`, () => {
    const tries = SEEDS.flatMap((seed) =>
      INJECTED_ERRORS.flatMap((error) => {
        const found = isFound(error, seed);
        return found === null ? [] : [{ name: `book ${seed}: ${error.name} (${error.code})`, found }];
      }),
    );
    const missed = tries.filter(({ found }) => !found).map(({ name }) => name);
    expect(tries.length).toBeGreaterThan(SEEDS.length * 40);
    expect({ missed, recall: 1 - missed.length / tries.length >= WANTED }).toEqual({ missed, recall: true });
  });

  it('covers every finding that a workbook can have', () => {
    const elsewhere: readonly FindingCode[] = [
      'unreadable-file',
      'encrypted-file',
      'too-large',
      'step-policy-matters',
    ];
    const covered = new Set(INJECTED_ERRORS.map(({ code }) => code));
    const codes = Object.keys(SEVERITIES) as readonly FindingCode[];
    expect(codes.filter((code) => !covered.has(code) && !elsewhere.includes(code))).toEqual([]);
  });
});
