import type { Assessment } from '../src/core/assess';
import type { WorkbookSnapshot } from '../src/core/cells/snapshot';
import type { ScoreCard } from '../src/core/scoring/scoreCard';
import { DEFAULT_SETTINGS } from '../src/core/settings';
import type { Edit } from '../src/core/writing/edit';
import { KEY_COLUMNS, markOf, OWN_SHEETS } from '../src/core/writing/ownSheets';
import type {
  AnswerEdits,
  Engine,
  Evaluation,
  PaneInput,
  PlacedAnswer,
  Run,
  Standing,
} from '../src/taskpane/engine';
import type { HostOptions, PaneHost } from '../src/taskpane/paneHost';
import { sheetOf, workbookOf } from './snapshots';

export const FORM = workbookOf(sheetOf('附件1', [['三级指标', '分值']]));
export const SCORED_FORM = workbookOf(
  sheetOf('附件1', [['三级指标', '分值']]),
  sheetOf(OWN_SHEETS.record, [[...Array<null>(KEY_COLUMNS.record).fill(null), markOf('record')]]),
);
export const EDITS: readonly Edit[] = [
  { kind: 'fill', sheet: '附件1', cell: { row: 0, column: 0 }, colour: '#FFC7CE' },
];
export const UNDO: readonly Edit[] = [
  { kind: 'fill', sheet: '附件1', cell: { row: 0, column: 0 }, colour: null },
];

export function evaluationOf(tables: number): Evaluation {
  const card = { tables: Array.from({ length: tables }, () => ({ rows: [] })) } as unknown as ScoreCard;
  const assessment: Assessment = {
    card,
    findings: [],
    settings: DEFAULT_SETTINGS,
    found: { tables: [], baseData: [], failed: [], duplicateHeaders: [] },
    brokenChecks: [],
    unused: [],
  };
  return {
    assessment,
    typedThatDiffer: 0,
    reasonsAtHand: 0,
    places: [],
    paperSheet: '评分底稿',
    filling: { items: [] },
    standing: 'none',
    paperRows: [],
    explanations: new Map(),
  };
}

/** An answer goes to column F of 附件1, which plays 评分底稿 here. */
function answerEdit({ row }: { readonly row: number }): Edit {
  return { kind: 'write', sheet: '附件1', at: { row, column: 5 }, contents: [[{ value: '是' }]] };
}

/** A host that does at once what it is told, and notes it. */
export class FakeHost implements PaneHost {
  readonly log: string[] = [];
  workbook: WorkbookSnapshot = FORM;
  failure: Error | null = null;
  knowsSheets = true;
  reading: (options: HostOptions) => Promise<void> = () => Promise.resolve();
  writing: (options: HostOptions) => Promise<void> = () => Promise.resolve();

  async readWorkbook(options: HostOptions): Promise<WorkbookSnapshot> {
    this.log.push('read');
    if (this.failure) throw this.failure;
    await this.reading(options);
    return this.workbook;
  }

  async readSheets(_before: WorkbookSnapshot, sheets: readonly string[]): Promise<WorkbookSnapshot | null> {
    this.log.push(`read ${sheets.join()}`);
    return this.knowsSheets ? this.workbook : null;
  }

  async applyEdits(edits: readonly Edit[], _before: WorkbookSnapshot, options: HostOptions): Promise<void> {
    this.log.push(edits === EDITS ? 'write score' : edits === UNDO ? 'write undo' : 'write');
    await this.writing(options);
  }

  async selectCell(sheet: string): Promise<void> {
    this.log.push(`select ${sheet}`);
  }
}

export class FakeEngine implements Engine {
  inputs: PaneInput[] = [];
  evaluation = evaluationOf(3);
  canTakeBack = true;
  hasPaper = false;
  stillOffers = true;

  async check(_workbook: WorkbookSnapshot, input: PaneInput): Promise<Evaluation> {
    this.inputs.push(input);
    return this.evaluation;
  }

  async outlook(): Promise<Evaluation> {
    return this.evaluation;
  }

  async score(_workbook: WorkbookSnapshot, input: PaneInput) {
    this.inputs.push(input);
    return {
      evaluation: this.evaluation,
      edits: this.evaluation.assessment.card.tables.length > 0 ? EDITS : [],
      afterwards: { standing: 'current' as Standing, paperRows: [], explanations: new Map() },
    };
  }

  async answer(_workbook: WorkbookSnapshot, answers: readonly PlacedAnswer[]): Promise<AnswerEdits> {
    // The worker gives back copies.
    if (!this.hasPaper) return { edits: [], waiting: answers.map((answer) => ({ ...answer })) };
    return { edits: answers.map(answerEdit), waiting: [] };
  }

  async explain(_workbook: WorkbookSnapshot, findingId: string): Promise<readonly Edit[] | null> {
    return findingId === 'listed' ? [answerEdit({ row: 9 })] : null;
  }

  async insertAttachments(): Promise<readonly Edit[] | null> {
    return EDITS;
  }

  async fill(): Promise<readonly Edit[] | null> {
    return this.stillOffers ? EDITS : null;
  }

  async takeBack(run: Run): Promise<readonly Edit[] | null> {
    return this.canTakeBack && run.before === FORM ? UNDO : null;
  }

  async restore(): Promise<readonly Edit[]> {
    return UNDO;
  }

  async clearMarks(): Promise<readonly Edit[]> {
    return [];
  }
}
