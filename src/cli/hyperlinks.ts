type Environment = Readonly<Record<string, string | undefined>>;

/** What terminals that open links (OSC 8) call themselves; others show the address as rubbish or not at all. */
const programs = new Set(['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper', 'rio', 'Tabby']);
const terms = /^(xterm-kitty|alacritty|foot|xterm-ghostty|wezterm|contour)/;
/** VTE (GNOME Terminal and its kin) of 0.50 and later, Konsole of 20.12 and later. */
const [leastVte, leastKonsole] = [5000, 201200];

/** Whether the terminal opens links. FORCE_HYPERLINK says so where nobody could guess it, or forbids it. */
export function knowsHyperlinks(env: Environment): boolean {
  const forced = env.FORCE_HYPERLINK;
  if (forced !== undefined) return forced !== '0' && forced !== '';
  // They pass links on only when they were told to, and nobody can tell.
  if (env.TMUX !== undefined || /^(screen|tmux|dumb)/.test(env.TERM ?? '')) return false;
  return (
    programs.has(env.TERM_PROGRAM ?? '') ||
    terms.test(env.TERM ?? '') ||
    env.WT_SESSION !== undefined ||
    Number(env.VTE_VERSION ?? 0) >= leastVte ||
    Number(env.KONSOLE_VERSION ?? 0) >= leastKonsole
  );
}
