import { directEngine, SnapshotHost } from '../../test/paneOverForm';
import { sheetOf, workbookOf, type TestCell } from '../../test/snapshots';
import { cellAt, sheetNamed } from '../core/cells/snapshot';
import { complianceScopes } from './complianceScopes';
import { openItems, isOpenItem } from './questionItems';
import { Session } from './session';
import { nextStepOf, stagesOf } from './stages';

const SHEET = '附件1';
const HEADER = ['一级指标', '三级指标', '分值', '评分标准', '计划数', '实际完成', '完成率', '自评得分'];
const RATE = '完成率达到100%得10分，每低1个百分点扣0.5分，扣完为止';
const LINES: readonly (readonly TestCell[])[] = [
  ['管理', '资金分解', 3, '1.按时分解下达得2分；2.同步下达绩效目标得1分'],
  ['管理', '日常管理', 2, '管理不规范的酌情扣1—2分'],
  ['产出', '开工', 10, RATE, 100, null],
];
const [FUNDS, CARE, STARTS] = [2, 3, 4];

async function opened(lines = LINES, header: readonly string[] = HEADER) {
  const host = new SnapshotHost(workbookOf(sheetOf(SHEET, [['评价指标表'], header, ...lines])));
  const session = new Session(host, directEngine(), 'zh-CN');
  await session.open();
  return { host, session };
}

const place = (row: number, index: number) => ({ sheet: SHEET, row, index });

function tableOf(session: Session) {
  const table = session.state().evaluation?.assessment.card.tables[0];
  if (!table) throw new Error('no table');
  return table;
}

const scoreOf = (session: Session, row: number) =>
  tableOf(session).rows.find((scored) => scored.row.row === row)?.score;

/** What 评分底稿 holds as answers and marks beside them. */
function paper({ workbook }: SnapshotHost): readonly string[] {
  const sheet = sheetNamed(workbook, '评分底稿');
  return [...(sheet?.cells ?? [])]
    .sort(([one], [other]) => one - other)
    .flatMap(([, { value }]) =>
      typeof value === 'string' && /^(?:是|否|按合规处理：.)$/.test(value) ? [value] : [],
    );
}

describe('an answer', () => {
  it('waits for the first score, which writes it', async () => {
    const { host, session } = await opened();
    await session.answering.answer(place(FUNDS, 0), true);
    expect(session.state().pendingAnswers).toBe(1);
    expect(host.log).toEqual(['read']);
    await session.scoring.score();
    expect(session.state().pendingAnswers).toBe(0);
    expect(paper(host)).toEqual(['是']);
  });

  it('goes to its yellow cell at once where 评分底稿 exists, and is not read again', async () => {
    const { host, session } = await opened();
    await session.scoring.score();
    await session.answering.answer(place(FUNDS, 0), true);
    const reads = host.log.length;
    await session.answering.answer(place(FUNDS, 1), false);
    expect(host.log.slice(reads)).toEqual(['write 1']);
    expect(paper(host)).toEqual(['是', '否']);
    expect(session.state().pendingAnswers).toBe(0);
    expect(scoreOf(session, FUNDS)).toBe(2);
  });

  it('is not lost where several are given faster than they are written', async () => {
    const { host, session } = await opened();
    await session.scoring.score();
    await Promise.all([
      session.answering.answer(place(FUNDS, 0), true),
      session.answering.answer(place(FUNDS, 1), true),
      session.answering.answer(place(CARE, 0), 1.5),
    ]);
    expect(paper(host)).toEqual(['是', '是']);
    expect([scoreOf(session, FUNDS), scoreOf(session, CARE)]).toEqual([3, 1.5]);
    expect(session.state().pendingAnswers).toBe(0);
  });

  it('stays in the pane where it cannot be written, and goes with the next one', async () => {
    const { host, session } = await opened();
    await session.scoring.score();
    host.failure = new Error('AccessDenied');
    await session.answering.answer(place(FUNDS, 0), true);
    expect(session.state()).toMatchObject({ pendingAnswers: 1, failure: { kind: 'program' } });
    host.failure = null;
    await session.answering.answer(place(FUNDS, 1), true);
    expect(paper(host)).toEqual(['是', '是']);
  });

  it('is taken back by emptying its cell: the row is open again', async () => {
    const { host, session } = await opened();
    await session.scoring.score();
    await session.answering.answer(place(CARE, 0), 1.5);
    expect(scoreOf(session, CARE)).toBe(1.5);
    await session.answering.answer(place(CARE, 0), null);
    expect(scoreOf(session, CARE)).toBeNull();
    expect(host.log.at(-1)).toBe('write 1');
  });
});

