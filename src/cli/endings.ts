/** Signals that end the program, with the exit code that shells expect of them. */
export const endings = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
