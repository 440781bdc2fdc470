import type { Lesson } from '../lesson/lesson.ts';
import { plural } from '../lib/words.ts';
import { followLink, linkText } from '../session/lesson/links.ts';
import { type Onward, onwardOf } from '../session/lesson/onward.ts';
import type { LessonScreen } from '../session/lesson/screen.ts';
import type { Message } from '../session/messages.ts';
import type { AppState } from '../session/state.ts';
import { type LessonPart, partAt, partsOf } from './lesson-parts.ts';
import { liveOfPart } from './live.ts';
import { command, type LineCommand, type Page, type Reply, say, send, taking } from './page.ts';
import { oneLine, placeNamed, sentence, thereAre } from './words.ts';

/** A lesson, a part at a time. */
export function lessonPage(screen: LessonScreen, state: AppState): Page {
  const { catalogue } = state;
  const lesson = catalogue.lessons.get(screen.lesson);
  const parts = lesson ? partsOf(lesson) : [];
  const at = partAt(parts, screen.position);
  const part = parts[at];
  if (!lesson || !part) {
    return { place: 'lesson', lines: ['This lesson is empty.'], commands: [] };
  }
  const live = part.live ? liveOfPart(part.live, screen) : undefined;
  const isLast = at === parts.length - 1;
  const onward = isLast ? onwardOf(lesson.id, { catalogue }) : [];
  const openOnward = (place: number): Reply =>
    send(...stepsTo(place - screen.onward), { type: 'lesson/onward-open' });
  const goTo = (index: number): Reply => send(movedTo(parts, index));
  const onwardReply = isLast
    ? say('This is the end of the lesson. Type a number, or back.')
    : goTo(at + 1);
  return {
    ...live,
    place: `lesson ${lesson.id} ${at} ${live?.place ?? ''}`,
    lines: [
      ...(at === 0 ? introduction(lesson, parts.length) : []),
      ...part.lines,
      ...(live?.lines ?? []),
      ...(isLast
        ? endLines(lesson, onward)
        : [`Part ${at + 1} of ${parts.length}. Enter reads on.`]),
    ],
    enter: live?.enter ?? {
      does: isLast ? 'nothing, this is the end' : 'reads on',
      reply: onwardReply,
    },
    commands: [
      ...(live?.commands ?? []),
      command(['next', 'n'], 'reads on', onwardReply),
      command(['previous', 'p'], 'the part before', () =>
        at === 0 ? say('This is the beginning.') : goTo(at - 1),
      ),
      ...contentsCommands(parts, goTo),
      ...linkCommands(part, lesson, state),
      ...markCommands(part, lesson),
      taking(['open'], 'NUMBER', 'at the end: what to do next', (rest) => {
        const place = placeNamed(rest, onward.length);
        return place === undefined
          ? say('What to do next stands at the end of the lesson.')
          : openOnward(place);
      }),
      command(['next lesson'], 'the next lesson', send({ type: 'lesson/turn-page', to: 'next' })),
      command(
        ['previous lesson'],
        'the lesson before',
        send({ type: 'lesson/turn-page', to: 'previous' }),
      ),
    ],
    typed: (line) => {
      const reply = live?.typed?.(line);
      const place = /^\d+$/.test(line) ? placeNamed(line, onward.length) : undefined;
      return reply ?? (place === undefined ? undefined : openOnward(place));
    },
    arriving: [
      ...(live?.arriving ?? []),
      ...(isLast && screen.read < 1 ? [movedTo(parts, at)] : []),
    ],
  };
}

const movedTo = (parts: readonly LessonPart[], index: number): Message => ({
  type: 'lesson/moved',
  position: parts[index]!.position,
  read: index >= parts.length - 1 ? 1 : index / (parts.length - 1),
});

const stepsTo = (by: number): Message[] =>
  Array.from({ length: Math.abs(by) }, () => ({
    type: 'lesson/onward-move',
    by: by > 0 ? 1 : -1,
  }));

const introduction = ({ title, summary, minutes }: Lesson, parts: number): string[] => [
  `Lesson: ${oneLine(title)}. ${plural(minutes, 'minute')}, ${plural(parts, 'part')}.`,
  oneLine(summary),
];

const onwardWords: Readonly<Record<Onward['kind'], string>> = {
  lesson: 'the next lesson',
  unlocked: 'a lesson that needs this one',
  quiz: 'a quiz on it',
  incident: 'an incident on it',
  previous: 'the lesson before',
};

