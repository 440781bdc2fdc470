/** What a progress file of this program says of its version. */
export const progressVersion = 2;

type Document = Readonly<Record<string, unknown>>;

/**
 * From each version to the next, by the version that a document has. A step knows that its document
 * has the right version, and nothing else: what cannot be right is left for the schema to tell.
 */
const steps: Readonly<Record<number, (document: Document) => Document>> = {
  1: (document) => ({
    ...document,
    version: 2,
    answers: renamed(document.answers, (id) =>
      id.startsWith('incident:') ? `scenario:${id.slice('incident:'.length)}#diagnosis` : id,
    ),
    visits: {},
  }),
};

/** A document of any earlier version as this one writes it; what it does not know stays as it is. */
export function migrated(document: unknown): unknown {
  let current = document;
  for (;;) {
    const step = steps[versionOf(current) ?? Number.NaN];
    if (!step) return current;
    current = step(current as Document);
  }
}

/** The version that a document says it has. */
export function versionOf(document: unknown): number | undefined {
  const version = (document as { version?: unknown } | null | undefined)?.version;
  return typeof version === 'number' ? version : undefined;
}

function renamed(records: unknown, name: (id: string) => string): unknown {
  if (typeof records !== 'object' || records === null) return records;
  return Object.fromEntries(Object.entries(records).map(([id, record]) => [name(id), record]));
}
