import type { Area } from '../../core/cells/address';
import { areaAddress } from '../../core/cells/address';
import { keyColumn, keyRow } from '../../core/cells/snapshot';

/** One piece of a write: applied to the request being built, with an estimate of the bytes that it adds. */
export interface Step {
  readonly sheet: string;
  readonly size: number;
  readonly apply: (sheets: Sheets) => void;
}

/** The worksheets of a request, by name, and ranges on them that Excel need not remember after the request. */
export class Sheets {
  private readonly found = new Map<string, Excel.Worksheet>();

  constructor(private readonly worksheets: Excel.WorksheetCollection) {}

  named(name: string): Excel.Worksheet {
    const sheet = this.found.get(name) ?? this.worksheets.getItem(name);
    this.found.set(name, sheet);
    return sheet;
  }

  range(name: string, area: Area): Excel.Range {
    return this.named(name).getRange(areaAddress(area)).untrack();
  }

  /** Several areas: `B2:C3,E5`. */
  ranges(name: string, addresses: string): Excel.RangeAreas {
    return this.named(name).getRanges(addresses).untrack();
  }

  cell(name: string, key: number): Excel.Range {
    return this.named(name).getRangeByIndexes(keyRow(key), keyColumn(key), 1, 1).untrack();
  }

  add(name: string): Excel.Worksheet {
    const sheet = this.worksheets.add(name);
    this.found.set(name, sheet);
    return sheet;
  }

  delete(name: string): void {
    this.named(name).delete();
    this.found.delete(name);
  }
}

/** Bytes that a range and a property of it take in a request, from above. */
export const SMALL_STEP = 400;