describe('其余按合规处理', () => {
  it('offers the groups with open yes/no questions, and says how many each has', async () => {
    const { session } = await opened();
    const scopes = complianceScopes(tableOf(session));
    expect(scopes.map(({ group, answers }) => [group, answers.map(({ answer }) => answer)])).toEqual([
      ['管理', [true, true]],
    ]);
  });

  it('answers them in one act, marks them on 评分底稿, and is taken back in one', async () => {
    const { host, session } = await opened();
    await session.scoring.score();
    const [scope] = complianceScopes(tableOf(session));
    await session.answering.assume(scope?.answers ?? []);
    expect(scoreOf(session, FUNDS)).toBe(3);
    expect(paper(host)).toEqual(['是', '按合规处理：是', '是', '按合规处理：是']);
    expect(session.state().outcome).toEqual({ kind: 'assumed', count: 2 });
    await session.answering.takeBackAssumed(scope?.answers ?? []);
    expect(scoreOf(session, FUNDS)).toBeNull();
    expect(paper(host)).toEqual([]);
  });

  it('is a person’s own answer once it is given again: the mark goes', async () => {
    const { host, session } = await opened();
    await session.scoring.score();
    await session.answering.assume(complianceScopes(tableOf(session))[0]?.answers ?? []);
    await session.answering.answer(place(FUNDS, 1), true);
    expect(paper(host)).toEqual(['是', '按合规处理：是', '是']);
  });
});

describe('a missing figure', () => {
  const cell = { row: STARTS, column: 5 };
  const fill = (session: Session, value: number | string, numberFormat: string | null = null) =>
    session.figures.fill({ sheet: SHEET, cell, value, numberFormat });
  const actual = ({ workbook }: SnapshotHost) => {
    const sheet = sheetNamed(workbook, SHEET);
    return (sheet && cellAt(sheet, cell.row, cell.column)?.value) ?? null;
  };

  it('is written into its own cell, and the score follows: 95 of 100, 10 − 5 × 0.5', async () => {
    const { host, session } = await opened();
    expect(await fill(session, 95)).toBe(true);
    expect(actual(host)).toBe(95);
    expect(scoreOf(session, STARTS)).toBe(7.5);
    expect(session.state().canUndo).toBe(true);
  });

  it('is not lost where several are typed faster than they are written', async () => {
    const { host, session } = await opened([['产出', '开工', 10, RATE]]);
    const write = (column: number, value: number) =>
      session.figures.fill({ sheet: SHEET, cell: { row: FUNDS, column }, value, numberFormat: null });
    session.noteChange();
    expect(await Promise.all([write(4, 100), write(5, 95)])).toEqual([true, true]);
    const sheet = sheetNamed(host.workbook, SHEET);
    expect([4, 5].map((column) => sheet && cellAt(sheet, FUNDS, column)?.value)).toEqual([100, 95]);
  });

  it('is followed by the sheets whose formulas may depend on it, and by no others', async () => {
    jest.useFakeTimers();
    const { host, session } = await opened();
    host.workbook = workbookOf(
      ...host.workbook.sheets,
      sheetOf('汇总', [[{ formula: `='${SHEET}'!F5`, value: 0 }]]),
      sheetOf('说明', [['填报说明']]),
    );
    await session.check();
    await fill(session, 95);
    await jest.advanceTimersByTimeAsync(700);
    expect(host.log.at(-1)).toBe('read 汇总');
    jest.useRealTimers();
  });

  it('is taken back by 撤销, and after it the score before it', async () => {
    const { host, session } = await opened();
    await session.scoring.score();
    await fill(session, 95);
    await session.scoring.undo();
    expect(actual(host)).toBeNull();
    expect(session.state().outcome).toEqual({ kind: 'undone' });
    await session.scoring.undo();
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual([SHEET]);
  });

  it('stays where it has been changed since: undo says so', async () => {
    const { host, session } = await opened();
    await fill(session, 95);
    await host.applyEdits([{ kind: 'write', sheet: SHEET, at: cell, contents: [[{ value: 96 }]] }]);
    await session.scoring.undo();
    expect(actual(host)).toBe(96);
    expect(session.state().outcome).toEqual({ kind: 'kept' });
  });

  it('is not written over what somebody has typed meanwhile', async () => {
    const { host, session } = await opened();
    await host.applyEdits([{ kind: 'write', sheet: SHEET, at: cell, contents: [[{ value: 96 }]] }]);
    session.noteChange();
    expect(await fill(session, 95)).toBe(false);
    expect(actual(host)).toBe(96);
    expect(session.state().outcome).toEqual({ kind: 'cell-changed' });
  });
});

