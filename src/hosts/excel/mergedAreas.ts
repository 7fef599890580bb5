import type { Area } from '../../core/cells/address';
import { parseAreaAddress, quotedSheetName } from '../../core/cells/address';
import { can } from './capabilities';
import { HostError } from './failure';

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
  return () =>
    bands.filter((band) => !band.isNullObject).flatMap((band) => parseAreas(band.address, sheet.name));
}

/**
 * Reads `附件1!A1:A3,附件1!B1:C1`. The sheet's name is taken off first, quoted or not, since it may itself hold commas
 * and exclamation marks.
 */
export function parseAreas(addresses: string, sheet: string): readonly Area[] {
  return addresses
    .replaceAll(`${quotedSheetName(sheet)}!`, '')
    .replaceAll(`${sheet}!`, '')
    .split(',')
    .map((address) => parseAreaAddress(address.trim()) ?? unreadable(sheet));
}

function unreadable(sheet: string): never {
  throw new HostError({ kind: 'unexpected', sheet, code: 'MergedAreasUnreadable' });
}
