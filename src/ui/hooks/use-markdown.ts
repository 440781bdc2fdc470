import { useCallback, useEffect, useState } from 'react';
import { wrapText } from '../../lib/text.ts';
import { useTheme } from '../theme.ts';

type Render = typeof import('../markdown/render.ts').markdownRows;
type StyleOf = typeof import('../markdown/style.ts').markdownStyle;

let loaded: { readonly render: Render; readonly styleOf: StyleOf } | undefined;

/**
 * Lays Markdown out as painted rows. Its renderer weighs a megabyte and is loaded when first
 * wanted; until then the text stands as it was written.
 */
export function useMarkdown(): (text: string, width: number) => readonly string[] {
  const theme = useTheme();
  const [ready, setReady] = useState(loaded !== undefined);
  useEffect(() => {
    if (loaded) return;
    let wanted = true;
    void Promise.all([import('../markdown/render.ts'), import('../markdown/style.ts')]).then(
      ([{ markdownRows }, { markdownStyle }]) => {
        loaded = { render: markdownRows, styleOf: markdownStyle };
        if (wanted) setReady(true);
      },
    );
    return () => {
      wanted = false;
    };
  }, []);
  return useCallback(
    (text, width) =>
      ready && loaded
        ? loaded.render(text, { width, style: loaded.styleOf(theme) })
        : asWritten(text).flatMap((paragraph) => wrapText(paragraph, Math.min(80, width))),
    [ready, theme],
  );
}

/** Paragraphs and list items, each on one line, without their marks of emphasis. */
const asWritten = (text: string): string[] =>
  text
    .replace(/\*\*|`/g, '')
    .replace(/(?<!\w)[*_](\S[^*_]*)[*_](?!\w)/g, '$1')
    .replace(/\n[ ]*(?=[^\s\-*#>|\d])/g, ' ')
    .split('\n')
    .map((line) => line.trim());
