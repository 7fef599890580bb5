import { unitNamed, unitScale } from '../cells/units';
import { withoutSpace } from '../cells/text';
import { readCell } from '../cells/readCell';
import { cellAt, sheetNamed, type WorkbookSnapshot } from '../cells/snapshot';
import { isPercent, numberIn } from '../scoring/rate';
import type { IndicatorRow } from '../tables/model';
import type { Check } from './check';
import type { RowInTable } from './inspection';
import { rowFinding } from './makeFinding';
import { shownFigure } from './shownFigure';
import { unitSlip } from './unitSlip';

/**
 * Plan and actual in units that measure different things (套 against 万平方米), or so far apart that one of them must
 * have been written in another unit. Units of one kind (万元, 亿元) are converted and are no finding.
 */
export const unitMismatch: Check = {
  name: 'unitMismatch',
  codes: ['unit-mismatch'],
  run: ({ rows, workbook }) =>
    rows.flatMap((place) => {
      const { row } = place.scored;
      const units = unitsOf(place, workbook);
      if (units && measureDifferentThings(units.plan, units.actual)) {
        return [
          rowFinding('unit-mismatch', place, 'actual', row.actual, {
            expected: units.plan,
            actual: units.actual,
            data: { planUnit: units.plan, actualUnit: units.actual },
          }),
        ];
      }
      const slip = unitSlip(row);
      return slip === null
        ? []
        : [
            rowFinding('unit-mismatch', place, 'actual', row.actual, {
              expected: numberIn(row.plan)?.value ?? null,
              actual: numberIn(row.actual)?.value ?? null,
              data: {
                plan: shownFigure(row.plan),
                done: shownFigure(row.actual),
                factor: slip,
                larger: isActualLarger(row) ? 'actual' : 'plan',
              },
            }),
          ];
    }),
};

function isActualLarger(row: IndicatorRow): boolean {
  return (numberIn(row.actual)?.value ?? 0) > (numberIn(row.plan)?.value ?? 0);
}

interface Units {
  readonly plan: string;
  readonly actual: string;
}

/** Each figure's own printed unit; where one prints none, what the form says of the row. */
function unitsOf(place: RowInTable, workbook: WorkbookSnapshot): Units | null {
  const { row } = place.scored;
  const plan = numberIn(row.plan);
  const actual = numberIn(row.actual);
  if (!plan || !actual || isPercent(plan, row) || isPercent(actual, row)) return null;
  const printed = printedUnit(place, workbook);
  const units = { plan: plan.unit ?? printed, actual: actual.unit ?? printed };
  return units.plan !== null && units.actual !== null ? { plan: units.plan, actual: units.actual } : null;
}

/** The unit that the form prints for the row: in its unit column, else in brackets behind the label. */
function printedUnit({ table, scored }: RowInTable, workbook: WorkbookSnapshot): string | null {
  const column = table.columns.get('unit');
  const sheet = sheetNamed(workbook, table.sheet);
  const inColumn = sheet && column !== undefined ? readCell(cellAt(sheet, scored.row.row, column)).typed : '';
  const inLabel = /[（(]([^（）()]+)[）)]\s*$/.exec(scored.row.indicator)?.[1] ?? '';
  return unitNamed(withoutSpace(inColumn)) ?? unitNamed(withoutSpace(inLabel));
}

/** Units that may stand for one another. The first set counts anything: 3项 may well be 3个 or 3份. */
const KINDS: readonly ReadonlySet<string>[] = [
  '个 项 处 条 件 起 次 例 宗 份 批 批次 类 种 期 轮 场 场次 项目 小区 张 篇 所 家 组',
  '套 间 套/间 床位 床 单元 套次',
  '户 户次 户数',
  '栋 幢 座 楼栋',
  '人 名 位 人次',
  '元',
  '平方米 亩 公顷',
  '立方米',
  '公里 米 千米',
  '吨 千克 公斤',
].map((words) => new Set(words.split(' ')));

/** False for units of one kind, and for any that are not known well enough to judge. */
function measureDifferentThings(plan: string, actual: string): boolean {
  const one = kindOf(plan);
  const other = kindOf(actual);
  return one !== undefined && other !== undefined && one !== other;
}

function kindOf(unit: string): ReadonlySet<string> | undefined {
  return KINDS.find((units) => units.has(unitScale(unit).base));
}
