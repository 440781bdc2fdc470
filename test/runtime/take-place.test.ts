import { describe, expect, test } from 'vitest';
import { takePlace } from '../../src/runtime/take-place.ts';

/** A disk on which the first tries fail; tells how long was waited in all. */
function waitedFor(platform: NodeJS.Platform, failures: number, code: string): number {
  let left = failures;
  let waitedMs = 0;
  takePlace('progress.json.new', 'progress.json', {
    platform,
    rename: () => {
      if (left-- > 0) throw Object.assign(new Error(code), { code });
    },
    pause: (ms) => {
      waitedMs += ms;
    },
  });
  return waitedMs;
}

describe('a file takes the place of one', () => {
  test('that a virus scanner reads, on Windows, as soon as it has read', () => {
    expect(waitedFor('win32', 0, 'EPERM')).toBe(0);
    expect(waitedFor('win32', 2, 'EPERM')).toBe(30);
    expect(waitedFor('win32', 5, 'EBUSY')).toBe(310);
  });

  test('but what stays in use, or fails for another reason, is an error', () => {
    expect(() => waitedFor('win32', 6, 'EACCES')).toThrow('EACCES');
    expect(() => waitedFor('win32', 1, 'ENOSPC')).toThrow('ENOSPC');
  });

  test('and elsewhere nobody waits', () => {
    expect(() => waitedFor('linux', 1, 'EPERM')).toThrow('EPERM');
  });
});
