import type { ThemeName } from '../progress/theme-names.ts';
import type { Background } from '../ui/theme/palettes.ts';
import type { ColorDepth } from '../ui/theme.ts';
import { askTerminal, type Terminal } from './ask-terminal.ts';
import { isScreen } from './multiplexer.ts';
import type { Answers } from './terminal-answers.ts';

/** Asks for the background's colour (OSC 11), then for what every terminal answers (DA1). */
const question = '\u001b]11;?\u001b\\\u001b[c';

/** What is behind the text: nobody is asked where it does not matter, or where it is known. */
export async function backgroundOf(
  terminal: Terminal & Pick<NodeJS.Process, 'env'>,
  depth: ColorDepth,
  theme: ThemeName | undefined,
): Promise<Background> {
  if (depth === 'none' || theme === 'dark' || theme === 'light') return 'dark';
  const said = backgroundSaid(terminal.env.COLORFGBG);
  if (said) return said;
  return backgroundIn(await askTerminal(terminal, question, isAll(terminal.env))) ?? 'dark';
}

/**
 * A terminal that has said what it is has nothing to say of its colours any more. Screen says so by
 * itself, while the terminal around it still has to answer.
 */
export const isAll =
  (env: NodeJS.ProcessEnv) =>
  ({ hasAttributes, colour }: Answers): boolean =>
    hasAttributes && (colour !== undefined || !isScreen(env));

/** The background in a terminal's answers. */
export function backgroundIn({ colour }: Pick<Answers, 'colour'>): Background | undefined {
  if (!colour) return undefined;
  const [red = 0, green = 0, blue = 0] = colour;
  // Perceived lightness, ITU-R BT.601.
  return 0.299 * red + 0.587 * green + 0.114 * blue > 0.5 ? 'light' : 'dark';
}

/** rxvt, Konsole and others tell the palette's number: of the sixteen, 7 and 9 to 15 are light. */
export function backgroundSaid(colorFgBg: string | undefined): Background | undefined {
  const background = /;(\d+)$/.exec(colorFgBg ?? '')?.[1];
  if (background === undefined) return undefined;
  const index = Number(background);
  return index === 7 || (index >= 9 && index <= 15) ? 'light' : 'dark';
}
