import { halfWidth, onOneLine } from '../cells/text';
import { unitNamed } from '../cells/units';

/** A row or group label, taken apart. */
export interface Label {
  /** On one line, without the points. */
  readonly text: string;
  /** 10 in 资金落实（10分）; null where no points are printed. */
  readonly points: number | null;
  /** 套 in 公租房开工（套）; null where no unit is printed. */
  readonly unit: string | null;
}

const BRACKETED_POINTS =
  /\s*[（(【[〔]\s*(?:(?:分值|权重|满分|计|共|总分|标准分|基本分)\s*[:：]?\s*)?([\d０-９]+(?:[.．。][\d０-９]+)?)\s*分\s*[）)】\]〕]/;
/** 资金落实10分; not 满意度不低于90分, where the points are a threshold. */
const TRAILING_POINTS =
  /(?<![于到达过≥≤><＞＜为少多\d０-９.．-])\s*([\d０-９]{1,3}(?:[.．][\d０-９]+)?)\s*分$/;
const BRACKETED = /[（(【[]([^（()）【】[\]]{1,8})[）)】\]]/g;

/** Takes the points out of a label and finds the unit printed in it. Any text is accepted. */
export function readLabel(typed: string): Label {
  const line = onOneLine(typed);
  const match = line.includes('分') ? (BRACKETED_POINTS.exec(line) ?? TRAILING_POINTS.exec(line)) : null;
  const points = match?.[1] === undefined ? null : Number(halfWidth(match[1]).replace('。', '.'));
  const text = match ? (line.slice(0, match.index) + line.slice(match.index + match[0].length)).trim() : line;
  return match && text !== ''
    ? { text, points, unit: unitIn(text) }
    : { text: line, points: null, unit: unitIn(line) };
}

/** The unit in the last brackets that hold one: 改造小区（个） → 个. */
function unitIn(text: string): string | null {
  if (!/[（(【[]/.test(text)) return null;
  const units = [...text.matchAll(BRACKETED)].flatMap(
    ([, word]) =>
      unitNamed(
        halfWidth(word ?? '')
          .replace(/^单位:?/, '')
          .replace(/\s/g, ''),
      ) ?? [],
  );
  return units.at(-1) ?? null;
}
