/** The faults that can be put into a TypeScript file, one at a time, found in its syntax tree. */
import ts from 'typescript';
import { wordFaults } from './wordFaults.mjs';

/**
 * @typedef {'boundary' | 'decision' | 'word'} Group
 *   boundary: limits, caps, signs and numbers; decision: conditions, exits and what an effect is; word: wordings.
 * @typedef {{ group: Group, kind: string, line: number, start: number, end: number, text: string }} Fault
 *   `text` stands in for the characters [start, end) of the file; `line` counts from 1.
 */

const { SyntaxKind } = ts;

const OPERATORS = new Map([
  [SyntaxKind.LessThanToken, ['boundary', 'limit', '<=']],
  [SyntaxKind.LessThanEqualsToken, ['boundary', 'limit', '<']],
  [SyntaxKind.GreaterThanToken, ['boundary', 'limit', '>=']],
  [SyntaxKind.GreaterThanEqualsToken, ['boundary', 'limit', '>']],
  [SyntaxKind.PlusToken, ['boundary', 'sign', '-']],
  [SyntaxKind.MinusToken, ['boundary', 'sign', '+']],
  [SyntaxKind.AsteriskToken, ['boundary', 'sign', '/']],
  [SyntaxKind.SlashToken, ['boundary', 'sign', '*']],
  [SyntaxKind.PlusEqualsToken, ['boundary', 'sign', '-=']],
  [SyntaxKind.MinusEqualsToken, ['boundary', 'sign', '+=']],
  [SyntaxKind.EqualsEqualsEqualsToken, ['decision', 'equality', '!==']],
  [SyntaxKind.ExclamationEqualsEqualsToken, ['decision', 'equality', '===']],
  [SyntaxKind.AmpersandAmpersandToken, ['decision', 'and, or', '||']],
  [SyntaxKind.BarBarToken, ['decision', 'and, or', '&&']],
]);

/** Strings that are an operator, a direction or an effect of a rule, and what they are taken for. */
const TERMS = new Map([
  ...pairs('boundary', 'limit', ['>=', '>'], ['<=', '<'], ['=', '<>'], ['within', 'beyond']),
  ...pairs('boundary', 'cap', ['min', 'max'], ['deduction', 'award']),
  ...pairs('boundary', 'sign', ['add', 'subtract'], ['multiply', 'divide'], ['up', 'down']),
  ...pairs('boundary', 'sign', ['below', 'above'], ['low', 'high']),
  ...pairs('decision', 'effect', ['deduct', 'bonus'], ['award', 'zero'], ['linear', 'started']),
  ...pairs('decision', 'effect', ['and', 'or'], ['always', 'never']),
  ['whole', ['decision', 'effect', 'linear']],
]);

function pairs(group, kind, ...words) {
  return words.flatMap(([one, other]) => [
    [one, [group, kind, other]],
    [other, [group, kind, one]],
  ]);
}

/**
 * @param {string} name of the file, for its kind of syntax
 * @param {string} source
 * @returns {Fault[]} in the order of the file
 */
export function faultsIn(name, source) {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.ES2022, true);
  const faults = [];
  const add = (group, kind, start, end, text) => {
    const line = file.getLineAndCharacterOfPosition(start).line + 1;
    faults.push({ group, kind, line, start, end, text });
  };
  const replace = (group, kind, node, text) => add(group, kind, node.getStart(file), node.end, text);
  const visit = (node) => {
    if (isWithoutEffect(node)) return;
    operatorFault(node, replace);
    decisionFaults(node, file, replace);
    valueFault(node, replace);
    wordFaults(node, file, (kind, start, end, text) => add('word', kind, start, end, text));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return faults.sort((first, second) => first.start - second.start);
}

/** Types, imports and exports are gone at run time. */
function isWithoutEffect(node) {
  return (
    ts.isTypeNode(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isImportDeclaration(node) ||
    ts.isExportDeclaration(node)
  );
}

function operatorFault(node, replace) {
  if (!ts.isBinaryExpression(node)) return;
  const found = OPERATORS.get(node.operatorToken.kind);
  const isText = [node.left, node.right].some(holdsText);
  if (found && !(found[1] === 'sign' && isText)) replace(found[0], found[1], node.operatorToken, found[2]);
}

/** Words are joined by the same sign as numbers are added. */
function holdsText(node) {
  if (ts.isParenthesizedExpression(node)) return holdsText(node.expression);
  if (ts.isBinaryExpression(node)) return holdsText(node.left) || holdsText(node.right);
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

function decisionFaults(node, file, replace) {
  if (ts.isIfStatement(node)) {
    replace('decision', 'condition', node.expression, `!(${node.expression.getText(file)})`);
    if (!node.elseStatement && isExit(node.thenStatement, file)) replace('decision', 'exit', node, ';');
  } else if (ts.isConditionalExpression(node)) {
    replace('decision', 'condition', node.condition, `!(${node.condition.getText(file)})`);
  } else if (ts.isPrefixUnaryExpression(node)) {
    const operand = node.operand.getText(file);
    if (node.operator === SyntaxKind.ExclamationToken) replace('decision', 'condition', node, `(${operand})`);
    if (node.operator === SyntaxKind.MinusToken) replace('boundary', 'sign', node, `(${operand})`);
  } else if (node.kind === SyntaxKind.TrueKeyword) replace('decision', 'yes, no', node, 'false');
  else if (node.kind === SyntaxKind.FalseKeyword) replace('decision', 'yes, no', node, 'true');
}

/** A branch that does nothing but leave: return, throw, continue, or a refusal. */
function isExit(branch, file) {
  const statements = ts.isBlock(branch) ? branch.statements : [branch];
  const [only, ...others] = statements;
  if (!only || others.length > 0) return false;
  return (
    ts.isReturnStatement(only) ||
    ts.isThrowStatement(only) ||
    ts.isContinueStatement(only) ||
    (ts.isExpressionStatement(only) && /\brefuse\w*\(/.test(only.getText(file)))
  );
}

function valueFault(node, replace) {
  if (ts.isNumericLiteral(node) && !isKey(node)) replace('boundary', 'number', node, otherNumber(node.text));
  if (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    node.expression.expression.getText() === 'Math' &&
    ['min', 'max'].includes(node.expression.name.text)
  )
    replace('boundary', 'cap', node.expression.name, node.expression.name.text === 'min' ? 'max' : 'min');
  const term = ts.isStringLiteral(node) && !isKey(node) ? TERMS.get(node.text) : undefined;
  if (term) replace(term[0], term[1], node, `'${term[2]}'`);
}

function isKey(node) {
  return ts.isPropertyAssignment(node.parent) && node.parent.name === node;
}

/** A tolerance becomes a whole, any other number one more. */
function otherNumber(digits) {
  const value = Number(digits);
  return value > 0 && value < 0.001 ? '1' : String(value + 1);
}
