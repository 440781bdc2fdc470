/** Where a link of a lesson leads within the content. */
export type InnerLink =
  /** Without a lesson it is the one that the link stands in; without a heading its beginning. */
  | { readonly kind: 'lesson'; readonly lesson?: string; readonly heading?: string }
  | { readonly kind: 'quiz' | 'incident'; readonly id: string }
  /** By any of its names, as {@link nameOfTerm} has it. */
  | { readonly kind: 'term'; readonly name: string };

const folders = { quizzes: 'quiz', scenarios: 'incident' } as const;

/**
 * What a link's address means, or undefined for one that leads elsewhere. Links are written as the
 * paths of files, so that they work in every viewer: `../queues/littles-law.md#what-it-says`,
 * `#what-it-says`, `../../quizzes/queues.yaml`, `../../scenarios/flood.yaml`,
 * `../glossary.yaml#tail-latency`.
 */
export function innerLink(address: string): InnerLink | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(address)) return undefined;
  const [file = '', fragment] = address.split('#', 2);
  const heading = fragment === undefined || fragment === '' ? {} : { heading: decoded(fragment) };
  if (file === '') return fragment === undefined ? undefined : { kind: 'lesson', ...heading };
  const parts = file.split('/');
  const [, name, ending] = /^([^.]+)\.(md|ya?ml)$/i.exec(parts.at(-1)!) ?? [];
  if (name === undefined || ending === undefined) return undefined;
  if (ending.toLowerCase() === 'md') return { kind: 'lesson', lesson: name, ...heading };
  if (name === 'glossary') {
    return fragment ? { kind: 'term', name: nameOfTerm(decoded(fragment)) } : undefined;
  }
  const folder = parts.at(-2) ?? '';
  if (!Object.hasOwn(folders, folder)) return undefined;
  return { kind: folders[folder as keyof typeof folders], id: name };
}

/** A term's name as a link writes it: `Tail latency` is `tail-latency`. */
export const nameOfTerm = (name: string): string => name.trim().toLowerCase().replace(/\s+/g, '-');

/** Percent signs that encode nothing stand for themselves. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
