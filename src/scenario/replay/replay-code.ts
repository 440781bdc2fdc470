import { fnv1a } from '../../lib/hash.ts';
import { fingerprintOf } from '../fingerprint.ts';
import type { TimedCommand } from '../run-types.ts';
import { sandboxOf } from '../sandbox/sandbox.ts';
import type { Scenario } from '../types.ts';
import { ByteReader, ByteWriter, fromText, toText } from './bytes.ts';
import { readCommands, writeCommands } from './commands.ts';

/** A run as it is handed on: with the scenario's file, all there is to play it again. */
export interface RecordedRun {
  readonly scenario: string;
  readonly sandbox: boolean;
  readonly seed: number;
  readonly commands: readonly TimedCommand[];
  /** Where the run ended, or was when the code was made. */
  readonly endMs: number;
  /** Requests lost by then: a replay that comes to another number is not the same run. */
  readonly lost: number;
}

/** A code that is whole; what its commands mean, the scenario tells. */
export interface ReadCode {
  readonly scenario: string;
  /** Of the scenario that the run was played on. */
  readonly fingerprint: number;
  readonly sandbox: boolean;
  readonly seed: number;
  readonly endMs: number;
  readonly lost: number;
  readonly commandBytes: readonly number[];
}

export type CodeRead =
  | { readonly ok: true; readonly code: ReadCode }
  | { readonly ok: false; readonly problem: string; readonly hint: string };

const version = 1;
const prefix = 'sd';
const flag = { sandbox: 1, negativeSeed: 2 } as const;
const checksumSize = 3;
/** An hour of a sandbox in which somebody never let go of a knob. */
const longestCode = 200_000;

/**
 * A run as a short text: `sd1.SCENARIO.PAYLOAD`. The payload tells its own length, so that a cut
 * code is told from a mistyped one, and ends in a checksum over everything before it.
 */
export function codeOf(run: RecordedRun, scenario: Scenario): string {
  const played = run.sandbox ? sandboxOf(scenario) : scenario;
  const to = new ByteWriter();
  to.word(fingerprintOf(scenario));
  to.number((run.sandbox ? flag.sandbox : 0) + (run.seed < 0 ? flag.negativeSeed : 0));
  to.number(Math.abs(run.seed));
  to.number(Math.round(run.endMs));
  to.number(Math.round(run.lost));
  to.bytes.push(...writeCommands(run.commands, played));
  const whole = new ByteWriter();
  whole.number(to.bytes.length + checksumSize);
  whole.bytes.push(...to.bytes);
  const head = `${prefix}${version}.${run.scenario}.`;
  whole.word(checksum(head, whole.bytes), checksumSize);
  return head + toText(whole.bytes);
}

/** Reads a code, as it comes out of a chat: with blanks, line ends or quotes around and inside. */
export function readCode(text: string): CodeRead {
  const code = text.replace(/[\s`'"<>\u200b\ufeff]/g, '');
  const [, made, scenario, payload] =
    /^sd(\d+)\.([^.]+)\.([^.]*)$/.exec(code.slice(0, longestCode)) ?? [];
  if (/^sd\d+\.[^.]*$/.test(code)) return cutOff();
  if (made === undefined || scenario === undefined || payload === undefined) {
    return wrong('this is no replay code', 'A code looks like sd1.SCENARIO.LETTERS-AND-DIGITS.');
  }
  if (Number(made) !== version) {
    return wrong(
      `this code is of version ${made}, which this sysdojo does not know`,
      'Get the newest sysdojo, or ask for the code of this one.',
    );
  }
  const bytes = fromText(payload);
  if (!bytes) return mistyped();
  const reader = new ByteReader(bytes);
  const size = reader.number();
  if (size === undefined) return cutOff();
  const sizeBytes = sizeOfNumber(size);
  const missing = sizeBytes + size - bytes.length;
  if (missing > 0 && missing < longestCode) return cutOff(Math.ceil((missing * 4) / 3));
  const told = new ByteReader(bytes.slice(-checksumSize)).word(checksumSize);
  const body = bytes.slice(0, -checksumSize);
  if (missing !== 0 || told !== checksum(`${prefix}${version}.${scenario}.`, body)) {
    return mistyped();
  }
  return readBody(scenario, body.slice(sizeBytes));
}

function readBody(scenario: string, bytes: readonly number[]): CodeRead {
  const from = new ByteReader(bytes);
  const fingerprint = from.word();
  const flags = from.number();
  const size = from.number();
  const endMs = from.number();
  const lost = from.number();
  if (
    fingerprint === undefined ||
    flags === undefined ||
    size === undefined ||
    endMs === undefined ||
    lost === undefined
  ) {
    return mistyped();
  }
  const commandBytes = from.rest();
  const sandbox = (flags & flag.sandbox) !== 0;
  const seed = (flags & flag.negativeSeed) !== 0 ? -size : size;
  const code = { scenario, fingerprint, sandbox, seed, endMs, lost, commandBytes };
  return { ok: true, code };
}

/** The run of a code, played on a scenario that may be another version of its own. */
export function runOfCode(
  code: ReadCode,
  scenario: Scenario,
): { readonly run: RecordedRun; readonly sameVersion: boolean; readonly unknown: number } {
  const played = code.sandbox ? sandboxOf(scenario) : scenario;
  const { commands, unknown } = readCommands(new ByteReader(code.commandBytes), played);
  const { sandbox, seed, lost } = code;
  const endMs = Math.min(code.endMs, played.durationMs);
  return {
    run: { scenario: scenario.id, sandbox, seed, commands, endMs, lost },
    sameVersion: code.fingerprint === fingerprintOf(scenario),
    unknown,
  };
}

/** The first code in a longer text, such as a message or a post-mortem. */
export const codeIn = (text: string): string | undefined =>
  /\bsd\d+\.[a-z0-9/-]+\.[\w-]+/.exec(text)?.[0];

function checksum(head: string, bytes: readonly number[]): number {
  return fnv1a(head + bytes.join()) & 0xffffff;
}

const sizeOfNumber = (value: number): number => {
  const to = new ByteWriter();
  to.number(value);
  return to.bytes.length;
};

const mistyped = (): CodeRead =>
  wrong('this code is mistyped: its checksum does not fit', 'Copy it again, capitals and all.');

const cutOff = (characters?: number): CodeRead =>
  wrong(
    characters === undefined
      ? 'this code is cut off'
      : `this code is cut off: ${characters} ${characters === 1 ? 'character is' : 'characters are'} missing at its end`,
    'Copy all of it.',
  );

const wrong = (problem: string, hint: string): CodeRead => ({ ok: false, problem, hint });
