import { Box } from 'ink';
import { useEffect, useMemo, useRef } from 'react';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { headingsOf } from '../../../lesson/headings.ts';
import type { Lesson } from '../../../lesson/lesson.ts';
import type { LessonScreen } from '../../../session/lesson/screen.ts';
import type { Message } from '../../../session/messages.ts';
import { PaintedRows } from '../../components/PaintedRows.tsx';
import { useCommands } from '../../hooks/use-commands.ts';
import { useFrame } from '../../hooks/use-frame.ts';
import { lessonTyping } from '../../keys/lesson-keys.ts';
import { lookOf } from '../../look.ts';
import { useTheme } from '../../theme.ts';
import { lessonContext } from './chrome.ts';
import { messagesFor, movedTo } from './commands.ts';
import { columnsFor, contentsRows } from './contents.ts';
import { lastTop, layOut, readShare, topOf, topShowingPart } from './layout.ts';
import { liveRows, wholeLesson } from './lesson-rows.ts';

interface Props {
  readonly screen: LessonScreen;
  readonly catalogue: Catalogue;
  readonly dispatch: (message: Message) => void;
}

/** The lesson reader. */
export function LessonView({ screen, catalogue, dispatch }: Props) {
  const lesson = catalogue.lessons.get(screen.lesson);
  return lesson ? <Reader {...{ lesson, screen, catalogue, dispatch }} /> : null;
}

function Reader({ lesson, screen, catalogue, dispatch }: Props & { readonly lesson: Lesson }) {
  const { bodyWidth, bodyHeight: height } = useFrame();
  const theme = useTheme();
  const look = useMemo(() => lookOf(theme), [theme]);
  const columns = columnsFor(bodyWidth);
  const { sideways, focus, position } = screen;
  const room = useMemo(
    () => ({ width: columns.text, look, sideways }),
    [columns.text, look, sideways],
  );
  const { pieces, overflow } = useMemo(
    () => wholeLesson(lesson, catalogue, room),
    [lesson, catalogue, room],
  );
  const layout = layOut(pieces, (key) => liveRows(key, lesson, screen, catalogue, room));
  const top = Math.min(lastTop(layout, height), topOf(layout, position));
  const read = readShare(layout, top, height);
  const reading = { screen, layout, top, height, overflow };

  const part = focus === undefined ? undefined : layout.parts.find(({ live }) => live === focus);
  const wanted = part ? topShowingPart(top, height, part) : top;
  // Only what changes in the block moves the text: a reader may scroll away from a block in focus.
  const cause = part && [focus, part.end - part.start, ...(part.cursor ?? [])].join();
  const followed = useRef(cause);
  useEffect(() => {
    const follow = cause !== followed.current;
    followed.current = cause;
    if (follow && wanted !== top) dispatch(movedTo(wanted, reading));
    // Another width, or an answer that unfolds, changes how much of the lesson has been seen.
    else if (read !== screen.read) dispatch({ type: 'lesson/moved', position, read });
  });

  const models = visibleModels(layout.parts, top, height);
  useEffect(() => {
    for (const block of models === '' ? [] : models.split('\n')) {
      dispatch({ type: 'lesson/model-seen', block });
    }
  }, [models, dispatch]);

  const context = lessonContext(screen, lesson);
  useCommands(
    context,
    (command, key) => {
      for (const message of messagesFor(context, command, key, reading)) dispatch(message);
    },
    { onText: typingIn(context, focus, dispatch) },
  );

  const shown = layout.rows.slice(top, top + height).map(look.tone.text);
  // Eyes rest below the top; what is in focus is looked at wherever it is.
  const looked = part?.start ?? top + Math.floor(height / 3);
  const here = layout.parts.findLast(({ start }) => start <= looked)?.heading?.slug;
  return (
    <Box>
      <Box flexDirection="column" marginLeft={columns.left} width={columns.text} height={height}>
        <PaintedRows rows={shown} />
      </Box>
      {columns.contents > 0 && (
        <Box flexDirection="column" marginLeft={columns.gap} width={columns.contents}>
          <PaintedRows
            rows={contentsRows(headingsOf(lesson), here, { width: columns.contents, height, look })}
          />
        </Box>
      )}
    </Box>
  );
}

/** Keys of the models on the screen, as one text that effects can compare. */
function visibleModels(
  parts: readonly { start: number; end: number; live?: string }[],
  top: number,
  height: number,
): string {
  return parts
    .filter(({ start, end }) => start < top + height && end > top)
    .flatMap(({ live }) => (live?.startsWith('model:') ? [live] : []))
    .join('\n');
}

function typingIn(
  context: ReturnType<typeof lessonContext>,
  block: string | undefined,
  dispatch: Props['dispatch'],
): ((text: string) => void) | undefined {
  const typing = lessonTyping.some((known) => known === context);
  if (block === undefined || !typing) return undefined;
  return (text) => {
    if (text === '?') return dispatch({ type: 'open', target: { kind: 'help' } });
    return context === 'lesson-guess'
      ? dispatch({ type: 'lesson/guess-type', block, text })
      : dispatch({ type: 'lesson/check', block, action: { type: 'type', text } });
  };
}
