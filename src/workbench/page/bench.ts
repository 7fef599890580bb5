import type { Univer } from '@univerjs/core';
import { UnusableFile, EditRefused } from '../../hosts/xlsx';
import { attachHost, EVERYTHING, type AttachedHost, type LoggedRequest, type Sheet } from '../excel-host';
import { openFile, type OpenedFile } from '../file/openFile';
import { savedFile } from '../file/saveFile';
import { BookGrid } from '../grid/bookGrid';
import { playColourScheme, type ColourScheme } from './colourScheme';
import type { Language, Strings } from './strings';

export type ExcelVersion = '1.17' | '1.14' | '1.10' | '1.8';

export interface Notice {
  readonly kind: 'info' | 'error';
  readonly text: string;
}

/** What the page shows around grid and pane. */
export interface BenchState {
  readonly fileName: string | null;
  readonly notice: Notice | null;
  readonly isBusy: boolean;
  readonly isEditing: boolean;
  readonly isProtected: boolean;
  readonly theme: ColourScheme;
  readonly version: ExcelVersion;
  /** What the shown sheet has besides what the grid can draw. */
  readonly notShown: {
    readonly drawings: boolean;
    readonly conditionalFormats: boolean;
    readonly charts: readonly string[];
  };
  readonly requests: readonly LoggedRequest[];
  readonly roundTrips: number;
}

interface Desk {
  readonly file: OpenedFile;
  readonly host: AttachedHost;
  readonly changeTheme: (theme: ColourScheme) => void;
  readonly stop: () => void;
}

const NOTHING_HIDDEN = { drawings: false, conditionalFormats: false, charts: [] };

/** The file on the workbench, the grid that shows it, and the pane that is connected to it. */
export class Bench {
  readonly grid: BookGrid;
  private desk: Desk | null = null;
  private readonly listeners = new Set<() => void>();
  private current: BenchState;

  constructor(
    univer: Univer,
    private readonly paneHolder: HTMLElement,
    private readonly language: Language,
    private readonly strings: Strings,
    /** Address of the pane, on the same server. */
    private readonly pane: string,
    theme: ColourScheme,
  ) {
    this.grid = new BookGrid(univer, (why) => this.refuse(why));
    this.current = {
      fileName: null,
      notice: null,
      isBusy: false,
      isEditing: false,
      isProtected: false,
      theme,
      version: '1.17',
      notShown: NOTHING_HIDDEN,
      requests: [],
      roundTrips: 0,
    };
  }

  get state(): BenchState {
    return this.current;
  }

  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private update(change: Partial<BenchState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }

  dismiss(): void {
    this.update({ notice: null });
  }

  private refuse(why: 'protected' | 'not-saved'): void {
    const text = why === 'protected' ? this.strings.sheetProtected : this.strings.notHere;
    this.update({ notice: { kind: 'error', text } });
  }

  /** Opens what the address leads to. */
  async openAddress(address: string, name: string): Promise<void> {
    await this.open(name, async () => {
      const response = await fetch(address);
      if (!response.ok) throw new Error(`${response.status} ${address}`);
      return response.arrayBuffer();
    });
  }

  /** Opens a file that a person chose or dropped. */
  async openBlob(blob: Blob, name: string): Promise<void> {
    await this.open(name, () => blob.arrayBuffer());
  }

  private async open(name: string, read: () => Promise<ArrayBuffer>): Promise<void> {
    this.update({ isBusy: true, notice: { kind: 'info', text: this.strings.opening(name) } });
    try {
      const bytes = new Uint8Array(await read());
      const file = openFile(bytes, name, this.grid);
      this.grid.show(file.book, file.standardFont);
      this.connect(file);
      this.update({ fileName: name, notice: { kind: 'info', text: this.strings.opened(name) } });
    } catch (error) {
      const why = error instanceof UnusableFile ? this.strings.fileErrors(error.reason) : String(error);
      this.update({ notice: { kind: 'error', text: this.strings.cannotOpen(name, why) } });
    } finally {
      this.update({ isBusy: false });
    }
  }

  /** Opens the pane anew, as Excel does with each workbook. */
  private connect(file: OpenedFile): void {
    this.desk?.stop();
    const frame = document.createElement('iframe');
    frame.title = this.strings.pane;
    this.paneHolder.replaceChildren();
    const host = attachHost(frame, this.pane, file.book, this.paneHolder, {
      language: this.language,
      requirementSets: { ...EVERYTHING, ExcelApi: this.current.version },
    });
    const changeTheme = frame.contentWindow
      ? playColourScheme(frame.contentWindow, this.current.theme)
      : () => undefined;
    const { log } = host.session;
    const stopLog = log.listen(() =>
      this.update({ requests: [...log.requests], roundTrips: log.roundTrips }),
    );
    const stopBook = file.book.listen({
      sheetActivated: () => this.showSheet(),
      sheetChanged: () => this.showSheet(),
      cellEditChanged: () => this.update({ isEditing: file.book.isEditingCell }),
    });
    this.desk = {
      file,
      host,
      changeTheme,
      stop: () => {
        stopLog();
        stopBook();
        host.detach();
      },
    };
    this.update({ requests: [], roundTrips: 0, isEditing: false });
    this.showSheet();
  }

  private get activeSheet(): Sheet | null {
    return this.desk?.file.book.activeSheet ?? null;
  }

  private showSheet(): void {
    const sheet = this.activeSheet;
    const hidden = sheet && this.desk?.file.hiddenParts.get(sheet.id);
    this.update({
      isProtected: sheet?.isProtected ?? false,
      notShown: {
        drawings: hidden?.drawings ?? false,
        conditionalFormats: hidden?.conditionalFormats ?? false,
        charts: sheet?.charts.map(({ title }) => title) ?? [],
      },
    });
  }

  /** Plays that the official protected the shown sheet. */
  protectSheet(isProtected: boolean): void {
    const sheet = this.activeSheet;
    if (!sheet) return;
    sheet.isProtected = isProtected;
    this.showSheet();
  }

  /** Plays another Excel: the pane starts anew in it. */
  playVersion(version: ExcelVersion): void {
    this.update({ version });
    if (this.desk) this.connect(this.desk.file);
  }

  playTheme(theme: ColourScheme): void {
    this.update({ theme });
    this.desk?.changeTheme(theme);
  }

  clearLog(): void {
    this.desk?.host.session.log.clear();
  }

  /** The file with everything that changed, everything else of it kept. Null where none is open or it cannot be made. */
  async save(): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null> {
    if (!this.desk) return null;
    const { file } = this.desk;
    this.update({ isBusy: true });
    try {
      await this.grid.calculate(file.book);
      const bytes = await savedFile(file);
      this.update({ notice: { kind: 'info', text: this.strings.saved(file.book.name) } });
      return { name: file.book.name, bytes };
    } catch (error) {
      const why = error instanceof EditRefused ? this.strings.refusedEdits(error.refusal) : String(error);
      this.update({ notice: { kind: 'error', text: this.strings.cannotSave(why) } });
      return null;
    } finally {
      this.update({ isBusy: false });
    }
  }
}
