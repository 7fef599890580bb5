import { beginsIn, figureCells } from './cellsOfRow';
import type { Check } from './check';
import type { RowInTable } from './inspection';
import { rowFinding } from './makeFinding';

/** A figure below zero where there can be none. */
export const negative: Check = {
  name: 'negative',
  codes: ['negative'],
  run: ({ rows }) =>
    rows.flatMap((place) =>
      mayBeNegative(place)
        ? []
        : figureCells(place.scored.row).flatMap(({ role, cell }) =>
            cell.reading.kind === 'number' &&
            cell.reading.number.value < 0 &&
            beginsIn(cell, place.scored.row)
              ? [
                  rowFinding('negative', place, role, cell, {
                    actual: cell.reading.number.value,
                    data: { typed: cell.reading.typed },
                  }),
                ]
              : [],
          ),
    ),
};

/** Changes may go down, and lines of deductions are written with a minus. */
const SIGNED = /增长|增幅|增速|增减|降低|下降|变化|变动|偏差|同比|环比|节约|结余|差额|盈亏/;
const DEDUCTION = /扣分|减分|惩罚|负面|倒扣/;

function mayBeNegative({ scored }: RowInTable): boolean {
  const { row } = scored;
  const isDeduction = [row.indicator, row.level1, row.level2].some((label) => label && DEDUCTION.test(label));
  return SIGNED.test(row.indicator) || isDeduction || (row.points !== null && row.points <= 0);
}