describe('what is still missing', () => {
  it('comes one after the other: figures before what they would answer', async () => {
    const { session } = await opened();
    const { card } = session.state().evaluation?.assessment ?? { card: { tables: [] } };
    expect(openItems(card).map(({ kind, row }) => `${row.row.indicator} ${kind}`)).toEqual([
      '资金分解 question',
      '资金分解 question',
      '日常管理 score',
      '开工 figure',
    ]);
  });

  it('stays in the list once a person has answered it, no longer as open', async () => {
    const { session } = await opened();
    await session.answering.answer(place(FUNDS, 0), false);
    const { card } = session.state().evaluation?.assessment ?? { card: { tables: [] } };
    expect(openItems(card).map(isOpenItem)).toEqual([false, true, true, true]);
  });
});

describe('an explanation', () => {
  it('goes beside its finding on 偏差清单, with its state, and stays over a rerun', async () => {
    const { host, session } = await opened([['产出', '开工', 10, RATE, 100, 95]]);
    await session.scoring.score();
    const [id = ''] = [...(session.state().evaluation?.explanations.keys() ?? [])];
    await session.explaining.explain(id, ' 三季度雨季停工 ');
    expect(session.state()).toMatchObject({ outcome: { kind: 'explained' } });
    await session.scoring.score();
    expect(session.state().evaluation?.explanations.get(id)).toBe('三季度雨季停工');
    const list = sheetNamed(host.workbook, '偏差清单');
    const values = [...(list?.cells.values() ?? [])].map(({ value }) => value);
    expect(values).toEqual(expect.arrayContaining(['三季度雨季停工', '已说明']));
    await session.explaining.explain(id, '');
    expect(session.state().evaluation?.explanations.get(id)).toBe('');
  });
});

describe('explanations as reasons', () => {
  it('go to the empty 扣分原因 cell only where the person asks for it, once', async () => {
    const { host, session } = await opened(
      [['产出', '开工', 10, RATE, 100, 95, null, null, null]],
      [...HEADER, '扣分原因'],
    );
    const reason = () => {
      const sheet = sheetNamed(host.workbook, SHEET);
      return (sheet && cellAt(sheet, 2, 8)?.value) ?? null;
    };
    await session.scoring.score();
    const { findings } = session.state().evaluation?.assessment ?? { findings: [] };
    const id = findings.find(({ code }) => code === 'under-completion')?.id ?? '';
    await session.explaining.explain(id, '三季度雨季停工');
    expect(session.state().evaluation?.reasonsAtHand).toBe(1);
    await session.scoring.score();
    expect(reason()).toBeNull();
    session.askForReasons(true);
    await session.scoring.score();
    expect(reason()).toBe('三季度雨季停工');
    expect(session.state()).toMatchObject({ explanationsToReasons: false });
    await session.check();
    expect(session.state().evaluation?.reasonsAtHand).toBe(0);
    await session.scoring.undo();
    expect(reason()).toBeNull();
  });
});

