/** An option of a choice, as far as its form can give it away. */
export type Option = Readonly<{ text: string; correct: boolean }>;

type LooksRight = (option: Option, of: readonly Option[]) => boolean;

const sum = (of: readonly number[]) => of.reduce((all, one) => all + one, 0);
const lengths = (of: readonly Option[]) => of.map(({ text }) => text.length);

// Misconceptions come with their reason, and right options easily without.
const givesReason: LooksRight = ({ text }) =>
  /[,:;] (as|since|so|because|for|which|to|if)\b| (because|since) /.test(text);

/** What somebody may go by who does not know the answer. */
export const tells: readonly (readonly [string, LooksRight])[] = [
  ['the longest option', ({ text }, of) => text.length === Math.max(...lengths(of))],
  ['the shortest option', ({ text }, of) => text.length === Math.min(...lengths(of))],
  ['an option that gives a reason', givesReason],
  ['an option that gives no reason', (option, of) => !givesReason(option, of)],
];

/**
 * How many choices are won by taking one at random of the options that look right (of all, when
 * none does), and how many a guesser wins with two standard errors of luck.
 */
export function winsBy(
  looksRight: LooksRight,
  choices: readonly (readonly Option[])[],
): { readonly wins: number; readonly byLuck: number } {
  const wins = choices.map((options) => {
    const left = options.filter((option) => looksRight(option, options));
    const picked = left.length > 0 ? left : options;
    return picked.filter(({ correct }) => correct).length / picked.length;
  });
  const chances = choices.map((options) => 1 / options.length);
  const spread = Math.sqrt(sum(chances.map((chance) => chance * (1 - chance))));
  return { wins: sum(wins), byLuck: sum(chances) + 2 * spread };
}

/** The mean length of right options over that of wrong ones. */
export function lengthRatio(choices: readonly (readonly Option[])[]): number {
  const mean = (wanted: boolean) => {
    const texts = choices.flat().filter(({ correct }) => correct === wanted);
    return sum(lengths(texts)) / texts.length;
  };
  return mean(true) / mean(false);
}
