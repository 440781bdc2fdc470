import { describe, expect, test } from 'vitest';
import { headingsOf } from '../../src/lesson/headings.ts';

const slugs = (...texts: string[]) =>
  headingsOf({ blocks: texts.map((text) => ({ kind: 'markdown', text })) }).map(({ slug }) => slug);

describe('headingsOf', () => {
  // As GitHub makes them: lower case, spaces to hyphens, punctuation dropped.
  test.each([
    ["## Little's law", 'littles-law'],
    ['## Two *kinds* of `timeout`', 'two-kinds-of-timeout'],
    ['## p99: what it means', 'p99-what-it-means'],
    ['## Read & write', 'read--write'],
    ['## Größe über alles', 'größe-über-alles'],
    ['## A [link](https://x.org) here', 'a-link-here'],
    ['## Closed ##', 'closed'],
    ['## retry_max stays', 'retry_max-stays'],
  ])('%s → %s', (heading, slug) => {
    expect(slugs(heading)).toEqual([slug]);
  });

  test('numbers headings of the same words through the whole lesson', () => {
    expect(slugs('## Retries\n## Retries', '## Retries')).toEqual([
      'retries',
      'retries-1',
      'retries-2',
    ]);
  });

  test('finds no heading in code', () => {
    expect(slugs('```sh\n# comment\n```\n\n## Real\n\n#hashtag')).toEqual(['real']);
  });
});
