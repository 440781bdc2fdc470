import type { Message } from '../session/messages.ts';

/**
 * A screen as plain lines, for those who hear it or whose terminal only appends: what it holds, what
 * can be typed there, and what that leads to.
 */
export interface Page {
  /** Tells places apart: on another one everything is read, on the same one what is new. */
  readonly place: string;
  /** What it holds, the most important first. */
  readonly lines: readonly string[];
  /** What changes all the time: read on arrival and when asked for, never by itself. */
  readonly standing?: readonly string[];
  /** Said when it comes while one is here; on arrival what stands tells it more exactly. */
  readonly crossed?: readonly string[];
  readonly commands: readonly LineCommand[];
  /** What an empty line does, and in which words. */
  readonly enter?: { readonly does: string; readonly reply: Reply };
  /** What is typed that is no command; undefined where it means nothing. */
  readonly typed?: (line: string) => Reply | undefined;
  /** Sent by the page itself as soon as it is read. */
  readonly arriving?: readonly Message[];
  /** Why what is typed next has to wait; absent while nothing is awaited. */
  readonly waiting?: string;
  /** One level up, where that is not the screen beneath. */
  readonly back?: Reply;
}

export interface LineCommand {
  /** What can be typed for it; help tells the first. */
  readonly words: readonly string[];
  /** What follows it, as help writes that; without it nothing may follow. */
  readonly takes?: string;
  readonly help: string;
  readonly run: (rest: string) => Reply;
}

/** What a typed line comes to. */
export interface Reply {
  readonly send?: readonly Message[];
  readonly say?: readonly string[];
}

export const send = (...messages: readonly Message[]): Reply => ({ send: messages });

export const say = (...lines: readonly string[]): Reply => ({ say: lines });

/** A command without anything behind it. */
export const command = (
  words: readonly string[],
  help: string,
  reply: Reply | (() => Reply),
): LineCommand => ({ words, help, run: () => (typeof reply === 'function' ? reply() : reply) });

/** A command that takes something. */
export const taking = (
  words: readonly string[],
  takes: string,
  help: string,
  run: (rest: string) => Reply,
): LineCommand => ({ words, takes, help, run });
