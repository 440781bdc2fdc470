import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const read = (file: string): string => readFileSync(file, 'utf8');
const kinds = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];

test('the changelog has one section a version, newest first, each with known kinds of change', () => {
  const headings = [...read('CHANGELOG.md').matchAll(/^##+ .*$/gm)].map(([heading]) => heading);
  const versions = headings.filter((heading) => heading.startsWith('## '));
  expect(versions[0]).toBe('## [Unreleased]');
  for (const heading of versions.slice(1)) {
    expect(heading).toMatch(/^## \[\d+\.\d+\.\d+\] - \d{4}-\d{2}-\d{2}$/);
  }
  const numbers = versions.slice(1).map((heading) => /\[(.*)\]/.exec(heading)?.[1] ?? '');
  const newestFirst = numbers.toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  expect(numbers).toEqual(newestFirst);
  for (const heading of headings.filter((line) => line.startsWith('### '))) {
    expect(kinds).toContain(heading.slice('### '.length));
  }
});

test('a release is tested first, on every Node that it is for, and says where it was built', () => {
  const { jobs } = parse(read('.github/workflows/publish.yml'));
  expect(jobs.publish.needs).toBe('test');
  expect(jobs.publish.permissions['id-token']).toBe('write');
  const steps: readonly { run?: string }[] = jobs.publish.steps;
  expect(steps.at(-1)?.run).toBe('npm publish --provenance --access public');

  const ci = parse(read('.github/workflows/ci.yml'));
  expect(jobs.test.uses).toBe('./.github/workflows/ci.yml');
  expect(ci.on).toHaveProperty('workflow_call');
  const { engines } = JSON.parse(read('package.json'));
  expect(`>=${Math.min(...ci.jobs.test.strategy.matrix.node)}`).toBe(engines.node);
});
