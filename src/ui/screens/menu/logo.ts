/** The name in the box-drawing letters of FIGlet's "Calvin S". */
export const logo: readonly string[] = [
  '┌─┐┬ ┬┌─┐┌┬┐┌─┐ ┬┌─┐',
  '└─┐└┬┘└─┐ │││ │ ││ │',
  '└─┘ ┴ └─┘─┴┘└─┘└┘└─┘',
];
