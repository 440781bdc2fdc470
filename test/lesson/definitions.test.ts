import { expect, test } from 'vitest';
import { linkDefinitions } from '../../src/lesson/definitions.ts';

const definitions = (...texts: string[]) =>
  linkDefinitions({ blocks: texts.map((text) => ({ kind: 'markdown', text })) });

test('links may be defined in any part of a lesson', () => {
  expect(definitions('See [rfc].', 'Text.\n\n[rfc]: https://a.example\n   [b c]: <b.md> "B"')).toBe(
    '[rfc]: https://a.example\n   [b c]: <b.md> "B"',
  );
});

test('what stands in code, or is a footnote, defines none', () => {
  expect(definitions('```\n[a]: b.md\n```\n[^1]: A note.\n    [c]: d.md\n[e]:')).toBe('');
});
