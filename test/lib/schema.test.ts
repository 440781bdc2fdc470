import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { check, duration, id, rate, share } from '../../src/lib/schema.ts';

const call = z.strictObject({
  to: id,
  timeout: z.optional(
    z.union([
      duration,
      z.pipe(
        z.literal('off'),
        z.transform(() => undefined),
      ),
    ]),
  ),
  share: z.optional(share),
});

const schema = z.strictObject({
  id,
  level: z.optional(z.int().check(z.minimum(1), z.maximum(5))),
  order: z.optional(z.enum(['fifo', 'lifo', 'priority'])),
  tags: z.optional(z.array(z.string().check(z.minLength(1))).check(z.minLength(1))),
  every: z.optional(duration),
  arrivals: z.optional(z.union([rate, z.strictObject({ rate, burst: z.optional(z.number()) })])),
  calls: z.optional(z.array(z.union([call, z.array(call).check(z.minLength(1))]))),
  step: z.optional(
    z.union([
      z.strictObject({ at: duration, do: z.string() }),
      z.strictObject({ at: duration, diagnose: z.number() }),
    ]),
  ),
  nodes: z.optional(z.record(id, call)),
});

/** `path [code] message = hint`; a path with ' stands for the key itself. */
function problems(document: unknown): string[] {
  const checked = check(schema, document);
  if (checked.ok) return [];
  return checked.problems.map(
    ({ code, path, atKey, message, hint }) =>
      `${path.join('.')}${atKey ? "'" : ''} [${code}] ${message}${hint === undefined ? '' : ` = ${hint}`}`,
  );
}

test('a right document becomes numbers in ms, per second and shares', () => {
  const checked = check(schema, {
    id: 'web',
    every: '1.5s',
    arrivals: { rate: '60/m' },
    calls: [{ to: 'db', timeout: 'off', share: '30%' }, [{ to: 'a' }, { to: 'b' }]],
  });
  expect(checked).toEqual({
    ok: true,
    value: {
      id: 'web',
      every: 1500,
      arrivals: { rate: 1 },
      calls: [{ to: 'db', timeout: undefined, share: 0.3 }, [{ to: 'a' }, { to: 'b' }]],
    },
  });
});

const known = 'id, level, order, tags, every, arrivals, calls, step, nodes';
const durations = '250us, 20ms, 1.5s or 2m';

test.each<[string, object, string[]]>([
  [
    'unknown key, suggestion',
    { id: 'a', ordr: 'fifo' },
    [`ordr' [unknown-key] unknown key "ordr" = Did you mean "order"?`],
  ],
  [
    'unknown key, list',
    { id: 'a', colour: 1 },
    [`colour' [unknown-key] unknown key "colour" = Known keys: ${known}.`],
  ],
  ['missing key', {}, ['id [missing-key] "id" is missing = Add "id: …" with text.']],
  [
    'misspelt key that was needed',
    { idd: 'a' },
    [`idd' [unknown-key] unknown key "idd" = Did you mean "id"?`],
  ],
  ['wrong type', { id: ['a'] }, ['id [wrong-type] expected text, got a list']],
  ['nothing', { id: null }, ['id [wrong-type] expected text, got nothing']],
  ['no id', { id: 'Web_1' }, ['id [wrong-value] an id is lower-case words joined by hyphens']],
  ['too small', { id: 'a', level: 0 }, ['level [wrong-value] expected at least 1, got 0']],
  ['too big', { id: 'a', level: 9 }, ['level [wrong-value] expected at most 5, got 9']],
  ['not whole', { id: 'a', level: 1.5 }, ['level [wrong-type] expected a whole number, got 1.5']],
  [
    'infinite',
    { id: 'a', level: Number.POSITIVE_INFINITY },
    ['level [wrong-type] expected a number, got Infinity'],
  ],
  ['empty list', { id: 'a', tags: [] }, ['tags [wrong-value] a list of at least 1 is needed']],
  ['empty text', { id: 'a', tags: [''] }, ['tags.0 [wrong-value] a text is needed']],
  [
    'one of',
    { id: 'a', order: 'fofi' },
    [
      'order [wrong-value] "fofi" is not known here = Did you mean "fifo"? It is one of: fifo, lifo, priority.',
    ],
  ],
  [
    'no unit',
    { id: 'a', every: 20 },
    [
      `every [wrong-unit] 20 has no unit: a duration needs one = Write it with its unit, such as ${durations}.`,
    ],
  ],
  [
    'no duration',
    { id: 'a', every: '20 msec' },
    [`every [wrong-unit] "20 msec" is not a duration = Write a duration such as ${durations}.`],
  ],
  [
    'a list for a duration',
    { id: 'a', every: [] },
    [`every [wrong-type] expected a duration such as ${durations}, got a list`],
  ],
  [
    'first branch of a union',
    { id: 'a', arrivals: 300 },
    [
      'arrivals [wrong-unit] 300 has no unit: a rate needs one = Write it with its unit, such as 300/s or 5/m.',
    ],
  ],
  [
    'second branch of a union',
    { id: 'a', arrivals: { rate: '300/s', brust: 2 } },
    [`arrivals.brust' [unknown-key] unknown key "brust" = Did you mean "burst"?`],
  ],
  [
    'no branch of a union',
    { id: 'a', arrivals: [] },
    [
      'arrivals [wrong-type] expected a rate such as 300/s or 5/m or keys and their values, got a list',
    ],
  ],
  [
    'inside of a union in a list',
    { id: 'a', calls: [{ to: 'db', share: '170%' }, [{ too: 'db' }]] },
    [
      'calls.0.share [wrong-value] "170%" is not a share between 0 and 1 = Write a share such as 30% or 0.3.',
      `calls.1.0.too' [unknown-key] unknown key "too" = Did you mean "to"?`,
    ],
  ],
  [
    'a value or "off"',
    { id: 'a', calls: [{ to: 'db', timeout: 5 }] },
    [
      `calls.0.timeout [wrong-unit] 5 has no unit: a duration needs one = Write it with its unit, such as ${durations}.`,
    ],
  ],
  [
    'the branch that fits best',
    { id: 'a', step: { at: '5s', diagnose: 'two' } },
    ['step.diagnose [wrong-type] expected a number, got "two"'],
  ],
  [
    'a wrong key of a record',
    { id: 'a', nodes: { 'Web 1': { to: 'db' } } },
    [`nodes.Web 1' [wrong-value] an id is lower-case words joined by hyphens`],
  ],
  [
    'several at once',
    { level: 9, order: 1, evry: '5s' },
    [
      'id [missing-key] "id" is missing = Add "id: …" with text.',
      'level [wrong-value] expected at most 5, got 9',
      'order [wrong-value] 1 is not known here = It is one of: fifo, lifo, priority.',
      `evry' [unknown-key] unknown key "evry" = Did you mean "every"?`,
    ],
  ],
])('%s', (_, document, expected) => {
  expect(problems(document)).toEqual(expected);
});
