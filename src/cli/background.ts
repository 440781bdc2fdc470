import type { ThemeName } from '../progress/theme-names.ts';
import type { Background } from '../ui/theme/palettes.ts';
import type { ColorDepth } from '../ui/theme.ts';

/** Asks for the background's colour (OSC 11), then for what every terminal answers (DA1). */
const question = '\u001b]11;?\u001b\\\u001b[c';
const colour =
  /\u001b\]11;rgba?:([\da-f]+)\/([\da-f]+)\/([\da-f]+)[^\u0007\u001b]*(?:\u0007|\u001b\\)/i;
const attributes = /\u001b\[\?[\d;]*c/;

/**
 * A terminal further away than this has its first pictures in dark colours. The program is loaded
 * meanwhile; what has come by then is read before the wait is over.
 */
const patienceMs = 100;
const lastLookMs = 20;

interface Terminal {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
}

/** What is behind the text: nobody is asked where it does not matter, or where it is known. */
export async function backgroundOf(
  terminal: Terminal & Pick<NodeJS.Process, 'env'>,
  depth: ColorDepth,
  theme: ThemeName | undefined,
): Promise<Background> {
  if (depth === 'none' || theme === 'dark' || theme === 'light') return 'dark';
  return backgroundSaid(terminal.env.COLORFGBG) ?? (await askBackground(terminal)) ?? 'dark';
}

/**
 * Whether a terminal is dark or light. What was typed meanwhile is put back; undefined when the
 * terminal does not say.
 */
function askBackground({ stdin, stdout }: Terminal): Promise<Background | undefined> {
  return new Promise((resolve) => {
    let answer = '';
    const done = () => {
      clearTimeout(timer);
      stdin.off('readable', read);
      const rest = answer.replace(colour, '').replace(attributes, '');
      if (rest !== '') stdin.unshift(Buffer.from(rest, 'latin1'));
      stdin.unref();
      resolve(backgroundIn(answer));
    };
    const read = () => {
      for (let chunk = stdin.read(); chunk !== null; chunk = stdin.read()) {
        answer += Buffer.from(chunk).toString('latin1');
      }
      if (attributes.test(answer)) done();
    };
    let timer = setTimeout(() => {
      timer = setTimeout(done, lastLookMs);
    }, patienceMs);
    stdin.setRawMode(true);
    stdin.ref();
    stdin.on('readable', read);
    stdout.write(question);
  });
}

/** The background in a terminal's answer. */
export function backgroundIn(answer: string): Background | undefined {
  const parts = colour.exec(answer)?.slice(1);
  if (!parts) return undefined;
  const [red, green, blue] = parts.map(
    (digits) => Number.parseInt(digits, 16) / (16 ** digits.length - 1),
  );
  // Perceived lightness, ITU-R BT.601.
  return 0.299 * red! + 0.587 * green! + 0.114 * blue! > 0.5 ? 'light' : 'dark';
}

/** rxvt, Konsole and others tell the palette's number: of the sixteen, 7 and 9 to 15 are light. */
export function backgroundSaid(colorFgBg: string | undefined): Background | undefined {
  const background = /;(\d+)$/.exec(colorFgBg ?? '')?.[1];
  if (background === undefined) return undefined;
  const index = Number(background);
  return index === 7 || (index >= 9 && index <= 15) ? 'light' : 'dark';
}
