/** What is read from the environment, for the help and the README. */
export const environment: Readonly<Record<string, string>> = {
  SYSDOJO_HOME: 'the folder that progress is kept in',
  INK_SCREEN_READER: 'true: plain lines and typed commands, as --screen-reader',
  NO_COLOR: 'without colours, as --no-color; so does CLICOLOR=0',
  FORCE_COLOR: 'so many colours, whatever the terminal says: 0, 1, 2 or 3',
  FORCE_HYPERLINK: '1: links can be clicked, 0: they cannot, whatever the terminal says',
};
