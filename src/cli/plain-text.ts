import type { Catalogue } from '../catalogue/catalogue.ts';
import { lessonsOf } from '../catalogue/catalogue.ts';
import type { Found } from '../catalogue/search.ts';
import { fitText } from '../lib/text.ts';
import { mixNamed } from '../quiz/mix.ts';

/** What `sysdojo` prints where nobody can press keys: what there is, and what to type next. */
export function catalogueText(catalogue: Catalogue): string {
  const { tracks, quizzes, scenarios, diagnostics } = catalogue;
  const lessons = tracks.flatMap((track) => lessonsOf(catalogue, track));
  const broken = new Set(diagnostics.map(({ file }) => file)).size;
  return [
    `sysdojo ${__VERSION__} – train system design in the terminal`,
    ...section('Lessons', 'sysdojo learn <lesson>', lessons),
    ...section('Quizzes', 'sysdojo quiz <quiz>', [...quizzes.values()]),
    ...section('Incidents', 'sysdojo play <incident>', [...scenarios.values()]),
    '',
    ...(broken > 0
      ? [`${broken} ${broken === 1 ? 'file has' : 'files have'} problems: sysdojo check`]
      : []),
    'Lessons can be read here; quizzes and incidents need a terminal. More: sysdojo --help',
  ].join('\n');
}

function section(
  title: string,
  command: string,
  things: readonly { readonly id: string; readonly title: string }[],
): string[] {
  if (things.length === 0) return [];
  const width = Math.max(...things.map(({ id }) => id.length));
  return [
    '',
    `${title} (${command})`,
    ...things.map(({ id, title: name }) => `  ${id.padEnd(width)}  ${name}`),
  ];
}

/** One line a result: what it is, what it is called, how to open it. */
export function foundText(words: string, found: readonly Found[]): string {
  if (found.length === 0) return `Nothing matches "${words}".`;
  const width = Math.min(44, Math.max(...found.map(({ title }) => title.length)));
  return found
    .map(
      (result) =>
        `${fitText(result.kind, 9)} ${fitText(result.title, width)}  ${commandFor(result)}`,
    )
    .join('\n');
}

function commandFor({ target }: Found): string {
  switch (target.kind) {
    case 'lesson':
      return `sysdojo learn ${target.lesson}`;
    case 'quiz': {
      const mix = mixNamed(target.quiz);
      return mix ? `sysdojo quiz --topic ${mix.of}` : `sysdojo quiz ${target.quiz}`;
    }
    case 'incident':
      return `sysdojo play ${target.scenario}`;
  }
}
