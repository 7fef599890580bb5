import type { CommandLineStrings } from '../commandLineStrings';
import { programmes, rowStatuses } from './terms';

export const cli: CommandLineStrings = {
  usage: `Anju command line

  anju score BOOK.xlsx [-o OUT.xlsx] [--json] [--answers FILE] [--replace-typed] [--plain]
             [--rules ID] [--last-year BOOK.xlsx] [--explanations-to-reasons]
      Finds the indicator tables, computes rates and scores, lists deviations; -o writes a workbook with live
      formulas and a working paper. --plain writes the copy for handing in (values only, nothing of ours);
      --replace-typed overwrites typed figures that differ from the computed ones; --rules totals by a local rule;
      --last-year compares with last year's workbook; --explanations-to-reasons writes the explanations of the
      deviation list into empty reason cells.
  anju check BOOK.xlsx [--json] [--answers FILE] [--rules ID] [--last-year BOOK.xlsx]
      Checks only; writes no file.
  anju attachments [--year YEAR] -o OUT.xlsx
      Makes blank attachments 1 to 3 (of last year, unless told).
  anju fill BOOK.xlsx [-o OUT.xlsx] [--json] [--replace-typed]
      Finds plans and actuals in the base data by task, unit and region and lists them; -o fills blank cells with
      formulas.
  anju criterion [--points P] [--target T] [--step linear|started|whole] [--answers '[…]'] "TEXT"
  anju criterion --batch FILE.jsonl
      Tries how a criterion is read.

  All commands take --lang zh|en.
  Exit codes: 0 done; 1 done, with findings of severity error; 2 unusable file or arguments, nothing written.`,
  unknownCommand: (name) =>
    `There is no command “${name}”. Use score, check, attachments, fill or criterion; --help explains.`,
  unknownOption: (name) => `Unknown option: ${name}. --help explains.`,
  missingValue: (option) => `${option} needs a value.`,
  missingFile: 'Name the workbook to score, for example: anju score book.xlsx',
  tooManyFiles: 'One workbook at a time.',
  needsOutput: (option) => `${option} only goes with -o OUT.xlsx.`,
  unknownRules: (id, known) => `There is no rule “${id}”. Use ${known.join(', ')}; see docs/rules.md.`,
  badLanguage: '--lang must be zh or en.',
  fileNotFound: (path) => `File not found: ${path}`,
  fileNotReadable: (path) => `Cannot open ${path} (no permission, or a folder?)`,
  badAnswers: (path, where) =>
    `The answers file ${path} is malformed (${where}). Expected {"sheet": {"row": [answer, …]}} with numbers, true, false or null.`,
  oldFormat: 'An .xls file can be scored but not written: save it as .xlsx first, then use -o.',
  unsuitableOutput: (path) => `The output must end in .xlsx or .xlsm: ${path}`,
  cannotWrite: (path) => `Cannot write ${path} (is it open elsewhere, or the folder read-only?)`,
  written: (path) => `Written: ${path}`,
  noTables: 'No indicator table was found.',
  tableHeading: ({ table }, programme) =>
    [table.sheet, programme, table.year === null ? '' : String(table.year), table.region ?? '']
      .filter((part) => part !== '')
      .join(' · '),
  programmes,
  statuses: rowStatuses,
  columns: ['Row', 'Indicator', 'Points', 'Plan', 'Actual', 'Rate', 'Score', 'Status'],
  totalSettled: (score, points, grade) =>
    `Total ${score} of ${points}${grade === null ? '' : `, grade ${grade}`}`,
  totalOpen: (settled, open) => `${settled} points settled, ${open} rows open`,
  ruled: (rules, sum, score) => `  rule “${rules}”: sum of the scores ${sum}, total under the rule ${score}`,
  severities: { error: 'error', warning: 'warning', info: 'note' },
  findings: (errors, warnings, infos) => `Findings: ${errors} errors, ${warnings} warnings, ${infos} notes`,
  implied: (row, indicator, score, answers) =>
    `  row ${row} “${indicator}”: ${score} points typed would mean: ${answers.join('; ')}. Offered only; nothing is scored with it.`,
  answer: (label, answer) => `${label}: ${answer === true ? 'yes' : answer === false ? 'no' : answer}`,
  reviewHeading: (sheet) => `${sheet}  self against review`,
  reviewColumns: ['row', 'indicator', 'points', 'self', 'review', 'diff.', 'reason'],
  reviewTotal: (compared, self, review, difference) =>
    `  ${compared} rows scored by both: self ${self}, review ${review}, difference ${difference}`,
  notReviewed: (indicators) => `  not reviewed yet: ${indicators.join(', ')}`,
  questions: (count, isWritten) =>
    `${count} questions are open: ${isWritten ? 'answer' : 'write the workbook with -o and answer'} in the yellow cells of 评分底稿, or use --answers.`,
  brokenChecks: (names) =>
    `${names.length} checks of ours failed, so the findings are incomplete (${names.join(', ')}). Your data is not at fault; please report it.`,
  broken: (message) => `Something broke; nothing was written: ${message}`,
  criterion: {
    unknownArgument: (word) => `criterion: unknown argument ${word}`,
    badValue: (option) => `criterion: invalid value for ${option}`,
    missingText: 'criterion: give the text of a criterion, or a file with --batch',
    fileNotReadable: (path) => `criterion: cannot read ${path}`,
    badLine: (line) => `criterion: line ${line} is no JSON object {points, text, …}`,
  },
};
