import type { Position } from '../core/cells/address';
import type { Settings } from '../core/settings';
import { ActivityRunner } from './activityRunner';
import { Answering } from './answering';
import { Attachments } from './attachments';
import { Desk } from './desk';
import type { Engine } from './engine';
import { Explaining } from './explaining';
import { describeFailure } from './failure';
import { Figures } from './figures';
import { FillingIn } from './fillingIn';
import type { Language } from './language';
import type { PaneHost } from './paneHost';
import { Scoring } from './scoring';
import { rowAt } from './selectedRow';
import {
  isOverlay,
  StateStore,
  type Selection,
  type SessionState,
  type TabView,
  type View,
} from './sessionState';

/** A pause of the person's after which a changed workbook is read again. */
const PAUSE_MS = 600;

/**
 * One person's work on one workbook. Knows neither the screen nor Office. What can be done with the workbook is in
 * `scoring`, `answering`, `figures`, `explaining`, `attachments` and `fillingIn`.
 */
export class Session {
  readonly scoring: Scoring;
  readonly answering: Answering;
  readonly figures: Figures;
  readonly explaining: Explaining;
  readonly attachments: Attachments;
  readonly fillingIn: FillingIn;
  private readonly store: StateStore;
  private readonly activities: ActivityRunner;
  private readonly desk: Desk;
  private refresh: ReturnType<typeof setTimeout> | null = null;
  /** Where the pane itself took the person last: no reason to show another view. */
  private jumpedTo: Selection | null = null;
  /** The tab under what lies over them. */
  private behind: TabView = 'scores';

  constructor(
    private readonly host: PaneHost,
    engine: Engine,
    language: Language,
    start: Partial<SessionState> = {},
  ) {
    this.store = new StateStore(start);
    this.activities = new ActivityRunner(this.store);
    this.desk = new Desk(host, engine, this.store, this.activities, language, () => this.schedule());
    this.scoring = new Scoring(this.desk, engine, this.store, this.activities);
    this.answering = new Answering(this.desk, engine, this.activities);
    this.figures = new Figures(this.desk, this.activities, () => this.schedule());
    this.explaining = new Explaining(this.desk, engine, this.activities);
    this.attachments = new Attachments(this.desk, engine, this.activities);
    this.fillingIn = new FillingIn(this.desk, engine, this.activities);
  }

  get subscribe(): StateStore['subscribe'] {
    return this.store.subscribe;
  }

  get state(): StateStore['get'] {
    return this.store.get;
  }

  /** The first look, when the pane opens. */
  open(): Promise<boolean> {
    return this.activities.run('reading', async (signal) => {
      await this.desk.readAndCheck(signal);
      return { kind: 'opened' };
    });
  }

  /** 校验: reads and assesses, writes nothing. */
  check(): Promise<boolean> {
    return this.activities.run('reading', async (signal) => {
      await this.desk.readAndCheck(signal);
      return { kind: 'checked' };
    });
  }

  cancel(): void {
    this.activities.cancel();
  }

  changeSettings(settings: Settings): Promise<boolean> {
    this.desk.choose(settings);
    return this.activities.run(
      'assessing',
      async (signal) => {
        await this.desk.check(await this.desk.asKnown(signal), signal);
        return null;
      },
      'refresh',
    );
  }

  changeLanguage(language: Language): void {
    this.desk.language = language;
  }

  /**
   * Somebody other than the pane changed the workbook: what is shown is brought up to date once they pause. A sheet's id says
   * that only contents of its cells changed; null that anything may have.
   */
  noteChange(sheet: string | null = null): void {
    this.desk.noteChange(sheet);
    this.schedule();
  }

  /** The person selected a cell. */
  noteSelection(selection: Selection): void {
    const { view, followsSelection, evaluation } = this.state();
    const isOwnJump =
      this.jumpedTo?.sheet === selection.sheet &&
      this.jumpedTo.position.row === selection.position.row &&
      this.jumpedTo.position.column === selection.position.column;
    this.jumpedTo = null;
    const shows =
      followsSelection && !isOwnJump && view === 'scores' && rowAt(evaluation, selection) !== null;
    this.store.set({ selection, ...(shows ? { view: 'row' } : {}) });
  }

  followSelection(follows: boolean): void {
    this.store.set({ followsSelection: follows });
  }

  async goTo(sheet: string, position: Position): Promise<void> {
    this.jumpedTo = { sheet, position };
    try {
      await this.host.selectCell(sheet, position);
    } catch (error) {
      this.store.set({ failure: describeFailure(error, false) });
    }
  }

  show(view: View): void {
    const { view: shown } = this.state();
    if (!isOverlay(shown)) this.behind = shown;
    this.store.set({ view });
  }

  /** From what lies over the tabs to the tab that was shown before. */
  back(): void {
    if (isOverlay(this.state().view)) this.store.set({ view: this.behind });
  }

  consentToReplaceTyped(consents: boolean): void {
    this.store.set({ replaceTyped: consents });
  }

  askForReasons(asks: boolean): void {
    this.store.set({ explanationsToReasons: asks });
  }

  /** Takes the last failure, outcome or request off the screen. */
  dismiss(): void {
    this.store.set({ failure: null, outcome: null, request: null });
  }

  private schedule(): void {
    if (this.refresh) clearTimeout(this.refresh);
    this.refresh = setTimeout(() => {
      this.refresh = null;
      if (this.activities.isBusy()) return this.schedule();
      void this.activities.run(
        'reading',
        async (signal) => {
          await this.desk.refresh(signal);
          return null;
        },
        'refresh',
      );
    }, PAUSE_MS);
  }
}
