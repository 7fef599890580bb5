import { withoutSpace } from '../cells/text';
import { isCountUnit } from '../cells/units';
import { numberIn } from '../scoring/rate';
import type { ColumnRole, IndicatorRow, TableCell } from '../tables/model';
import { beginsIn, figureCells } from './cellsOfRow';
import type { Check } from './check';
import { rowFinding } from './makeFinding';

/**
 * A text where a number belongs. Scores are numbers always. A plan, an actual or a rate is one where its counterpart
 * is one; beside a percent or a qualitative target, words are an answer of their own.
 */
export const notANumber: Check = {
  name: 'notANumber',
  codes: ['not-a-number'],
  run: ({ rows }) =>
    rows.flatMap((place) =>
      figureCells(place.scored.row)
        .filter(({ cell }) => cell.reading.kind === 'text' && beginsIn(cell, place.scored.row))
        .filter(({ role, cell }) => isNumberDue(place.scored.row, role, cell))
        .map(({ role, cell }) =>
          rowFinding('not-a-number', place, role, cell, {
            actual: cell.reading.typed,
            data: { typed: cell.reading.typed },
          }),
        ),
    ),
};

/** Said of a score that is still to come. */
const PENDING = /^(?:待|未)[定评核查审打]/;
/** Longer texts are reports in words; they leave the figure out, but are no misprinted figure. */
const LONGEST_MISPRINT = 15;

function isNumberDue(row: IndicatorRow, role: ColumnRole, cell: TableCell): boolean {
  const text = withoutSpace(cell.reading.typed);
  const isMisprint = looksLikeFigure(text);
  switch (role) {
    case 'score':
    case 'reviewScore':
      return !PENDING.test(text);
    case 'actual': {
      const plan = numberIn(row.plan);
      if (!plan || text.length > LONGEST_MISPRINT) return false;
      return isMisprint || isCountUnit(plan.unit ?? row.unit ?? '');
    }
    case 'plan':
      return isMisprint && numberIn(row.actual) !== null;
    default:
      return isMisprint;
  }
}

/** 26l06, 1O0, 12..5: digits with letters or signs among them, and nothing else but a unit. Not a date or a range. */
const MISPRINT =
  /^[≥≤<>=约]?(?=.*\d)[\dA-Za-z.,，．:：]*[A-Za-z.,，．:：][\dA-Za-z.,，．:：]*(?:[万亿]?[一-龥%％]{0,3})?$/;
const NUMBERED = /^[A-Za-z]+\d+$|^\d+[A-Za-z]$|^\d{1,2}[:：]\d{2}$|^\d{4}\.\d{1,2}(?:\.\d{1,2})?/;
/** 两万六千套 */
const CHINESE_FIGURE = /^[〇零一二两三四五六七八九十百千万亿点]{2,}[套户个栋间部人元]?$/;

function looksLikeFigure(text: string): boolean {
  return (MISPRINT.test(text) && !NUMBERED.test(text)) || CHINESE_FIGURE.test(text);
}
