import { parseArgs } from 'node:util';
import { didYouMean } from '../lib/nearest.ts';
import { type ThemeName, themeNames } from '../progress/theme-names.ts';
import { UsageError } from './usage-error.ts';

/** Options that every command takes, and that may stand anywhere on the command line. */
export interface GlobalOptions {
  readonly packs: readonly string[];
  /** Whose progress: each profile has a folder of its own. */
  readonly profile?: string;
  readonly theme?: ThemeName;
  /** Absent: as the locale says. */
  readonly ascii?: boolean;
  readonly noColor: boolean;
  readonly reduceMotion: boolean;
  /** Plain lines and typed commands instead of a screen. */
  readonly screenReader?: true;
}

interface GlobalOption {
  /** As the help shows it. */
  readonly flags: string;
  readonly help: string;
}

/** For the help of every command. */
export const globalOptions: readonly GlobalOption[] = [
  { flags: '--pack <folder>', help: 'content besides: a folder, or an installed sysdojo-pack-…' },
  { flags: '--profile <name>', help: 'progress of its own, for somebody else or another try' },
  { flags: '--theme <name>', help: themeNames.join(', ') },
  { flags: '--no-color', help: 'without colours; so does NO_COLOR' },
  { flags: '--ascii', help: 'nothing but ASCII; --no-ascii where the locale is wrong' },
  { flags: '--reduce-motion', help: 'nothing moves but what has changed' },
  { flags: '--screen-reader', help: 'plain lines and typed commands instead of a screen' },
];

const known = {
  pack: { type: 'string', multiple: true },
  profile: { type: 'string' },
  theme: { type: 'string' },
  ascii: { type: 'boolean' },
  'no-ascii': { type: 'boolean' },
  'no-color': { type: 'boolean' },
  'reduce-motion': { type: 'boolean' },
  'screen-reader': { type: 'boolean' },
} as const;

interface CommandLine {
  readonly globals: GlobalOptions;
  /** What is left for the command. */
  readonly rest: readonly string[];
}

/** @throws UsageError for an option without its value, or with one that cannot be */
export function readGlobalOptions(args: readonly string[]): CommandLine {
  const { values, tokens } = parseArgs({
    args: [...args],
    options: known,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const taken = new Set(
    tokens.flatMap((token) => {
      if (
        token.kind !== 'option' ||
        !token.rawName.startsWith('--') ||
        !Object.hasOwn(known, token.name)
      ) {
        return [];
      }
      return token.value !== undefined && !token.inlineValue
        ? [token.index, token.index + 1]
        : [token.index];
    }),
  );
  const packs = (values.pack ?? []).map((pack) => given('pack', pack));
  const profile = values.profile === undefined ? undefined : profileNamed(values.profile);
  const theme = values.theme === undefined ? undefined : themeNamed(values.theme);
  const ascii = values['no-ascii'] ? false : values.ascii ? true : undefined;
  return {
    globals: {
      packs,
      ...(profile === undefined ? {} : { profile }),
      ...(theme === undefined ? {} : { theme }),
      ...(ascii === undefined ? {} : { ascii }),
      noColor: values['no-color'] === true,
      reduceMotion: values['reduce-motion'] === true,
      ...(values['screen-reader'] ? { screenReader: true as const } : {}),
    },
    rest: args.filter((_, index) => !taken.has(index)),
  };
}

const needed: Readonly<Record<'pack' | 'profile' | 'theme', string>> = {
  pack: 'a folder, or the name of an installed pack',
  profile: 'a name',
  theme: `a name: ${themeNames.join(', ')}`,
};

function given(option: keyof typeof needed, value: string | boolean): string {
  if (typeof value !== 'string' || value === '' || value.startsWith('-')) {
    throw new UsageError(`--${option} needs ${needed[option]}.`);
  }
  return value;
}

function themeNamed(value: string | boolean): ThemeName {
  const name = given('theme', value);
  const found = themeNames.find((theme) => theme === name);
  if (found) return found;
  const hint = didYouMean(name, themeNames) ?? `Themes: ${themeNames.join(', ')}.`;
  throw new UsageError(`There is no theme "${name}". ${hint}`);
}

/** A name that is a folder's name on every platform. */
function profileNamed(value: string | boolean): string {
  const name = given('profile', value);
  if (/^[\w-]{1,40}$/.test(name)) return name;
  throw new UsageError(
    `"${name}" cannot be a profile's name. Write letters, digits, - and _, at most 40.`,
  );
}
