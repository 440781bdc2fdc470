import { useStdout } from 'ink';
import { createContext, useContext, useEffect, useState } from 'react';
import { type Frame, frameFor, type Size, usualSize } from '../frame.ts';

/** The frame that App measured; screens read it, only App listens to the terminal. */
export const FrameContext = createContext<Frame>(frameFor(usualSize));

/** How much room there is. Changes when the terminal is resized. */
export const useFrame = (): Frame => useContext(FrameContext);

/** Follows the size of the terminal. */
export function useTerminalSize(): Size {
  const { stdout } = useStdout();
  const [size, setSize] = useState(() => sizeOf(stdout));
  useEffect(() => {
    const onResize = () => setSize(sizeOf(stdout));
    stdout.on('resize', onResize);
    return () => {
      stdout.off('resize', onResize);
    };
  }, [stdout]);
  return size;
}

interface Terminal {
  readonly columns?: number;
  readonly rows?: number;
  /** Of a real terminal, whose `columns` may be fewer: what Ink has to keep of it. */
  readonly getWindowSize?: () => [columns: number, rows: number];
}

function sizeOf(terminal: Terminal): Size {
  const [columns, rows] = terminal.getWindowSize?.() ?? [terminal.columns, terminal.rows];
  return { columns: columns || usualSize.columns, rows: rows || usualSize.rows };
}
