import type { Key } from 'ink';

export interface Press {
  readonly input: string;
  readonly key: Key;
}

/**
 * What a terminal far away says late of its background and of itself (OSC 11, DA1). Ink has taken
 * the escape character at its beginning away.
 */
const answers = /\u001b?\]11;[^\u0007\u001b]*(?:\u0007|\u001b\\|$)|\u001b?\[\?[\d;]+c/g;

/**
 * The keys in a chunk that a terminal sent at once (held keys, a slow connection, a paste). Ink
 * tells escape sequences apart, but hands over characters and control characters together.
 */
export function splitPress({ input: sent, key }: Press): Press[] {
  const input = sent.replace(answers, '');
  if (input === '' && sent !== '') return [];
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
