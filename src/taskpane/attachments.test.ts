import { directEngine, SnapshotHost } from '../../test/paneOverForm';
import { sheetOf, workbookOf } from '../../test/snapshots';
import { Session } from './session';

const NOTES = workbookOf(sheetOf('说明', [['来文说明']]));

async function opened(workbook = NOTES) {
  const host = new SnapshotHost(workbook);
  const session = new Session(host, directEngine(), 'zh-CN');
  await session.open();
  return { host, session };
}

const names = ({ workbook }: SnapshotHost) => workbook.sheets.map(({ name }) => name);
const tables = (session: Session) =>
  session.state().evaluation?.assessment.card.tables.map(({ table }) => [table.programme, table.year]);

describe('blank attachments', () => {
  it('are those of the year that were asked for, behind the sheets that are there, and are recognised', async () => {
    const { host, session } = await opened();
    host.log.length = 0;
    const wanted = { year: 2022, programmes: ['rental', 'shanty'] as const };
    expect(await session.attachments.insert(wanted)).toBe(true);
    expect(names(host)).toEqual(['说明', '附件1 租赁住房保障', '附件3 城市棚户区改造']);
    expect(host.log.map((line) => line.split(' ')[0])).toEqual(['read', 'write', 'read']);
    expect(tables(session)).toEqual([
      ['rental', 2022],
      ['shanty', 2022],
    ]);
    expect(session.state().outcome).toEqual({ kind: 'attachments-inserted', count: 2 });
  });

  it('get a number behind their name where a sheet has it, and leave that sheet alone', async () => {
    const { host, session } = await opened(workbookOf(sheetOf('附件1 租赁住房保障', [['旧表']])));
    await session.attachments.insert({ year: 2021, programmes: ['rental'] });
    expect(names(host)).toEqual(['附件1 租赁住房保障', '附件1 租赁住房保障（2）']);
  });

  it('go again by 撤销本次写入', async () => {
    const { host, session } = await opened();
    await session.attachments.insert({ year: 2021, programmes: ['renovation'] });
    await session.scoring.undo();
    expect(names(host)).toEqual(['说明']);
    expect(session.state()).toMatchObject({ canUndo: false, outcome: { kind: 'undone' } });
  });

  it('stay once something was filled in', async () => {
    const { host, session } = await opened();
    await session.attachments.insert({ year: 2021, programmes: ['rental'] });
    const sheet = '附件1 租赁住房保障';
    await host.applyEdits([
      { kind: 'write', sheet, at: { row: 5, column: 7 }, contents: [[{ value: 26106 }]] },
    ]);
    await session.scoring.undo();
    expect(names(host)).toEqual(['说明', sheet]);
    expect(session.state()).toMatchObject({
      canUndo: false,
      request: null,
      outcome: { kind: 'attachments-kept' },
    });
  });

  it('are not inserted for a year that has no form', async () => {
    const { host, session } = await opened();
    expect(await session.attachments.insert({ year: 2015, programmes: ['rental'] })).toBe(false);
    expect(names(host)).toEqual(['说明']);
    expect(session.state().failure).toMatchObject({ kind: 'program', whileWriting: false });
  });
});
