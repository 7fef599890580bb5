import { evaluationOf, FakeEngine, FakeHost } from '../../test/paneFakes';
import { directEngine, SnapshotHost } from '../../test/paneOverForm';
import { sheetOf, workbookOf, type TestCell } from '../../test/snapshots';
import { parseCellAddress } from '../core/cells/address';
import { cellAt, sheetNamed } from '../core/cells/snapshot';
import { pickedChoices, type FillingPicks } from './fillingPicks';
import { Session } from './session';

const RATE = '达到100%得10分，每低1个百分点扣0.5分，扣完为止';

/** 附件1 of 昌吉州: plan in E4, actual in F4. 基础数据: plan 120 in B4, actual 90 in C4. */
function form(plan: TestCell, actual: TestCell) {
  return workbookOf(
    sheetOf('附件1', [
      ['昌吉州2021年度租赁住房保障绩效评价指标表'],
      ['填报单位：昌吉州'],
      ['三级指标', '分值', '评分标准', '计量单位', '计划数', '实际完成', '自评得分'],
      ['公租房开工率', 10, RATE, '套', plan, actual],
      ['合计', 10],
    ]),
    sheetOf('基础数据', [
      ['新疆维吾尔自治区2021年任务完成情况表'],
      ['地区', '公租房开工（套）', null],
      [null, '计划数', '完成数'],
      ['昌吉州', 120, 90],
      ['合计', 999, 999],
    ]),
  );
}

async function opened(plan: TestCell = null, actual: TestCell = null) {
  const host = new SnapshotHost(form(plan, actual));
  const session = new Session(host, directEngine(), 'zh-CN');
  await session.open();
  return { host, session };
}

const choices = (session: Session, picks: FillingPicks = new Map()) =>
  pickedChoices(session.state().evaluation?.filling ?? { items: [] }, picks);

/** What a cell of 附件1 holds: its formula, else its value. */
function held({ workbook }: SnapshotHost, address: string) {
  const sheet = sheetNamed(workbook, '附件1');
  const { row, column } = parseCellAddress(address) ?? { row: 0, column: 0 };
  const cell = sheet && cellAt(sheet, row, column);
  return cell?.formula ?? cell?.value ?? null;
}

function type(host: SnapshotHost, sheetName: string, address: string, value: TestCell) {
  const at = parseCellAddress(address) ?? { row: 0, column: 0 };
  return host.applyEdits([
    {
      kind: 'write',
      sheet: sheetName,
      at,
      contents: [[{ value: typeof value === 'object' ? null : value }]],
    },
  ]);
}

describe('filling in from the base data', () => {
  it('writes the certain figures as references, at one go, and scores with them', async () => {
    const { host, session } = await opened();
    host.log.length = 0;
    expect(await session.fillingIn.fill(choices(session))).toBe(true);
    expect(held(host, 'E4')).toBe("='基础数据'!B4");
    expect(held(host, 'F4')).toBe("='基础数据'!C4");
    expect(host.log.map((line) => line.split(' ')[0])).toEqual(['read', 'write', 'read']);
    // 90 ÷ 120 = 75 %, 25 points short: 10 − 25 × 0.5 < 0
    expect(session.state().evaluation?.assessment.card.tables[0]?.rows[0]).toMatchObject({
      score: 0,
      rate: { shown: 75 },
    });
    expect(session.state()).toMatchObject({ canUndo: true, outcome: { kind: 'filled-in', count: 2 } });
    expect(choices(session)).toEqual([]);
  });

  it('leaves a typed figure alone, until the person chooses the other', async () => {
    const { host, session } = await opened(100);
    await session.fillingIn.fill(choices(session));
    expect(held(host, 'E4')).toBe(100);
    expect(held(host, 'F4')).toBe("='基础数据'!C4");
    await session.fillingIn.fill(choices(session, new Map([["'附件1'!E4", "='基础数据'!B4"]])));
    expect(held(host, 'E4')).toBe("='基础数据'!B4");
  });

  it('is taken back run by run, typed figures included', async () => {
    const { host, session } = await opened(100);
    const before = host.workbook.sheets.map(({ name }) => name);
    await session.fillingIn.fill(choices(session));
    await session.fillingIn.fill(choices(session, new Map([["'附件1'!E4", "='基础数据'!B4"]])));
    await session.scoring.undo();
    expect([held(host, 'E4'), held(host, 'F4')]).toEqual([100, "='基础数据'!C4"]);
    await session.scoring.undo();
    expect([held(host, 'E4'), held(host, 'F4')]).toEqual([100, null]);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(before);
    expect(session.state()).toMatchObject({ canUndo: false, outcome: { kind: 'undone' } });
  });

  it('is taken back after the pane was closed, by the record in the workbook', async () => {
    const { host, session } = await opened(100);
    await session.fillingIn.fill(choices(session, new Map([["'附件1'!E4", "='基础数据'!B4"]])));
    const again = new Session(host, directEngine(), 'zh-CN');
    await again.open();
    await again.scoring.undo();
    expect(again.state().request).toBe('restore');
    await again.scoring.restore();
    expect([held(host, 'E4'), held(host, 'F4')]).toEqual([100, null]);
  });

  it.each([
    ['the cell is filled by somebody', '附件1', 'F4', 77],
    ['the base figure is another', '基础数据', 'C4', 91],
    ['the base data name another region', '基础数据', 'A4', '博州'],
  ])('writes nothing where meanwhile %s', async (_, sheet, address, value) => {
    const { host, session } = await opened();
    const agreed = choices(session);
    await type(host, sheet, address, value);
    host.log.length = 0;
    expect(await session.fillingIn.fill(agreed)).toBe(false);
    expect(host.log).toEqual(['read']);
    expect(held(host, 'E4')).toBeNull();
    expect(session.state().outcome).toEqual({ kind: 'cell-changed' });
  });
});

function withFakes() {
  const host = new FakeHost();
  const engine = new FakeEngine();
  engine.evaluation = evaluationOf(1);
  return { host, engine, session: new Session(host, engine, 'zh-CN') };
}

describe('a filling that does not come through', () => {
  it('is not called cancelled once it stands in the workbook', async () => {
    jest.useFakeTimers();
    const { host, session } = withFakes();
    const readAgain = new Promise<void>((resolve) => {
      host.writing = async () => {
        host.reading = ({ signal }) =>
          new Promise((_resolve, reject) => {
            signal.addEventListener('abort', () => reject(signal.reason as Error));
            resolve();
          });
      };
    });
    const filled = session.fillingIn.fill([]);
    await readAgain;
    session.cancel();
    expect(await filled).toBe(true);
    expect(session.state().outcome).toEqual({ kind: 'filled-in', count: 0 });
    host.reading = () => Promise.resolve();
    host.log.length = 0;
    await jest.advanceTimersByTimeAsync(700);
    expect(host.log).toEqual(['read']);
    jest.useRealTimers();
  });

  it('is said to have failed where Excel refuses', async () => {
    const { host, session } = withFakes();
    host.writing = () => Promise.reject(new Error('AccessDenied'));
    expect(await session.fillingIn.fill([])).toBe(false);
    expect(session.state()).toMatchObject({
      canUndo: false,
      failure: { kind: 'program', whileWriting: true },
    });
  });
});
