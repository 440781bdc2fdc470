import { expect, test } from 'vitest';
import { decodeEntities } from '../../src/lib/entities.ts';

test.each([
  ['a &lt; b &amp;&amp; c &gt; d', 'a < b && c > d'],
  ['10&nbsp;ms &mdash; 5 &micro;s', '10\u00a0ms — 5 µs'],
  ['&#955; and &#x3BB;', 'λ and λ'],
  ['&#x1F642;', '🙂'],
])('%s reads %s', (written, read) => {
  expect(decodeEntities(written)).toBe(read);
});

test('what names no character stays as it is', () => {
  expect(decodeEntities('a && b; &nothing; &toString; &#; R&D')).toBe(
    'a && b; &nothing; &toString; &#; R&D',
  );
});

test('no character of a text can drive the terminal', () => {
  expect(decodeEntities('&#27;[2J&#x7;')).toBe('␛[2J␇');
  expect(decodeEntities('&#0;&#x110000;&#9999999;')).toBe('���');
});
