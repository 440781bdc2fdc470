import type { Key } from 'ink';

export interface Press {
  readonly input: string;
  readonly key: Key;
}

/**
 * The keys in a chunk that a terminal sent at once (held keys, a slow connection, a paste). Ink
 * tells escape sequences apart, but hands over characters and control characters together.
 */
export function splitPress({ input, key }: Press): Press[] {
  if (key.ctrl || key.meta || input.length <= 1) return [{ input, key }];
  const runs = input.match(/[^\u0000-\u001f\u007f]+|[\u0000-\u001f\u007f]/g) ?? [];
  return runs.map((run) => {
    const code = run.charCodeAt(0);
    return code < 0x20 || code === 0x7f ? controlPress(run, code, key) : { input: run, key };
  });
}

function controlPress(input: string, code: number, key: Key): Press {
  switch (input) {
    case '\r':
    case '\n':
      return { input, key: { ...key, return: true } };
    case '\t':
      return { input: '', key: { ...key, tab: true } };
    case '\b':
    case '\u007f':
      return { input: '', key: { ...key, backspace: true } };
    case '\u001b':
      return { input: '', key: { ...key, escape: true } };
    default:
      return { input: String.fromCharCode(code + 96), key: { ...key, ctrl: true } };
  }
}
