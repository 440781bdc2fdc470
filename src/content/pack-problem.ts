/** A pack that cannot be opened, and why. */
export class PackProblem extends Error {
  override readonly name = 'PackProblem';
}
