import type { TaskpaneStrings } from '../zh-CN/taskpane';
import { programmes, rowStatuses, stepPolicies } from './terms';

const GRADES: Readonly<Record<string, string>> = {
  优: 'Excellent',
  良: 'Good',
  中: 'Fair',
  差: 'Poor',
  优秀: 'Excellent',
  良好: 'Good',
  合格: 'Pass',
  不合格: 'Fail',
};

/** By id; a rule that is not listed shows its Chinese name. */
const RULES: Readonly<Record<string, { readonly name: string; readonly source: string }>> = {
  national: {
    name: 'National',
    source:
      'Grade bounds and the form for self-evaluation. The thresholds of rates are defaults of this tool and only warn.',
  },
  'execution-cap': {
    name: 'Local: total capped by budget execution',
    source:
      'Practice of some provinces: at most 89 points at 70–80 %, 79 at 60–70 %, 69 below 60 %. Check the local document.',
  },
  'over-completion': {
    name: 'Local: deduction for over-completion',
    source:
      'Some provinces deduct for over-completion; the rate here is set by this tool for reference: 1 % of the points for each percentage point above the threshold, all of them at most. Check the local document.',
  },
  rescale: {
    name: 'Local: scaled up for indicators without a task',
    source:
      'Practice of some places: such points are left out and the rest is scaled up to all points. Check the local document.',
  },
  'full-points': {
    name: 'Local: full points for indicators without a task',
    source:
      'Practice of some places: an indicator without a task gets full points, unless its criterion says otherwise. Check the local document.',
  },
};

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

