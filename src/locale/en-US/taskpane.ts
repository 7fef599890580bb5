import type { TaskpaneStrings } from '../zh-CN/taskpane';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

const taskpane: TaskpaneStrings = {
  product: 'Anju',
  version: (version) => `Version ${version}`,
  programmes: {
    rental: 'Rental housing',
    renovation: 'Old neighbourhood renovation',
    shanty: 'Shantytown renewal',
  },
  severities: { error: 'Errors', warning: 'Warnings', info: 'Notes' },
  counted: (label, count) => `${label} (${count})`,
  actions: {
    score: 'Score',
    check: 'Check',
    cancel: 'Cancel',
    undo: 'Undo run',
    clearMarks: 'Clear marks',
    settings: 'Settings',
    back: 'Back',
    dismiss: 'Dismiss',
  },
  tabs: {
    label: 'Results',
    scores: 'Scores',
    questions: 'To answer',
    findings: 'Findings',
  },
  activity: {
    reading: 'Reading the workbook…',
    assessing: 'Scoring and checking…',
    writing: 'Writing to the workbook…',
    undoing: 'Undoing…',
    clearing: 'Clearing marks…',
    'cell-edit': 'Press Enter to finish editing the cell; work goes on by itself.',
    cancelling: 'Cancelling…',
    progress: (percent) => `${percent}%`,
  },
  outcome: {
    checked: (tables, findings) =>
      `Checked: ${plural(tables, 'indicator table', 'indicator tables')}, ${plural(findings, 'finding', 'findings')}.`,
    noTables: 'Checked: no indicator table found.',
    scored: (summary) => `Scored: ${summary}.`,
    undone: 'Undone: the workbook is as it was before this run.',
    restored: 'Everything that Anju wrote is taken out.',
    written: 'Scored: formulas and result sheets are written to the workbook.',
    cleared: 'All marks are cleared; the cell fills are restored.',
    cancelled: 'Cancelled: the workbook is unchanged.',
    answered: (open) =>
      open === 0 ? 'Noted. Everything is answered.' : `Noted, ${plural(open, 'question', 'questions')} left.`,
    separator: '; ',
    tableSummary: (programme, score, points) => `${programme} ${score} of ${points}`,
    openSummary: (programme, score, open) => `${programme} ${score} so far, ${open} open`,
  },
  scores: {
    tablesFound: (count) => plural(count, 'indicator table found', 'indicator tables found'),
    goToTable: (sheet) => `Go to “${sheet}”`,
    outOf: (points) => `/ ${points}`,
    open: (count) => `${count} open`,
    gradeName: 'Grade',
    groups: 'Scores by group',
    rates: 'Completion rates',
    lost: 'Points lost',
    lostRow: (lost) => `−${lost}`,
    otherRows: 'Other indicators',
    notWritten: 'A trial calculation: choose Score to write it to the workbook.',
    answerOpen: (count) => `Answer ${count}`,
    replaceTyped: (count) =>
      `Replace ${plural(count, 'typed score that differs', 'typed scores that differ')} by the calculated one`,
    replaceTypedHint: 'Otherwise typed scores stay, and the difference goes to the list of deviations.',
  },
  restore: {
    question:
      'The workbook has changed since it was scored, so the last run alone cannot be undone. Take out everything that Anju wrote? The sheets 评分底稿, 偏差清单 and 评价结果 go with the answers and explanations on them.',
    confirm: 'Take all out',
    keep: 'Keep',
  },
  questions: {
    position: (index, total) => `${index} of ${total}`,
    rowLabel: (points) => `${points} points`,
    criterion: 'Criterion',
    yes: 'Yes',
    no: 'No',
    previous: 'Previous',
    next: 'Next',
    goToCell: 'Go to cell',
    answered: (count) =>
      `${plural(count, 'answer', 'answers')} given; written to 评分底稿 by the next Score.`,
    notANumber: 'Enter a number such as 97.3',
    negative: 'The number cannot be negative',
    fraction: 'Enter a whole number',
    veto: { group: 'Concerns the score of the whole group', total: 'Concerns the total score' },
    allDone: 'Nothing is left to answer.',
    manualTitle: 'A person must score',
    manualHint: 'These criteria need judgement: enter the score in the yellow cell on 评分底稿.',
    noRuleTitle: 'No criterion',
    noRuleHint: 'These rows have no criterion and nothing is assumed: add one to the table and score again.',
    keyboard: 'Press Y or N to choose, Enter for the next one.',
    keyboardChoice: 'Press a number to choose, Enter for the next one.',
  },
  findings: {
    none: 'Nothing was found.',
    noneMatching: 'Nothing matches the filter.',
    filter: 'Filter findings',
    sheet: 'Sheet',
    allSheets: 'All sheets',
    severityToggle: (severity, count) => `${severity} ${count}`,
    wholeFile: 'Whole workbook',
    goTo: (sheet, cell) => `Go to “${sheet}” ${cell}`,
    brokenChecks: (names) =>
      `Some checks failed by a fault of the program (${names}); the list is incomplete. Please tell whoever maintains Anju.`,
    showAll: (rest) => `Show ${rest} more`,
  },
  settings: {
    title: 'Settings',
    gradeScale: 'Grade scale',
    rateDecimals: 'Decimals of rates',
    decimals: (count) => `${count}`,
    stepPolicy: 'An incomplete step of a deduction',
    stepPolicyHint: 'Where the criterion says so itself, the criterion decides.',
    stepPolicies: {
      linear: 'counts its share',
      started: 'counts as a whole step',
      whole: 'does not count',
    },
    underCompletion: 'Under-completion: rate below (%)',
    overCompletion: 'Over-completion: rate from (%)',
    lowExecution: 'Low budget execution: below (%)',
    language: '语言 Language',
    languages: { office: 'As in Office', 'zh-CN': '中文', 'en-US': 'English' },
    keptHint:
      'Scoring settings stand at the top of 评分底稿 and are saved with the workbook; the language is kept on this computer only.',
    restore: 'Restore defaults',
    invalid: 'Enter a number from 0 to 1000',
  },
  states: {
    introTitle: 'Score in one click',
    intro:
      'Finds the indicator tables of this workbook, calculates rates and scores by their own criteria, writes them back as formulas and marks what deviates.',
    emptyTitle: 'No indicator table found',
    empty:
      'Open a table with headers such as 三级指标, 分值 and 评分标准, or a self-evaluation form with 年度指标值 and 实际完成值, then choose Check.',
    noMergedAreas:
      'This version of Excel does not tell which cells are merged: a merged level-1 or level-2 label counts for its first row only.',
    stale: 'The workbook has changed, updating…',
    failedTitle: 'Not finished',
    unsupportedTitle: 'The task pane cannot run here',
    unsupportedExcel:
      'This version of Excel lacks functions that are needed (Excel 2021 or later, Microsoft 365 or Excel on the web): please use the command line of Anju.',
    unsupportedHost:
      'The task pane opens in Excel only; with Excel 2016, Excel 2019 or WPS please use the command line of Anju.',
    commandLine: 'Example',
    paneFailed:
      'The task pane failed. Please close and open it again; if it fails again, pass the line below to whoever maintains Anju.',
    programFailed:
      'The program failed; the workbook is unchanged. Please try again; if it fails again, pass the line below to whoever maintains Anju.',
    programFailedWriting:
      'The program failed while writing; parts may have been written. Please check, undo in Excel if need be, and pass the line below to whoever maintains Anju.',
  },
};

export default taskpane;
