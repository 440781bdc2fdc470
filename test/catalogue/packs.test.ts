import { expect, test } from 'vitest';
import { emptyCatalogue } from '../../src/catalogue/catalogue.ts';
import { merged, packOf } from '../../src/catalogue/packs.ts';

const withTerm = (term: string, definition: string) => ({
  ...emptyCatalogue,
  glossary: [{ term, definition, lesson: 'queues', also: [] }],
});

test('of a term that two explain, the first one counts', () => {
  const both = merged(withTerm('Goodput', 'Ours.'), withTerm('goodput', 'Theirs.'));
  expect(both.glossary.map(({ definition }) => definition)).toEqual(['Ours.']);
  expect(merged(withTerm('goodput', 'Ours.'), withTerm('jitter', 'Theirs.')).glossary).toHaveLength(
    2,
  );
});

test('an id tells its pack', () => {
  expect(packOf('acme/retry-storm')).toBe('acme');
  expect(packOf('retry-storm')).toBeUndefined();
});
