import { type Document, visit, type YAMLError } from 'yaml';
import { uncapitalised } from '../lib/words.ts';

/** What is wrong with a text as YAML, in words for its author; offsets into the text. */
export interface SyntaxProblem {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly hint?: string;
}

const most = 20;

/** Every syntax error, one a line: what follows on its line is nearly always its echo. */
export function syntaxProblems(document: Document.Parsed, text: string): SyntaxProblem[] {
  const lines = new Set<number>();
  const found: SyntaxProblem[] = [];
  for (const error of [...document.errors, ...document.warnings]) {
    const [start, end] = placeOf(error, document);
    const line = text.lastIndexOf('\n', start - 1);
    if (lines.has(line) || found.length === most) continue;
    lines.add(line);
    found.push({ start, end, ...explain(error, text.charAt(start)) });
  }
  return found;
}

/** Where an author has to look: for a quote that is never closed, at its beginning. */
function placeOf({ code, pos, message }: YAMLError, document: Document.Parsed): [number, number] {
  if (code !== 'MISSING_CHAR' || !message.includes('quote')) return [pos[0], pos[1]];
  let opened: number = pos[0];
  visit(document, {
    Scalar: (_, { type, range }) => {
      const quoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
      if (quoted && range && range[0] < pos[0] && range[1] >= pos[0] - 1) opened = range[0];
    },
  });
  return [opened, opened + 1];
}

interface Explanation {
  readonly message: string;
  readonly hint?: string;
}

const unlike: Explanation = {
  message: 'this line is indented unlike its neighbours',
  hint: 'Line the keys of one level up.',
};

const quoteIt = 'Put the text in double quotes.';

const explanations: Partial<Record<YAMLError['code'], Explanation>> = {
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'a second key on the line of a value',
    hint:
      'Put the text in double quotes when it holds a colon followed by a space; ' +
      'otherwise check how far the next line is indented.',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'a key has to stand on one line, with a colon after it',
    hint: 'Write "key: value".',
  },
  TAB_AS_INDENT: { message: 'a tab cannot indent', hint: 'Indent with spaces.' },
  MULTIPLE_DOCS: {
    message: 'a second document begins',
    hint: 'One file holds one document: remove the ---.',
  },
  TAG_RESOLVE_FAILED: { message: 'tags (!…) mean nothing here', hint: quoteIt },
  NON_STRING_KEY: { message: 'a key has to be a plain text' },
  UNEXPECTED_TOKEN: {
    message: 'this does not belong here',
    hint:
      'A text that begins with a quote ends with it; ' +
      'a list item begins with a dash and a space.',
  },
};

/** The parser speaks of its grammar; authors want to know what to change. */
function explain({ code, message }: YAMLError, sign: string): Explanation {
  switch (code) {
    case 'BAD_SCALAR_START':
      return { message: `a text cannot begin with ${sign}`, hint: quoteIt };
    case 'BAD_DQ_ESCAPE':
      return {
        message: `unknown escape ${message.split(' ').at(-1)}`,
        hint: 'Write a backslash as \\\\ inside double quotes, or use single quotes.',
      };
    case 'BAD_INDENT':
      return explainIndent(message);
    case 'MISSING_CHAR':
      return explainMissing(message);
    default:
      return explanations[code] ?? { message: uncapitalised(message) };
  }
}

function explainIndent(message: string): Explanation {
  if (!message.startsWith('Flow')) return unlike;
  const what = message.includes('map') ? 'braces are' : 'brackets are';
  return {
    message: `the ${what} not closed`,
    hint: `Add the missing ${message.at(-1)} before this line.`,
  };
}

function explainMissing(message: string): Explanation {
  if (message.includes('quote')) {
    const hint = 'Close it where the text ends.';
    return { message: 'a quote is opened and never closed', hint };
  }
  if (message.includes('Implicit map keys')) {
    return { message: 'a key without a colon', hint: 'Write "key: value".' };
  }
  const missing = /[\]}]$/.exec(message)?.[0];
  if (missing) return { message: `"${missing}" is missing`, hint: 'Close what was opened.' };
  if (message.includes('- indicator')) return unlike;
  return { message: uncapitalised(message) };
}
