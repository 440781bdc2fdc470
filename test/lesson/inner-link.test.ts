import { expect, test } from 'vitest';
import { innerLink } from '../../src/lesson/inner-link.ts';

test.each([
  ['#what-waits', { kind: 'lesson', heading: 'what-waits' }],
  ['#%C3%A9tape', { kind: 'lesson', heading: 'étape' }],
  ['#100%', { kind: 'lesson', heading: '100%' }],
  ['tcp.md', { kind: 'lesson', lesson: 'tcp' }],
  ['../network/tcp.md#states', { kind: 'lesson', lesson: 'tcp', heading: 'states' }],
  ['../../quizzes/queues.yaml', { kind: 'quiz', id: 'queues' }],
  ['../../scenarios/flood.yml', { kind: 'incident', id: 'flood' }],
  ['../glossary.yaml#Tail%20latency', { kind: 'term', name: 'tail-latency' }],
  ['https://a.example/tcp.md', undefined],
  ['//a.example/tcp.md', undefined],
  ['javascript:alert.md', undefined],
  ['../glossary.yaml', undefined],
  ['../constructor/x.yaml', undefined],
  ['picture.png', undefined],
  ['#', { kind: 'lesson' }],
  ['', undefined],
])('%j leads to %j', (address, expected) => {
  expect(innerLink(address)).toEqual(expected);
});
