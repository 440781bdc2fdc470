import { Marked } from 'marked';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { questionsOf } from '../../catalogue/catalogue.ts';
import { loadContent } from '../../content/packs.ts';
import { checkId, questionId } from '../../lib/item-id.ts';
import { askedTexts } from '../../quiz/asked-texts.ts';
import { drawQuestion } from '../../quiz/draw.ts';
import { feedbackOn } from '../../quiz/feedback.ts';
import type { Question } from '../../quiz/question.ts';
import type { Io } from '../io.ts';

/** Every question as a card for Anki: text separated by tabs, with the headers that Anki reads. */
export async function exportAnki({ globals }: Pick<Io, 'globals'>): Promise<string> {
  return ankiText(await loadContent(globals?.packs));
}

export function ankiText({ quizzes, lessons }: Catalogue): string {
  const cards = [
    ...[...quizzes.values()].flatMap((quiz) =>
      quiz.questions.map((question) =>
        cardOf(questionId(quiz.id, question.id), question, [...quiz.topics, quiz.id]),
      ),
    ),
    ...[...lessons.values()].flatMap((lesson) =>
      questionsOf(lesson).map((question) =>
        cardOf(checkId(lesson.id, question.id), question, [lesson.track, lesson.id]),
      ),
    ),
  ];
  return `${[...headers, ...cards].join('\n')}\n`;
}

/** https://docs.ankiweb.net/importing/text-files.html */
const headers = [
  '#separator:tab',
  '#html:true',
  '#notetype:Basic',
  '#deck:sysdojo',
  '#guid column:1',
  '#tags column:4',
];

/** Numbers are drawn once: a card of Anki cannot draw them anew. */
const seed = 1;

function cardOf(id: string, question: Question, tags: readonly string[]): string {
  const drawn = drawQuestion(question, seed);
  const { ask, choices, targets } = askedTexts(drawn);
  const { options, parts, explain = '' } = feedbackOn(drawn, undefined);
  const list = (texts: readonly string[]) => texts.map((text) => `- ${text}`).join('\n');
  const right = [
    ...options
      .filter(({ correct }) => correct)
      .map(({ text, because }) => `**${text}**\n\n${because}`),
    ...parts.map(({ about, right: answer }) =>
      about === undefined ? `**${answer}**` : `${about}: **${answer}**`,
    ),
  ];
  const front = [ask, list(choices), targets.length > 0 ? `(${targets.join(' · ')})` : ''];
  const back = [...right, explain];
  return [id, html(front), html(back), tags.map(tagOf).join(' ')].map(field).join('\t');
}

const tagOf = (tag: string): string => `sysdojo::${tag.replace(/[\s"]+/g, '-')}`;

/** Markdown as HTML. HTML inside of it is text: a pack is data, also in another program. */
const markdown = new Marked({
  gfm: true,
  renderer: { html: ({ text }) => escaped(text) },
  walkTokens: (token) => {
    if ((token.type === 'link' || token.type === 'image') && !/^https?:/i.test(token.href)) {
      token.href = '#';
    }
  },
});

const html = (parts: readonly string[]): string =>
  (markdown.parse(parts.filter(Boolean).join('\n\n')) as string).trim();

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** In quotes where it holds what separates fields and cards. */
const field = (text: string): string =>
  /[\t\n"]/.test(text) || text.startsWith('#') ? `"${text.replace(/"/g, '""')}"` : text;
