import { Box } from 'ink';
import { useEffect, useMemo, useRef } from 'react';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { headingsOf } from '../../../lesson/headings.ts';
import type { Lesson } from '../../../lesson/lesson.ts';
import type { Progress } from '../../../progress/progress.ts';
import type { LessonScreen } from '../../../session/lesson/screen.ts';
import type { Message } from '../../../session/messages.ts';
import { PaintedRows } from '../../components/PaintedRows.tsx';
import { useCommands } from '../../hooks/use-commands.ts';
import { useFrame } from '../../hooks/use-frame.ts';
import { lookOf } from '../../look.ts';
import { useTheme } from '../../theme.ts';
import { lessonContext } from './chrome.ts';
import { messagesFor, staysNear } from './commands.ts';
import { columnsFor, contentsRows } from './contents.ts';
import { lastTop, topOf, topShowingPart } from './layout.ts';
import { movedTo, readOf } from './reading.ts';
import { bodyRows, coveredBy } from './screen-rows.ts';
import { typingIn } from './typing.ts';
import { useLessonLayout } from './use-lesson-layout.ts';

interface Props {
  readonly screen: LessonScreen;
  readonly catalogue: Catalogue;
  readonly progress: Progress;
  readonly dispatch: (message: Message) => void;
}

/** The lesson reader. */
export function LessonView(props: Props) {
  const lesson = props.catalogue.lessons.get(props.screen.lesson);
  return lesson ? <Reader {...props} lesson={lesson} /> : null;
}

function Reader({ dispatch, ...props }: Props & { readonly lesson: Lesson }) {
  const { lesson, screen } = props;
  const { bodyWidth, bodyHeight: height } = useFrame();
  const theme = useTheme();
  const look = lookOf(theme);
  const columns = columnsFor(bodyWidth);
  const width = columns.text;
  const room = useMemo(() => ({ width, look, height }), [width, look, height]);
  const { layout, marks, whole } = useLessonLayout(props, room);
  const { focus, position } = screen;
  const top = Math.min(lastTop(layout, height), topOf(layout, position));
  const read = readOf(layout, top, height, screen);

  const part = focus === undefined ? undefined : layout.parts.find(({ live }) => live === focus);
  // Eyes rest below the top; what is in focus is looked at wherever it is.
  const looked = part?.start ?? top + Math.floor(height / 3);
  const here = layout.parts.findLast(({ start }) => start <= looked)?.heading;
  const shown = height - coveredBy(screen.panel, { ...props, room });
  const reading = { ...props, layout, top, height, shown, width, here };

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
      const near = layout.complete || staysNear(command);
      const known = near ? reading : { ...reading, layout: whole() };
      for (const message of messagesFor(context, command, key, known)) dispatch(message);
    },
    { onText: typingIn(context, focus, dispatch) },
  );

  const chosen = screen.panel?.kind === 'contents' ? screen.panel.cursor : undefined;
  const contents = (size: { readonly width: number }) =>
    contentsRows(
      headingsOf(lesson),
      { here: here?.slug, marks, ...(chosen === undefined ? {} : { cursor: chosen }) },
      { ...size, height, look },
    );
  const covers = columns.contents === 0 && screen.panel?.kind === 'contents';
  return (
    <Box>
      <Box flexDirection="column" marginLeft={columns.left} width={width} height={height}>
        <PaintedRows rows={covers ? contents({ width }) : bodyRows(reading, room)} />
      </Box>
      {columns.contents > 0 && (
        <Box flexDirection="column" marginLeft={columns.gap} width={columns.contents}>
          <PaintedRows rows={contents({ width: columns.contents })} />
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