describe('评分底稿 deleted by hand', () => {
  it('is noticed, and made anew only on consent', async () => {
    const { host, session } = await opened();
    await session.scoring.score();
    await host.applyEdits([{ kind: 'delete-sheet', sheet: '评分底稿' }]);
    await session.scoring.score();
    expect(session.state()).toMatchObject({ request: 'remake-paper', evaluation: { standing: 'lost' } });
    expect(sheetNamed(host.workbook, '评分底稿')).toBeUndefined();
    await session.scoring.score({ remakesPaper: true });
    expect(sheetNamed(host.workbook, '评分底稿')).toBeDefined();
    expect(session.state()).toMatchObject({ request: null, evaluation: { standing: 'current' } });
  });
});

describe('the stages', () => {
  const stages = (session: Session) =>
    stagesOf(session.state()).map(({ name, status, count }) => `${name} ${status} ${count ?? '–'}`);

  it('say what there is and what is next, from the first look to the end', async () => {
    const host = new SnapshotHost(workbookOf(sheetOf(SHEET, [['评价指标表'], HEADER, ...LINES])));
    const session = new Session(host, directEngine(), 'zh-CN');
    expect(stages(session)[0]).toBe('recognise waiting –');
    await session.open();
    expect(stages(session)).toEqual([
      'recognise done 1',
      'check done 0',
      'supplement attention 4',
      'score attention –',
      'deviations waiting 1',
    ]);
    expect(nextStepOf(session.state())).toEqual({ kind: 'supplement', count: 4 });
    await session.figures.fill({
      sheet: SHEET,
      cell: { row: STARTS, column: 5 },
      value: 95,
      numberFormat: null,
    });
    expect(nextStepOf(session.state())).toEqual({ kind: 'supplement', count: 3 });
    await session.answering.assume(complianceScopes(tableOf(session))[0]?.answers ?? []);
    await session.answering.answer(place(CARE, 0), 2);
    expect(nextStepOf(session.state()).kind).toBe('score');
    await session.scoring.score();
    expect(nextStepOf(session.state()).kind).toBe('explain');
    for (const id of session.state().evaluation?.explanations.keys() ?? []) {
      await session.explaining.explain(id, '已核实');
    }
    expect(nextStepOf(session.state()).kind).toBe('finished');
    await session.answering.answer(place(CARE, 0), 1);
    expect(nextStepOf(session.state()).kind).toBe('rescore');
  });
});

describe('an error in the entries', () => {
  it('comes first: 12 points typed where 10 can be had', async () => {
    const { session } = await opened([['产出', '开工', 10, RATE, 100, 95, null, 12]]);
    expect(nextStepOf(session.state()).kind).toBe('fix-errors');
  });
});

describe('the selected row', () => {
  it('is shown instead of the scores, unless the pane itself led there or the person turned that off', async () => {
    const { session } = await opened();
    const select = (row: number) => session.noteSelection({ sheet: SHEET, position: { row, column: 1 } });
    await session.goTo(SHEET, { row: FUNDS, column: 1 });
    select(FUNDS);
    expect(session.state().view).toBe('scores');
    select(1);
    expect(session.state().view).toBe('scores');
    select(FUNDS);
    expect(session.state().view).toBe('row');
    session.show('scores');
    session.followSelection(false);
    select(CARE);
    expect(session.state()).toMatchObject({ view: 'scores', selection: { position: { row: CARE } } });
  });
});
