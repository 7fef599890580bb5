import type { FillingMessages } from '../core/filling/messages';

/** Every sentence of the commands `attachments` and `fill`; implemented in the locale. */
export interface FillingCommandStrings {
  readonly messages: FillingMessages;
  readonly badYear: (text: string) => string;
  readonly noForm: (year: number, first: number) => string;
  readonly needsOutputFile: string;
  readonly noFileWanted: string;
  readonly inserted: (year: number, basis: string, isIllustrative: boolean) => string;
  readonly noBaseData: string;
  readonly nothingFits: string;
  readonly columns: readonly [
    cell: string,
    indicator: string,
    part: string,
    current: string,
    proposed: string,
    source: string,
    state: string,
  ];
  /** How many can be written at once, how many a person must decide, how many figures typed differ. */
  readonly summary: (certain: number, open: number, differing: number) => string;
  readonly written: (count: number) => string;
  readonly howToWrite: string;
}
