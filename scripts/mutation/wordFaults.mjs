/** Faults in what the grammar knows of words: one word, alternative or wording is left out. */
import ts from 'typescript';

const IDEOGRAPH = /[\u4e00-\u9fff]/;
/** A list of words in one string. */
const WORD_LIST = /^\S+(?: \S+)+$/;

/**
 * @param {(kind: string, start: number, end: number, text: string) => void} add
 */
export function wordFaults(node, file, add) {
  if (ts.isRegularExpressionLiteral(node)) {
    for (const [from, to] of alternativesIn(node.text))
      if (IDEOGRAPH.test(node.text.slice(from, to)))
        add('alternative', node.getStart(file) + from, node.getStart(file) + to, '');
  } else if (ts.isCallExpression(node) && node.expression.getText(file) === 'wording') {
    const [pattern] = node.arguments;
    const start = pattern.getStart(file);
    for (const [from, to] of alternativesIn(pattern.text.replace(/[[\]]/g, asBracket)))
      add('alternative', start + 1 + from, start + 1 + to, '');
    if (ts.isArrayLiteralExpression(node.parent)) leaveOut('wording', node, node.parent.elements, file, add);
  } else if (ts.isStringLiteralLike(node)) {
    if (IDEOGRAPH.test(node.text) && WORD_LIST.test(node.text) && isWordList(node)) wordsOf(node, file, add);
    else if (ts.isArrayLiteralExpression(node.parent) && node.parent.elements.length > 1)
      leaveOut('word', node, node.parent.elements, file, add);
  } else if (ts.isPropertyAssignment(node) && IDEOGRAPH.test(node.name.getText(file))) {
    if (ts.isStringLiteral(node.initializer) && !isWordList(node.initializer))
      leaveOut('word', node, node.parent.properties, file, add);
  }
}

/** `'低 降低 下降'` of a word class, or in front of `.split(' ')`. */
function isWordList(node) {
  if (ts.isPropertyAssignment(node.parent)) return node.text.includes(' ');
  return (
    ts.isVariableDeclaration(node.parent) ||
    (ts.isPropertyAccessExpression(node.parent) && node.parent.name.text === 'split')
  );
}

function wordsOf(node, file, add) {
  const start = node.getStart(file) + 1;
  for (const match of node.text.matchAll(/\S+/g)) {
    const isFirst = match.index === 0;
    const from = start + match.index - (isFirst ? 0 : 1);
    add('word', from, start + match.index + match[0].length + (isFirst ? 1 : 0), '');
  }
}

/** A member of a list with the comma behind it. */
function leaveOut(kind, node, siblings, file, add) {
  const next = siblings[siblings.indexOf(node) + 1];
  add(kind, node.getStart(file), next ? next.getStart(file) : node.end, '');
}

/** Brackets of a wording that may be missing hold alternatives as well. */
function asBracket(sign) {
  return sign === '[' ? '(' : ')';
}

/**
 * The alternatives of every `(a|b)` and of the whole, each with the bar that goes with it.
 * @returns {[from: number, to: number][]}
 */
export function alternativesIn(pattern) {
  const found = [];
  const open = [{ from: pattern.startsWith('/') ? 1 : 0, bars: [] }];
  const close = ({ from, bars }, to) => {
    const stops = [...bars, to];
    if (bars.length === 0) return;
    stops.forEach((stop, index) => {
      const start = index === 0 ? from : stops[index - 1];
      found.push([start, index === 0 ? stop + 1 : stop]);
    });
  };
  let isInClass = false;
  for (let at = open[0].from; at < pattern.length; at += 1) {
    const sign = pattern.charAt(at);
    if (sign === '\\') at += 1;
    else if (isInClass) isInClass = sign !== ']';
    else if (sign === '[') isInClass = true;
    else if (sign === '(')
      open.push({
        from: at + (/^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(pattern.slice(at))?.[0].length ?? 1),
        bars: [],
      });
    else if (sign === ')') close(open.pop(), at);
    else if (sign === '|') open.at(-1).bars.push(at);
  }
  close(open[0], pattern.startsWith('/') ? pattern.lastIndexOf('/') : pattern.length);
  return found.filter(([from, to]) => to - from > 1);
}
