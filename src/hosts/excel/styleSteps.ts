import type { Area } from '../../core/cells/address';
import { areaAddress } from '../../core/cells/address';
import type { CellStyle } from '../../core/writing/edit';
import { STYLES } from '../../core/writing/edit';
import { rectangles } from './rectangles';
import type { SheetChanges } from './sheetChanges';
import type { Step } from './step';
import { SMALL_STEP } from './step';

const BORDER_COLOUR = '#BFBFBF';

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center' } as const;

/** Excel's own formulas name ranges in no more than 255 characters: lists of areas are kept as short. */
const LONGEST_ADDRESS = 255;

/** The frame, and the lines inside where there is an inside. */
function bordersOf(area: Area): readonly Excel.BorderIndex[] {
  return [
    Excel.BorderIndex.edgeTop,
    Excel.BorderIndex.edgeBottom,
    Excel.BorderIndex.edgeLeft,
    Excel.BorderIndex.edgeRight,
    ...(area.bottom > area.top ? [Excel.BorderIndex.insideHorizontal] : []),
    ...(area.right > area.left ? [Excel.BorderIndex.insideVertical] : []),
  ];
}

/** Parts of a look that Excel takes for many areas at once. */
type Shared = Exclude<keyof CellStyle, 'border' | 'numberFormat'>;
type Value<K extends Shared> = NonNullable<CellStyle[K]>;

const LOOKS: { readonly [K in Shared]: (format: Excel.RangeFormat, value: Value<K>) => void } = {
  bold: ({ font }, value) => {
    font.bold = value;
  },
  italic: ({ font }, value) => {
    font.italic = value;
  },
  size: ({ font }, value) => {
    font.size = value;
  },
  colour: ({ font }, value) => {
    font.color = value;
  },
  fill: ({ fill }, value) => {
    fill.color = value;
  },
  wrap: (format, value) => {
    format.wrapText = value;
  },
  horizontal: (format, value) => {
    format.horizontalAlignment = HORIZONTAL[value];
  },
  vertical: (format, value) => {
    format.verticalAlignment = VERTICAL[value];
  },
};

/** Addresses by value, in lists that are not too long. */
function addressLists<T>(
  values: ReadonlyMap<number, T>,
): readonly (readonly [value: T, addresses: string])[] {
  const lists = new Map<T, string[]>();
  for (const { area, value } of rectangles(values)) {
    const ofValue = lists.get(value) ?? [];
    lists.set(value, ofValue);
    const address = areaAddress(area);
    const last = ofValue.at(-1);
    if (last !== undefined && last.length + address.length < LONGEST_ADDRESS) {
      ofValue[ofValue.length - 1] = `${last},${address}`;
    } else {
      ofValue.push(address);
    }
  }
  return [...lists].flatMap(([value, addresses]) => addresses.map((list) => [value, list] as const));
}

function lookSteps<K extends Shared>(look: K, { sheet, styles }: SheetChanges): readonly Step[] {
  const values = new Map<number, Value<K>>();
  for (const [key, style] of styles) {
    const value = STYLES[style][look];
    if (value !== undefined) values.set(key, value as Value<K>);
  }
  return addressLists(values).map(([value, addresses]) => ({
    sheet,
    size: SMALL_STEP + addresses.length,
    apply: (sheets) => LOOKS[look](sheets.ranges(sheet, addresses).format, value),
  }));
}

function borderSteps({ sheet, styles }: SheetChanges): readonly Step[] {
  const bordered = new Map(
    [...styles].filter(([, style]) => STYLES[style].border).map(([key]) => [key, true]),
  );
  return rectangles(bordered).map(({ area }) => ({
    sheet,
    size: 8 * SMALL_STEP,
    apply: (sheets) => {
      const { borders } = sheets.range(sheet, area).format;
      for (const index of bordersOf(area)) {
        const border = borders.getItem(index);
        border.style = 'Continuous';
        border.color = BORDER_COLOUR;
      }
    },
  }));
}

function clearSteps({ sheet, styles }: SheetChanges): readonly Step[] {
  const all = new Map([...styles.keys()].map((key) => [key, true]));
  return addressLists(all).map(([, addresses]) => ({
    sheet,
    size: SMALL_STEP + addresses.length,
    apply: (sheets) => sheets.ranges(sheet, addresses).clear('Formats'),
  }));
}

/**
 * A style is the whole look of a cell: on a sheet that was there before, the former look goes first. Each part of a
 * look is set for all cells that share it, which takes far fewer calls than cell by cell. Number formats are set with
 * the contents.
 */
export function styleSteps(changes: SheetChanges): readonly Step[] {
  return [
    ...(changes.added === null ? clearSteps(changes) : []),
    ...(Object.keys(LOOKS) as Shared[]).flatMap((look) => lookSteps(look, changes)),
    ...borderSteps(changes),
  ];
}

export function fillSteps({ sheet, fills }: SheetChanges): readonly Step[] {
  return rectangles(fills).map(({ area, value }) => ({
    sheet,
    size: SMALL_STEP,
    apply: (sheets) => {
      const { fill } = sheets.range(sheet, area).format;
      if (value === null) fill.clear();
      else fill.color = value;
    },
  }));
}
