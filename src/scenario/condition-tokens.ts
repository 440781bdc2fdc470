export interface Token {
  readonly kind: 'open' | 'close' | 'operator' | 'signal' | 'value' | 'word' | 'unknown';
  readonly text: string;
  /** Counted from 1, as people count. */
  readonly column: number;
}

/**
 * Tried in this order. `web>payment.retryShare` is one signal, whereas `cost>2.5` and `web.p99>2s`
 * are comparisons: an edge has its `>` before the first dot and a name after that dot.
 */
const patterns: readonly [Token['kind'], RegExp][] = [
  ['open', /\(/y],
  ['close', /\)/y],
  ['signal', /[A-Za-z0-9][\w-]*>[A-Za-z0-9][\w-]*\.[A-Za-z]\w*/y],
  ['signal', /[A-Za-z][\w-]*(?:\.[A-Za-z0-9][\w-]*)+/y],
  ['signal', /[0-9][\w-]*(?:\.[A-Za-z][\w-]*)+/y],
  ['operator', /<=|>=|==|!=|<|>|=/y],
  [
    'value',
    /-?[0-9][0-9.]*(?:e[+-]?[0-9]+)?(?:\s*\/\s*[a-zµ]+|\s*%|\s*(?:us|µs|ms|s|m|h)(?![\w-])|[a-zµ]*)/y,
  ],
  ['word', /[A-Za-z][\w-]*/y],
];

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text.charAt(at))) {
      at++;
      continue;
    }
    const token = tokenAt(text, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(text: string, at: number): Token {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { kind, text: match[0], column: at + 1 };
  }
  const [unknown] = /^[^\w\s()<>=]+/.exec(text.slice(at)) ?? [text.charAt(at)];
  return { kind: 'unknown', text: unknown, column: at + 1 };
}
