import { areaAddress } from '../../../core/cells/address';
import { HostError } from '../hostError';
import { isRecord, textArgument } from './arguments';
import type { CellRange } from './cellRange';
import { fillProperties, setFill } from './rangeFill';

type Json = Readonly<Record<string, unknown>>;

function asked(options: Json, name: string): boolean {
  const value = options[name];
  return value !== undefined && value !== null && value !== false;
}

function unknownOption(path: string): HostError {
  return new HostError('ApiNotFound', `emulator: cell property ${path} is not emulated`);
}

function only(options: Json, known: readonly string[], path: string): void {
  for (const name of Object.keys(options)) {
    if (!known.includes(name)) throw unknownOption(path + name);
  }
}

/** `getCellProperties({ address, format: { fill: { color, pattern } } })`: one object a cell, in camelCase. */
export function cellProperties(range: CellRange, options: Json): Json[][] {
  only(options, ['address', 'format'], '');
  const format = isRecord(options['format']) ? options['format'] : null;
  const fill = format && isRecord(format['fill']) ? format['fill'] : null;
  if (format) only(format, ['fill'], 'format.');
  if (fill) only(fill, ['color', 'pattern'], 'format.fill.');
  return range.grid((cell, row, column) => {
    const all = fillProperties(cell?.format ?? {});
    const address = areaAddress({ top: row, left: column, bottom: row, right: column });
    return {
      ...(asked(options, 'address') ? { address: `${range.sheet.name}!${address}` } : {}),
      ...(fill
        ? {
            format: {
              fill: {
                ...(asked(fill, 'color') ? { color: all.color } : {}),
                ...(asked(fill, 'pattern') ? { pattern: all.pattern } : {}),
              },
            },
          }
        : {}),
    };
  });
}

/** One cell's part of `setCellProperties`: the fill's colour is emulated. */
export function setCellProperties(cell: CellRange, properties: Json): void {
  only(properties, ['format'], '');
  const format = properties['format'];
  if (!isRecord(format)) return;
  only(format, ['fill'], 'format.');
  const fill = format['fill'];
  if (!isRecord(fill)) return;
  only(fill, ['color'], 'format.fill.');
  setFill(cell, textArgument(fill['color']));
}
