type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether the terminal takes nothing but ASCII: so said on the command line, or else the locale
 * names a character set that is not Unicode, or the terminal is a console without its glyphs.
 * Where no locale is set at all, as in many containers, terminals know Unicode all the same.
 */
export function wantsAscii(
  asked: boolean | undefined,
  env: Environment,
  platform: NodeJS.Platform = process.platform,
): boolean {
  if (asked !== undefined) return asked;
  if (env.TERM === 'linux') return true;
  // Windows has no locale of this kind, and Windows Terminal knows Unicode.
  if (platform === 'win32') return false;
  const locale = [env.LC_ALL, env.LC_CTYPE, env.LANG].find((value) => value);
  return locale !== undefined && !/utf-?8/i.test(locale);
}
