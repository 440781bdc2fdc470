import { distance } from 'fastest-levenshtein';

/** The candidate closest to a misspelt word, or undefined when none is close enough to be meant. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  // Not every letter may differ: "x" is no slip for "id".
  let bestScore = Math.min(Math.max(2, Math.floor(word.length / 2)) + 1, word.length);
  for (const candidate of candidates) {
    const score = scoreOf(wanted, candidate.toLowerCase());
    if (score < bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

/** Slips of the pen between two words; a part of an id counts as the id, if it is closely met. */
function scoreOf(wanted: string, known: string): number {
  const whole = distance(wanted, known);
  if (wanted.length < 3) return whole;
  if (known.includes(wanted) || wanted.includes(known)) return Math.min(1, whole);
  const words = known.split('-');
  const size = wanted.split('-').length;
  const parts = words.slice(size - 1).map((_, from) => words.slice(from, from + size).join('-'));
  const part = Math.min(...parts.map((some) => distance(wanted, some)));
  return part <= Math.max(1, Math.floor(wanted.length / 4)) ? Math.min(whole, part + 1) : whole;
}

/** `Did you mean "retries"?`, or nothing when no candidate is close. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const best = nearest(word, candidates);
  return best === undefined ? undefined : `Did you mean "${best}"?`;
}

/**
 * The hint for a name of parts, `cache.hitratio`: whatever is known of its owner, `cache`, is nearer
 * than all else, and what is near to none of that is told all of it.
 */
export function partMeant(name: string, known: Iterable<string>): string | undefined {
  const all = [...known];
  const owner = name.slice(0, name.lastIndexOf('.') + 1);
  const own = all.flatMap((each) =>
    owner !== '' && each.startsWith(owner) ? [each.slice(owner.length)] : [],
  );
  if (own.length === 0) return didYouMean(name, all);
  const meant = nearest(name.slice(owner.length), own);
  return meant === undefined
    ? `Known of ${owner.slice(0, -1)}: ${own.join(', ')}.`
    : `Did you mean "${owner}${meant}"?`;
}

/** The known word that this one is by a slip of the pen, and not by meaning: a letter or two apart. */
export function slipOf(word: string, known: Iterable<string>): string | undefined {
  const most = word.length >= 8 ? 2 : 1;
  if (word.length < 5) return undefined;
  for (const candidate of known) if (distance(word, candidate) <= most) return candidate;
  return undefined;
}
