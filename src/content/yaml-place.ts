import { type Document, isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';

/** Offsets into the text of a document. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a value stands: its own place, or its key's when it spans several lines or is empty. A
 * value that is missing has its nearest ancestor's place; a list's item has no key, so that its
 * first line counts.
 */
export function placeOfPath(
  document: Document.Parsed,
  text: string,
  path: readonly (string | number)[],
  atKey: boolean,
): Place {
  const { node, key, missing } = follow(document, path);
  const [start, upTo] = node?.range ?? [0, 0];
  const own = text.slice(start, upTo).trimEnd();
  const compact = own !== '' && !own.includes('\n');
  if (key?.range && (atKey || missing || !compact))
    return { start: key.range[0], end: key.range[1] };
  if (compact) return { start, end: start + own.length };
  const lineEnd = text.indexOf('\n', start);
  return { start, end: lineEnd === -1 ? text.length : lineEnd };
}

interface Followed {
  readonly node: Node | null;
  /** The key of the node, unless it is the root or an item of a list. */
  readonly key: Node | undefined;
  /** The path goes on where the document ends. */
  readonly missing: boolean;
}

function follow(document: Document.Parsed, path: readonly (string | number)[]): Followed {
  let node: Node | null = document.contents;
  let key: Node | undefined;
  for (const step of path) {
    const parent: Node | null | undefined = isAlias(node) ? node.resolve(document) : node;
    const child = childOf(parent, step);
    if (!child) return { node, key, missing: true };
    key = child.key;
    node = child.value;
  }
  return { node, key, missing: false };
}

interface Child {
  readonly key: Node | undefined;
  readonly value: Node | null;
}

function childOf(node: unknown, step: string | number): Child | undefined {
  if (isMap<Node, Node | null>(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
    return pair && { key: pair.key, value: pair.value };
  }
  if (!isSeq<Node>(node) || typeof step !== 'number') return undefined;
  const value = node.items[step];
  return value === undefined ? undefined : { key: undefined, value };
}