const taskpane: TaskpaneStrings = {
  product: 'Anju',
  version: (version) => `Version ${version}`,
  programmes,
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
    jump: 'Go to cell',
    jumpTo: (sheet, cell) => `Go to “${sheet}” ${cell}`,
  },
  tabs: {
    label: 'Results',
    scores: 'Scores',
    row: 'Row',
    questions: 'To add',
    findings: 'Findings',
  },
  stages: {
    label: 'Steps of the evaluation',
    names: {
      recognise: 'Find',
      check: 'Check',
      supplement: 'Add',
      score: 'Score',
      deviations: 'Explain',
    },
    statuses: { waiting: 'not begun', running: 'in progress', attention: 'to do', done: 'done' },
    tables: (count) => plural(count, 'table', 'tables'),
    errors: (count) => (count === 0 ? 'no errors' : plural(count, 'error', 'errors')),
    open: (count) => (count === 0 ? 'complete' : `${count} open`),
    standings: { none: 'unwritten', lost: 'sheet lost', outdated: 'outdated', current: 'written' },
    deviations: (count) => (count === 0 ? 'explained' : `${count} left`),
    unknown: '—',
    next: 'Next: ',
    nextSteps: {
      wait: 'reading…',
      'find-tables': 'open an indicator table and check again',
      'fix-errors': (count) => `look at ${plural(count, 'error', 'errors')} in the entries`,
      supplement: (count) => `add ${plural(count, 'missing item', 'missing items')}`,
      score: 'score and write to the workbook',
      rescore: 'score again to update what was written',
      explain: (count) => `explain ${plural(count, 'deviation', 'deviations')}`,
      finished: 'all done: save and hand in',
    },
  },
  activity: {
    reading: 'Reading the workbook…',
    assessing: 'Scoring and checking…',
    writing: 'Writing to the workbook…',
    saving: 'Saving…',
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
    undone: 'Undone: the workbook is as it was before that was written.',
    kept: 'The cell has been changed since: it keeps what it holds now.',
    cellChanged: 'The workbook has changed meanwhile: nothing was written. Please look again.',
    explained: 'The explanation is on 偏差清单.',
    attachmentsInserted: (count) =>
      `${plural(count, 'blank attachment is', 'blank attachments are')} inserted: fill in the yellow cells.`,
    attachmentsKept:
      'The inserted attachments have been changed since: they stay. Delete sheets that are not wanted in Excel.',
    filledIn: (count) =>
      `${plural(count, 'figure of the base data is', 'figures of the base data are')} filled in, as references.`,
    filled: (open) =>
      open === 0
        ? 'Written. Nothing is missing any more.'
        : `Written, ${plural(open, 'item', 'items')} left.`,
    assumed: (count) =>
      `${plural(count, 'question', 'questions')} taken as compliant, and marked as such on 评分底稿.`,
    assumedTakenBack: (count) =>
      `${plural(count, 'question is', 'questions are')} open again and no longer taken as compliant.`,
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
    assumed: (count) => `${plural(count, 'answer', 'answers')} taken as compliant, not looked at one by one`,
    outOf: (points) => `/ ${points}`,
    open: (count) => `${count} open`,
    gradeName: 'Grade',
    groups: 'Scores by group',
    rates: 'Completion rates',
    lost: 'Points lost',
    lostRow: (lost) => `−${lost}`,
    otherRows: 'Other indicators',
    standings: {
      none: 'A trial calculation: choose Score to write it to the workbook.',
      lost: 'A trial calculation: 评分底稿 was deleted; Score can make it anew.',
      outdated: 'The latest trial differs from what was written: choose Score to update it.',
    },
    replaceTyped: (count) =>
      `Replace ${plural(count, 'typed score that differs', 'typed scores that differ')} by the calculated one`,
    replaceTypedHint: 'Otherwise typed scores stay, and the difference goes to the list of deviations.',
  },
  remakePaper: {
    question:
      '评分底稿 was deleted, and the answers and settings on it are lost; the score formulas no longer work. Make it anew and score again?',
    confirm: 'Make anew',
    keep: 'Not now',
  },
  row: {
    none: 'Select a row of an indicator table: its criterion, how it is read and its score are shown here.',
    noTable: 'The selected cell is in no indicator table.',
    line: (sheet, row) => `${sheet} · row ${row}`,
    strip: (indicator, score) => `${indicator}: ${score}`,
    show: 'Show row',
    follow: 'Show the row that is selected',
    score: (score, points) => (points === null ? `${score}` : `${score} / ${points}`),
    open: 'Open',
    noScore: '—',
    noTask: 'There is no task in this row, and nothing has to be answered. The settings say how it counts.',
    range: (best, worst) => `Best ${best}, worst ${worst}`,
    trial: 'As typed; counts once confirmed',
    criterion: 'Criterion',
    noCriterion: 'This row has no criterion.',
    notUnderstood: 'Not understood',
    manualPart: 'For a person to judge',
    figures: 'Figures',
    plan: 'Plan',
    actual: 'Actual',
    rate: 'Rate',
    empty: '(empty)',
    inputs: 'Answers',
    readings: 'How it is read',
    formula: 'Formula',
    formulaPlace: (sheet, cell) => `“${sheet}” ${cell}`,
    statuses: rowStatuses,
    origins: {
      'working-paper': 'Answered on 评分底稿',
      file: 'Answered',
      assumed: 'Taken as compliant, not looked at',
      'plan-and-actual': 'From plan and actual',
      actual: 'From the actual',
      rate: 'From the rate',
      'not-applicable': 'The form says there is no task',
      applicable: 'The form has a task',
    },
    warnings: {
      'no-cap': 'No limit of the deduction is printed: it ends at zero',
      'parts-do-not-sum': 'The parts do not add up to the points of the row',
      'gap-in-tiers': 'The tiers leave a gap, in which a person must decide',
      'overlapping-tiers': 'Tiers overlap: the one written first counts',
      'not-understood': 'Something was not understood',
    },
  },
  restore: {
    question:
      'The workbook has changed since the last run, so that run alone cannot be undone. Take out everything that Anju wrote? The sheets 评分底稿, 偏差清单 and 评价结果 go with the answers and explanations on them.',
    confirm: 'Take all out',
    keep: 'Keep',
  },
  questions: {
    position: (index, total) => `${index} of ${total}`,
    progress: (done, total) => `${done} of ${total} added`,
    rowLabel: (points) => `${points} points`,
    yes: 'Yes',
    no: 'No',
    previous: 'Previous',
    next: 'Next',
    answered: (count) => `${plural(count, 'answer goes', 'answers go')} to 评分底稿 with the next Score.`,
    notANumber: 'Enter a number such as 97.3',
    negative: 'The number cannot be negative',
    fraction: 'Enter a whole number',
    veto: { group: 'Concerns the score of the whole group', total: 'Concerns the total score' },
    allDone: 'Nothing is left to answer.',
    enteredScore: 'Score by a person',
    enteredScoreHint: (points) => `0 to ${points}`,
    scoreTooHigh: (points) => `At most ${points}`,
    manualReason: 'The criterion needs judgement: please give the score.',
    noRuleReason: 'This row has no criterion and nothing is assumed: please give the score.',
    undecidedReason: 'The criterion does not say what these answers are worth: please give the score.',
    scoreLater: 'Choose Score once; then the score can be entered here.',
    figure: { plan: 'Plan', actual: 'Actual' },
    figureLabel: (name, unit) => `${name} (${unit})`,
    figurePlace: (sheet, cell) => `Goes to “${sheet}” ${cell}`,
    readAs: (reading) => `Read as ${reading}`,
    noTask: 'Counts as: no such task',
    notAFigure: 'Enter a number such as 26106 or 1.8万; where there is no task, 无此任务',
    keyboardFigure: 'Press Enter to write it and go on.',
    keyboard: 'Press Y or N to choose.',
    keyboardChoice: 'Press a number to choose.',
    keyboardNext: 'Press Enter for the next one.',
    hints: {
      occurrences: 'How many there were; 0 for none',
      shortfall: 'How many too many or too few; 0 for none',
      percent: 'A percentage, such as 97.3',
    },
    compliance: {
      title: 'Take the rest as compliant',
      open: 'Take the rest as compliant…',
      explanation:
        'Yes/no questions that are still open are answered as compliant (most points) without being looked at one by one. 评分底稿 marks each of them (按合规处理), so that it can be seen and taken back later.',
      scope: 'Which',
      scopeLabel: (name, count) => `${name} (${count})`,
      list: (count) => `${plural(count, 'question', 'questions')} to be answered`,
      confirm: (count) => `Take ${count} as compliant`,
      cancel: 'Cancel',
      nothing: 'No yes/no question can be taken as compliant.',
      done: 'Taken as compliant',
      doneLine: (name, count) => `${name}: ${count}`,
      takeBack: 'Take back',
      takeBackOf: (name) => `Take back: ${name}`,
    },
  },
  attachments: {
    title: 'Insert blank attachments',
    open: 'Insert blank attachments',
    intro:
      'Adds blank indicator tables as sheets at the end of this workbook, with formats and data validation. The sheets that are there stay as they are.',
    year: 'Year of evaluation',
    yearName: (year) => `${year}`,
    which: 'Attachments',
    name: (label, programme) => `${label} ${programme}`,
    basis: (basis, isIllustrative) =>
      `Laid out after ${basis}.${isIllustrative ? ' Indicators, points and criteria are illustrative: check them against the document of the year and change them.' : ''}`,
    insert: (count) => (count === 0 ? 'Insert' : `Insert ${count}`),
  },
  filling: {
    title: 'Fill in from base data',
    sources: (sheets) =>
      sheets.length === 1
        ? `“${sheets[0] ?? ''}”`
        : `“${sheets[0] ?? ''}” and ${plural(sheets.length - 1, 'other base-data sheet', 'other base-data sheets')}`,
    offer: (sources, count) => `${sources}: ${plural(count, 'figure', 'figures')} to fill in`,
    toDecide: (sources, count) => `${sources}: ${plural(count, 'figure', 'figures')} to look at`,
    open: 'View',
    intro:
      'What is selected is written as references, so that it follows later corrections of the base data. Undo run takes it back.',
    groups: {
      certain: 'Ready to fill in',
      choose: 'To choose',
      differs: 'Different from what is typed',
      hindered: 'Cannot be filled in',
    },
    hints: {
      certain: 'Task, unit and region agree: selected.',
      choose: 'Something is doubtful, or several figures fit: look before you choose.',
      differs: 'Where selected, a reference replaces the typed figure.',
      hindered: 'The base data need correcting first.',
    },
    item: (indicator, part) => `${indicator} · ${part}`,
    current: (value) => `Now: ${value}`,
    blank: 'blank',
    fill: (figure) => `Fill in ${figure}`,
    none: 'Leave blank',
    keep: (value) => `Keep ${value}`,
    source: (sheet, cell) => `From “${sheet}” ${cell}`,
    settled: (same, linked) =>
      [
        ...(same > 0 ? [`${same} typed and the same`] : []),
        ...(linked > 0 ? [`${linked} refer to the base data already`] : []),
      ].join(', ') + '.',
    nothing: 'The base data hold nothing to fill in.',
    write: (count) => (count === 0 ? 'Write' : `Write ${count}`),
  },
  findings: {
    none: 'Nothing was found.',
    noneMatching: 'Nothing matches the filter.',
    filter: 'Filter findings',
    programme: 'Programme',
    allProgrammes: 'All programmes',
    state: 'Explanations',
    states: { all: 'All', open: 'Not explained', explained: 'Explained' },
    explanation: 'Explanation',
    explain: 'Explain',
    explainThis: (what) => `Explain: ${what}`,
    save: 'Save explanation',
    toReasons: (count) =>
      count === 1
        ? 'With the next score, write the explanation into the empty reason cell'
        : `With the next score, write the explanations into ${count} empty reason cells`,
    explainLater: 'Can be explained once the next Score has listed it on 偏差清单.',
    explainHint: 'Goes to 偏差清单 and stays when scored again. Ctrl+Enter saves.',
    stateOpen: 'To explain',
    stateExplained: 'Explained',
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
    gradeScaleName: ({ name, bounds }) => {
      const words = bounds.map(({ grade, from }) => [GRADES[grade], from] as const);
      if (words.some(([word]) => word === undefined)) return name;
      return words.map(([word, from]) => (from > 0 ? `${word} ${from}` : word)).join(' / ');
    },
    rateDecimals: 'Decimals of rates',
    decimals: (count) => `${count}`,
    stepPolicy: 'An incomplete step of a deduction',
    stepPolicyHint: 'Where the criterion says so itself, the criterion decides.',
    stepPolicies,
    underCompletion: 'Under-completion: rate below (%)',
    overCompletion: 'Over-completion: rate from (%)',
    lowExecution: 'Low budget execution: below (%)',
    rules: 'Rule of evaluation',
    ruleName: ({ id, name, document }) => {
      const words = RULES[id]?.name ?? name;
      return document === null ? words : `${words} (${document})`;
    },
    ruleSource: ({ id, source }) => RULES[id]?.source ?? source,
    byRule: ' What follows is as the rule says, unless it is marked as changed.',
    changed: (prescribed) => `Changed; the rule says: ${prescribed}`,
    executionCap: 'Cap of the total by budget execution',
    executionCapName: ({ steps }) => {
      if (steps.length === 0) return 'none';
      return [...steps]
        .reverse()
        .map(({ below, cap }) => `below ${below} %: ${cap}`)
        .join(', ');
    },
    overDeduction: 'Deduction for over-completion',
    overDeductions: {
      none: 'none',
      'by-deviation': '1 % of the points for each percentage point above',
    },
    notApplicable: 'Indicators without a task',
    notApplicables: {
      'leave-out': 'are left out',
      rescale: 'are left out, the rest scaled up',
      'full-points': 'get full points',
    },
    totalDecimals: 'Decimals of totals',
    language: '语言 Language',
    languages: { office: 'As in Office', 'zh-CN': '中文', 'en-US': 'English' },
    scoring: 'Scoring (saved with the workbook, on top of 评分底稿)',
    pane: 'Pane (kept on this computer)',
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
    loading: 'Reading the workbook, please wait…',
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
