import { areaAddress } from '../../core/cells/address';
import type { Book } from './book/book';
import { CellRange } from './objects/cellRange';
import { rangeObject } from './objects/range';
import { References } from './objects/references';
import type { Message } from './protocol/message';
import { replyTo } from './protocol/message';
import { processRequest } from './protocol/processRequest';
import type { RichApiRequest, RichApiResponse } from './protocol/request';
import { RequestLog } from './requestLog';
import type { RequirementSets } from './requirementSets';
import { EVERYTHING } from './requirementSets';

export interface HostOptions {
  /** Display language of Office; `zh-CN` by default. */
  readonly language?: string;
  readonly requirementSets?: RequirementSets;
  /** In UTF-16 units of JSON; Excel on the web allows 5 MB. */
  readonly payloadLimit?: number;
  /** Called before each action of each request; throws a HostError to make Excel fail there. */
  readonly beforeAction?: (index: number, request: RichApiRequest) => void;
}

const EXECUTE_RICH_API_REQUEST = 93;
const REFUSED_WHILE_EDITING = 5004;
const DELAY_FOR_CELL_EDIT = 64;
const DEFAULT_PAYLOAD_LIMIT = 5 * 1024 * 1024;

const EXCEL_EVENT = { changed: 10, added: 13, deleted: 15 } as const;
const EVENT_CATEGORY = 65_536;
/** The target of events that the collection of worksheets raises. */
const WORKBOOK_ID = 'Workbook';

/** Where the host's answers go: to the window of the add-in. */
export type Send = (message: string) => void;

/** Plays Excel on the web for one add-in: answers what office.js asks, whatever carries the messages. */
export class HostSession {
  readonly log = new RequestLog();
  readonly conversation: string;
  private readonly references = new References();
  private readonly subscriptions = new Map<string, Message>();
  private readonly sets: RequirementSets;
  private readonly language: string;
  private queue: Promise<unknown> = Promise.resolve();
  private openBook: Book;
  private stopListening: () => void;

  constructor(
    book: Book,
    private readonly origin: string,
    private readonly send: Send,
    private readonly options: HostOptions = {},
  ) {
    this.conversation = `emulated-${Math.random().toString(36).slice(2)}`;
    this.sets = options.requirementSets ?? EVERYTHING;
    this.language = options.language ?? 'zh-CN';
    this.openBook = book;
    this.stopListening = this.raiseEvents(book);
  }

  get book(): Book {
    return this.openBook;
  }

  /** Shows another workbook to the same add-in. */
  open(book: Book): void {
    this.stopListening();
    this.references.dropAll();
    this.log.clear();
    this.openBook = book;
    this.stopListening = this.raiseEvents(book);
  }

  /** What `window.name` of the add-in's window must be before office.js loads. */
  get windowName(): string {
    return JSON.stringify({
      baseFrameName: 'emulated-excel',
      serializerVersion: '1',
      hostInfo: `Excel|Web|16.01|${this.language}|correlation||disableLogging|0`,
      xdmInfo: `${this.conversation}|emulated-app|${this.origin}`,
    });
  }

  /** Answers one request of office.js. */
  async receive(message: Message): Promise<void> {
    const isRegistration = message._actionType === 1;
    if (isRegistration) this.subscriptions.set(message._actionName, message);
    if (message._actionType === 2) this.subscriptions.delete(message._actionName);
    if (isRegistration || message._actionType === 2) return this.reply(message, { Version: 1, Error: 0 });
    if (message._actionName === 'ContextActivationManager_getAppContextAsync') {
      return this.reply(message, this.appContext());
    }
    if (message._actionName === 'executeMethod') return this.execute(message);
    this.reply(message, { Version: 1, Error: 0 });
  }

  private reply(request: Message, data: unknown): void {
    this.send(JSON.stringify(replyTo(request, this.origin, data, false)));
  }

  private raise(event: string, data: unknown): void {
    const registration = this.subscriptions.get(event);
    if (registration) this.send(JSON.stringify(replyTo(registration, this.origin, data, true)));
  }

  private raiseExcelEvent(
    type: number,
    args: Readonly<Record<string, unknown>>,
    target: string = WORKBOOK_ID,
  ): void {
    const entry = [EVENT_CATEGORY, type, target, JSON.stringify(args), 0];
    this.raise('richApiMessage', { ArrayData: [entry] });
  }

