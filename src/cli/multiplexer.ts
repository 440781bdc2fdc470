type Environment = Readonly<Record<string, string | undefined>>;

export const isTmux = ({ TMUX, TERM = '' }: Environment): boolean =>
  TMUX !== undefined || TERM.startsWith('tmux');

/** GNU screen; on another machine, reached through it, its name is all that tells. */
export const isScreen = ({ STY, TERM = '', ...env }: Environment): boolean =>
  STY !== undefined || (TERM.startsWith('screen') && !isTmux(env));