const endLines = ({ goals, sources }: Lesson, onward: readonly Onward[]): string[] => [
  'End of the lesson.',
  ...(goals.length > 0 ? ['You can now:', ...goals.map((goal) => `- ${oneLine(goal)}`)] : []),
  ...(sources.length > 0
    ? [`Sources: ${sources.map(({ title }) => oneLine(title)).join('; ')}.`]
    : []),
  ...(onward.length > 0 ? ['What next? Type a number.'] : []),
  ...onward.map(
    ({ kind, title }, index) => `${index + 1}: ${onwardWords[kind]}, ${sentence(oneLine(title))}`,
  ),
];

function contentsCommands(
  parts: readonly LessonPart[],
  goTo: (index: number) => Reply,
): LineCommand[] {
  return [
    command(['contents', 'headings'], 'the headings, with the parts that they begin', () => {
      const headed = parts.flatMap(({ heading }, index) =>
        heading && parts[index - 1]?.heading !== heading
          ? [`Part ${index + 1}, heading ${heading.depth}: ${oneLine(heading.title)}`]
          : [],
      );
      return say(...(headed.length > 0 ? headed : ['There are no headings.']));
    }),
    taking(['part', 'go to'], 'NUMBER', 'to that part', (rest) => {
      const place = placeNamed(rest, parts.length);
      return place === undefined ? say(thereAre(parts.length, 'part')) : goTo(place);
    }),
    taking(['find'], 'WORDS', 'to the first part with these words', (rest) => {
      const words = rest.toLowerCase();
      const index = parts.findIndex(({ lines }) =>
        lines.some((line) => line.toLowerCase().includes(words)),
      );
      return index === -1 || words === '' ? say(`Nothing has "${rest}" in it.`) : goTo(index);
    }),
  ];
}

function linkCommands(part: LessonPart, lesson: Lesson, { catalogue, progress }: AppState) {
  const link = (rest: string): Reply => {
    const place = placeNamed(rest === '' ? '1' : rest, part.links.length);
    const address = place === undefined ? undefined : part.links[place];
    if (address === undefined) return say(`This part has ${plural(part.links.length, 'link')}.`);
    const { title, summary } = linkText(address, lesson, catalogue);
    const context = { now: 0, catalogue, progress };
    return ['open', 'jump'].includes(followLink(address, lesson, context).kind)
      ? send(
          { type: 'lesson/panel', panel: { kind: 'link', link: place!, address } },
          { type: 'lesson/panel-open' },
        )
      : say(`${oneLine(title)}: ${oneLine(summary)}`);
  };
  return [
    command(['links'], 'where the links of this part lead', () =>
      say(
        ...(part.links.length === 0 ? ['This part has no links.'] : []),
        ...part.links.map((address, index) => {
          const { kind, title } = linkText(address, lesson, catalogue);
          return `Link ${index + 1}: ${kind}, ${oneLine(title)}.`;
        }),
      ),
    ),
    taking(['link'], 'NUMBER', 'follows a link', link),
    taking(['term'], 'WORD', 'what a term means', (rest) => {
      const wanted = rest.toLowerCase();
      const found = catalogue.glossary.find(({ term, also }) =>
        [term, ...also].some((name) => name.toLowerCase() === wanted),
      );
      return say(
        found
          ? `${oneLine(found.term)}: ${oneLine(found.definition)}`
          : `The glossary has no "${rest}".`,
      );
    }),
  ];
}

function markCommands({ heading }: LessonPart, { title }: Lesson): LineCommand[] {
  const place = heading ? { heading: heading.slug, title: heading.title } : { title };
  return [
    {
      ...command(['bookmark'], 'marks this heading, or no more', {
        send: [{ type: 'lesson/bookmark', ...place }],
        say: [`Bookmark turned: ${oneLine(place.title)}.`],
      }),
    },
    taking(['note'], 'TEXT', 'a note at this heading', (rest) => ({
      send: [
        { type: 'lesson/panel-note', ...place },
        { type: 'lesson/panel-edit', edit: 'clear' },
        { type: 'lesson/panel-type', text: rest },
        { type: 'lesson/panel-close' },
      ],
      say: [rest === '' ? 'The note is gone.' : 'Note kept.'],
    })),
  ];
}