  private raiseEvents(book: Book): () => void {
    return book.listen({
      cellsChanged: (sheet, area, by) => {
        const range = new CellRange(book, sheet, area, this.references);
        const args = {
          changeType: 'RangeEdited',
          source: 'Local',
          worksheetId: sheet.id,
          address: areaAddress(area),
          referenceId: this.references.keep(range, () => rangeObject(range)),
          shiftDirection: 'None',
          triggerSource: by === 'add-in' ? 'ThisLocalAddin' : 'Unknown',
        };
        this.raiseExcelEvent(EXCEL_EVENT.changed, args);
        this.raiseExcelEvent(EXCEL_EVENT.changed, args, sheet.id);
      },
      sheetAdded: (sheet) => {
        this.raiseExcelEvent(EXCEL_EVENT.added, { source: 'Local', worksheetId: sheet.id });
      },
      sheetDeleted: (sheet) => {
        this.raiseExcelEvent(EXCEL_EVENT.deleted, { source: 'Local', worksheetId: sheet.id });
      },
      selectionChanged: () => this.raise('documentSelectionChanged', {}),
    });
  }

  private appContext(): Readonly<Record<string, unknown>> {
    return {
      _id: 'emulated-app',
      _appName: 16,
      _appVersion: '16.0',
      _appMinorVersion: 0,
      _appUILocale: this.language,
      _dataLocale: this.language,
      _docUrl: `https://emulated/${encodeURIComponent(this.book.name)}`,
      _clientMode: 1,
      _settings: [],
      _reason: 'documentOpened',
      _osfControlType: 1,
      _eToken: '',
      _correlationId: 'correlation',
      _appInstanceId: 'emulated-app',
      _requirementMatrix: JSON.stringify(this.sets),
      _hostFullVersion: '16.0.0.0',
      _addinName: 'emulated',
      _appDomains: [],
    };
  }

  private async execute(message: Message): Promise<void> {
    const { method, array } = methodCall(message._data);
    if (method !== EXECUTE_RICH_API_REQUEST) {
      throw new Error(`emulator: the host method ${String(method)} is not emulated`);
    }
    const body = String(array[4]);
    const isDelayable = (Number(array[6]) & DELAY_FOR_CELL_EDIT) !== 0;
    const request = JSON.parse(body) as RichApiRequest;
    const { book } = this;
    if (book.isEditingCell && !isDelayable) {
      this.log.addRefused(request, body, 'InvalidOperationInCellEditMode');
      return this.reply(message, { Version: 1, Error: REFUSED_WHILE_EDITING });
    }
    await book.whenCellEditEnds();
    const turn = this.queue.then(() => this.process(request, body));
    this.queue = turn.catch(() => null);
    this.reply(message, {
      Version: 1,
      Error: 0,
      Data: [200, ['Content-Type', 'application/json'], await turn],
    });
  }

  private async process(request: RichApiRequest, body: string): Promise<string> {
    const limit = this.options.payloadLimit ?? DEFAULT_PAYLOAD_LIMIT;
    if (body.length > limit) return this.tooLarge(request, body, 'RequestPayloadSizeLimitExceeded');
    const { beforeAction } = this.options;
    const response = await processRequest(this.book, this.references, request, {
      sets: this.sets,
      ...(beforeAction ? { beforeAction } : {}),
    });
    const answer = JSON.stringify(response);
    if (answer.length > limit) return this.tooLarge(request, body, 'ResponsePayloadSizeLimitExceeded');
    this.log.add(request, body, response, answer);
    return answer;
  }

  private tooLarge(request: RichApiRequest, body: string, code: string): string {
    const response: RichApiResponse = {
      TraceIds: [],
      Results: [],
      Error: {
        Code: code,
        Message: 'The payload size has exceeded the limit.',
        Location: '',
        ActionIndex: 0,
        HttpStatusCode: 413,
      },
    };
    const answer = JSON.stringify(response);
    this.log.add(request, body, response, answer);
    return answer;
  }
}

function methodCall(data: unknown): { method: unknown; array: readonly unknown[] } {
  const call = data as { DdaMethod?: { DispatchId?: unknown }; ArrayData?: readonly unknown[] };
  return { method: call.DdaMethod?.DispatchId, array: call.ArrayData ?? [] };
}
