import { cellAddress } from '../cells/address';
import { withoutSpace } from '../cells/text';
import type { BaseDataRegion, BaseDataSheet } from '../tables/baseDataModel';
import type { IndicatorTable } from '../tables/model';
import type { Check } from './check';
import type { Finding } from './finding';
import { finding, tableFinding } from './makeFinding';

/** One region reported twice: two lines of base data under the same head, or two forms of one programme and year. */
export const duplicateUnit: Check = {
  name: 'duplicateUnit',
  codes: ['duplicate-unit'],
  run: ({ found }) => [...found.baseData.flatMap(linesTwice), ...formsTwice(found.tables)],
};

/** Names that every prefecture has. */
const GENERIC =
  /^(?:市辖区|市区|城区|郊区|新区|高新区|开发区|经开区|园区|本级|[省区市州县地盟]直|[省市州县区]本级)$/;

function linesTwice(base: BaseDataSheet): readonly Finding[] {
  const first = new Map<string, BaseDataRegion>();
  return base.regions
    .filter(({ kind }) => kind === 'unit')
    .flatMap((region): readonly Finding[] => {
      const name = withoutSpace(region.name);
      if (GENERIC.test(name)) return [];
      const key = `${headOf(base, region)?.row ?? ''}|${name}`;
      const earlier = first.get(key);
      if (!earlier) {
        first.set(key, region);
        return [];
      }
      const at = { row: region.row, column: base.unitColumn };
      return [
        finding('duplicate-unit', base.sheet, name, at, {
          actual: region.name,
          data: { first: cellAddress(earlier.row, base.unitColumn) },
        }),
      ];
    });
}

/** The subtotal that a line belongs to. */
function headOf({ regions }: BaseDataSheet, { row }: BaseDataRegion): BaseDataRegion | undefined {
  return regions.find(({ kind, of }) => kind === 'subtotal' && of.includes(row));
}

function formsTwice(tables: readonly IndicatorTable[]): readonly Finding[] {
  const first = new Map<string, IndicatorTable>();
  return tables.flatMap((table): readonly Finding[] => {
    const { region, programme, year, shape, title } = table;
    if (region === null || programme === null) return [];
    const key = [withoutSpace(region), programme, year ?? '', shape, withoutSpace(title ?? '')].join('|');
    const earlier = first.get(key);
    if (!earlier) {
      first.set(key, table);
      return [];
    }
    const at = { row: table.area.top, column: table.area.left };
    return [
      tableFinding('duplicate-unit', table, region, at, {
        actual: region,
        data: { first: `${earlier.sheet}!${cellAddress(earlier.area.top, earlier.area.left)}` },
      }),
    ];
  });
}
