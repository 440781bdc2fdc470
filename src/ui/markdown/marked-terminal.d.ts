declare module 'marked-terminal' {
  import type { MarkedExtension, RendererObject } from 'marked';

  type Style = (text: string) => string;

  export interface TerminalOptions {
    readonly strong?: Style;
    readonly em?: Style;
    readonly del?: Style;
    readonly code?: Style;
    readonly codespan?: Style;
    readonly html?: Style;
    readonly emoji?: boolean;
    readonly unescape?: boolean;
    readonly tab?: number;
  }

  export interface HighlightOptions {
    readonly theme: Readonly<Record<string, Style>>;
  }

  export function markedTerminal(
    options: TerminalOptions,
    highlight: HighlightOptions,
  ): MarkedExtension & { readonly renderer: RendererObject };
}
