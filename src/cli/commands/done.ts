/** Takes the exit code of the command that has run. */
export type Done = (code: number) => void;
