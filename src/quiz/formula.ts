import jsep from 'jsep';
import { didYouMean } from '../lib/nearest.ts';

/** Arithmetic on named numbers, parsed once and evaluated by hand: nothing of it is ever run as code. */
export interface Formula {
  readonly text: string;
  readonly root: Term;
}

type Term =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'negative'; readonly of: Term }
  | {
      readonly kind: 'operation';
      readonly operator: Operator;
      readonly left: Term;
      readonly right: Term;
    }
  | { readonly kind: 'call'; readonly call: string; readonly inputs: readonly Term[] };

type Operator = '+' | '-' | '*' | '/' | '%' | '^';

export type ParsedFormula =
  | { readonly ok: true; readonly formula: Formula }
  | { readonly ok: false; readonly message: string; readonly hint?: string };

interface Callable {
  readonly inputs: readonly [least: number, most: number];
  readonly run: (...inputs: number[]) => number;
}

const callables: Readonly<Record<string, Callable>> = {
  min: { inputs: [1, 20], run: Math.min },
  max: { inputs: [1, 20], run: Math.max },
  sqrt: { inputs: [1, 1], run: Math.sqrt },
  exp: { inputs: [1, 1], run: Math.exp },
  ln: { inputs: [1, 1], run: Math.log },
  log10: { inputs: [1, 1], run: Math.log10 },
  ceil: { inputs: [1, 1], run: roundedBy(Math.ceil) },
  floor: { inputs: [1, 1], run: roundedBy(Math.floor) },
  round: { inputs: [1, 1], run: roundedBy(Math.round) },
  abs: { inputs: [1, 1], run: Math.abs },
};

/** `0.1 * 3 / 0.1` is 3 for people: a hair's breadth of binary rounding must not become a whole step. */
function roundedBy(round: (value: number) => number): (value: number) => number {
  return (value) => round(Number(value.toPrecision(12)));
}

const operations: Readonly<Record<Operator, (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '%': (left, right) => left % right,
  '^': (left, right) => left ** right,
};

const grammar =
  'Use numbers, given names, + - * / % ^, parentheses and min max sqrt exp ln log10 ceil floor round abs.';

jsep.addBinaryOp('^', 11, true);

class WrongFormula extends Error {
  readonly hint: string;
  constructor(message: string, hint = grammar) {
    super(message);
    this.hint = hint;
  }
}

/** Reads a formula over the names that are known where it stands. */
export function parseFormula(text: string, names: Iterable<string>): ParsedFormula {
  const known = new Set(names);
  try {
    return { ok: true, formula: { text, root: termOf(jsep(text), known) } };
  } catch (error) {
    if (error instanceof WrongFormula)
      return { ok: false, message: error.message, hint: error.hint };
    const reason =
      error instanceof Error ? error.message.replace(/ at character \d+$/, '') : String(error);
    return { ok: false, message: `"${text}" is not a formula: ${reason}`, hint: grammar };
  }
}

/** The formula's value; not finite when it divides by zero or leaves a function's domain. */
export function evaluate(formula: Formula, values: Readonly<Record<string, number>>): number {
  return resultOf(formula.root, values);
}

function resultOf(term: Term, values: Readonly<Record<string, number>>): number {
  switch (term.kind) {
    case 'number':
      return term.value;
    case 'name':
      return values[term.name] ?? Number.NaN;
    case 'negative':
      return -resultOf(term.of, values);
    case 'operation':
      return operations[term.operator](resultOf(term.left, values), resultOf(term.right, values));
    case 'call':
      return callables[term.call]!.run(...term.inputs.map((input) => resultOf(input, values)));
  }
}

function termOf(node: jsep.Expression, known: ReadonlySet<string>): Term {
  if (isNode<jsep.Literal>(node, 'Literal') && typeof node.value === 'number') {
    return { kind: 'number', value: node.value };
  }
  if (isNode<jsep.Identifier>(node, 'Identifier')) return nameOf(node.name, known);
  if (isNode<jsep.UnaryExpression>(node, 'UnaryExpression')) {
    const of = termOf(node.argument, known);
    if (node.operator === '+') return of;
    if (node.operator === '-') return { kind: 'negative', of };
    throw new WrongFormula(`a formula has no operator "${node.operator}"`);
  }
  if (isNode<jsep.BinaryExpression>(node, 'BinaryExpression')) return operationOf(node, known);
  if (isNode<jsep.CallExpression>(node, 'CallExpression')) return callOf(node, known);
  if (isNode<jsep.Compound>(node, 'Compound'))
    throw new WrongFormula('an operator is missing between two parts of the formula');
  throw new WrongFormula('this is more than arithmetic');
}

function nameOf(name: string, known: ReadonlySet<string>): Term {
  if (known.has(name)) return { kind: 'name', name };
  const names = [...known];
  const list =
    names.length > 0
      ? `Known names: ${names.join(', ')}.`
      : 'Nothing is given here: add the name under `given`.';
  throw new WrongFormula(`"${name}" is not given`, didYouMean(name, names) ?? list);
}

function operationOf(node: jsep.BinaryExpression, known: ReadonlySet<string>): Term {
  const operator = node.operator === '**' ? '^' : node.operator;
  if (!Object.hasOwn(operations, operator))
    throw new WrongFormula(`a formula has no operator "${node.operator}"`);
  if (operator === '^' && isNode(node.left, 'UnaryExpression')) {
    throw new WrongFormula(
      'a minus before a power can be read in two ways',
      'Write 0 - x ^ 2 or (0 - x) ^ 2.',
    );
  }
  return {
    kind: 'operation',
    operator: operator as Operator,
    left: termOf(node.left, known),
    right: termOf(node.right, known),
  };
}

function callOf(node: jsep.CallExpression, known: ReadonlySet<string>): Term {
  const call = isNode<jsep.Identifier>(node.callee, 'Identifier') ? node.callee.name : '';
  const callable = Object.hasOwn(callables, call) ? callables[call] : undefined;
  if (!callable) {
    throw new WrongFormula(
      `a formula has no function "${call}"`,
      didYouMean(call, Object.keys(callables)) ?? grammar,
    );
  }
  const [least, most] = callable.inputs;
  const count = node.arguments.length;
  if (count < least || count > most) {
    throw new WrongFormula(
      `${call} takes ${least === most ? 'one number' : 'one number or more'}, got ${count}`,
    );
  }
  return { kind: 'call', call, inputs: node.arguments.map((input) => termOf(input, known)) };
}

const isNode = <T extends jsep.Expression>(node: jsep.Expression, type: string): node is T =>
  node.type === type;
