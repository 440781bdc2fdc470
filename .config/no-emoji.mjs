// node-emoji, which marked-terminal calls for names between colons only where it is told to, and we
// never do: its names and pictures are a fifth of a megabyte.
export const get = () => undefined;
