import { asciiText } from '../lib/ascii.ts';
import { usualColumns } from '../lib/usual-window.ts';
import { colorDepth } from './color-depth.ts';
import type { GlobalOptions } from './global-options.ts';
import { isDumb, wantsLines } from './has-terminal.ts';
import type { Io } from './io.ts';
import { wantsAscii } from './wants-ascii.ts';

/** Standard output, and what may be printed there. */
export function terminalIo(globals: GlobalOptions | undefined): Io {
  const { stdout, stderr } = process;
  const columns = stdout.columns || usualColumns;
  // Into a pipe everything goes as it is: it may be data.
  const inAscii = stdout.isTTY && wantsAscii(globals?.ascii, process.env);
  const shown = (text: string) => (inAscii ? asciiText(text, columns) : text);
  return {
    print: (text) => stdout.write(shown(text.endsWith('\n') ? text : `${text}\n`)),
    ...(globals ? { globals } : {}),
    color: stdout.isTTY && colorDepth(globals?.noColor) !== 'none',
    columns,
    tableColumns: stdout.isTTY ? columns : Number.MAX_SAFE_INTEGER,
    // The rest of the line is cleared: the text before may have been longer.
    ...(stderr.isTTY && !isDumb(process.env) && !wantsLines(globals)
      ? { status: (text: string) => stderr.write(`\r${shown(text)}\u001b[K`) }
      : {}),
  };
}
