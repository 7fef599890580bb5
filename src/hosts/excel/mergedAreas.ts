import type { Area } from '../../core/cells/address';
import { parseAreaAddress } from '../../core/cells/address';
import { can } from './capabilities';

/** Excel fails where it would have to hand over more than 512 merged areas at once: rows are asked for in bands. */
const ROWS_PER_BAND = 32;

/** Asks for the merged areas whose first cell lies in `area`. The answer can be read after the next sync. */
export function loadMergedAreas(sheet: Excel.Worksheet, area: Area): () => readonly Area[] {
  if (!can('mergedAreas')) return () => [];
  const bands: Excel.RangeAreas[] = [];
  for (let top = area.top; top <= area.bottom; top += ROWS_PER_BAND) {
    const rows = Math.min(ROWS_PER_BAND, area.bottom - top + 1);
    const band = sheet
      .getRangeByIndexes(top, area.left, rows, area.right - area.left + 1)
      .untrack()
      .getMergedAreasOrNullObject()
      .untrack();
    band.load('address');
    bands.push(band);
  }
  return () => bands.filter((band) => !band.isNullObject).flatMap((band) => parseAreas(band.address));
}

/** Reads `附件1!A1:A3,附件1!B1:C1`. A sheet name may hold commas and exclamation marks, an address after it cannot. */
export function parseAreas(addresses: string): readonly Area[] {
  const found = addresses.matchAll(/!(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?=,|$)/g);
  return [...found].flatMap(([, address]) => parseAreaAddress(address ?? '') ?? []);
}
