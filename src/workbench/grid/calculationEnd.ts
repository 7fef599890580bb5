import { ICommandService, type Injector } from '@univerjs/core';
import {
  FormulaExecutedStateType,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  type ISetFormulaCalculationNotificationMutation,
} from '@univerjs/engine-formula';

/** Univer starts a calculation a tenth of a second after the last change; 40 sheets take a few seconds. */
const LONGEST = 60_000;

const DONE: readonly FormulaExecutedStateType[] = [
  FormulaExecutedStateType.SUCCESS,
  FormulaExecutedStateType.NOT_EXECUTED,
];

/** Tells when everything that was put into the grid has been calculated. */
export class CalculationEnd {
  private changes = 0;
  /** How many of the changes the running calculation has taken in. */
  private takenIn = 0;
  private calculated = 0;
  private waiting: { readonly change: number; readonly go: () => void }[] = [];

  constructor(injector: Injector) {
    injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
      if (id === SetFormulaCalculationStartMutation.id) this.takenIn = this.changes;
      if (id !== SetFormulaCalculationNotificationMutation.id) return;
      const { functionsExecutedState: state } = params as ISetFormulaCalculationNotificationMutation;
      if (state !== undefined && DONE.includes(state)) this.end();
    });
  }

  /** To be called after each change that Univer calculates for. */
  changed(): void {
    this.changes += 1;
  }

  /** Resolves once all changes so far are calculated and their results stand in the grid. */
  async reached(): Promise<void> {
    const change = this.changes;
    if (this.calculated < change) {
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(
          () => reject(new Error('workbench: the spreadsheet engine does not come to an end')),
          LONGEST,
        );
        const go = (): void => {
          clearTimeout(timer);
          resolve();
        };
        this.waiting.push({ change, go });
      });
    }
    // Univer writes the results a moment after it says that it has them.
    await new Promise((resolve) => setTimeout(resolve));
  }

  private end(): void {
    this.calculated = Math.max(this.calculated, this.takenIn);
    const ready = this.waiting.filter(({ change }) => change <= this.calculated);
    this.waiting = this.waiting.filter(({ change }) => change > this.calculated);
    for (const { go } of ready) go();
  }
}
