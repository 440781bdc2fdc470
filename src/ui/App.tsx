import { Box } from 'ink';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { ThemeName } from '../progress/theme-names.ts';
import type { Message } from '../session/messages.ts';
import { isStill, themeOf } from '../session/settings/settings.ts';
import type { AppState } from '../session/state.ts';
import { Footer } from './components/Footer.tsx';
import { Header } from './components/Header.tsx';
import { NoticeRows } from './components/NoticeRows.tsx';
import { TooSmall } from './components/TooSmall.tsx';
import { frameFor, isTooSmall } from './frame.ts';
import { isLongNotice, noticeRows, previewRows } from './header.ts';
import { KeyDeskContext, useKeyPump } from './hooks/key-pump.ts';
import { AppCommands } from './hooks/use-commands.ts';
import { FrameContext, useTerminalSize } from './hooks/use-frame.ts';
import type { CommandOf } from './keys.ts';
import { chromeOf } from './screens/chrome-of.ts';
import { guideRows } from './screens/incident/guide-rows.ts';
import { ScreenView } from './screens/ScreenView.tsx';
import type { Background } from './theme/palettes.ts';
import { type ColorDepth, ThemeContext, themeFor } from './theme.ts';

/** The app's state and the one way to change it, as the runtime offers them. */
interface AppStore {
  readonly getState: () => AppState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly dispatch: (message: Message) => void;
}

/** What the terminal can show, and what was asked for on the command line: that comes first. */
export interface Appearance {
  readonly depth: ColorDepth;
  readonly background: Background;
  /** The terminal opens links that are clicked (OSC 8). */
  readonly hyperlinks?: boolean;
  readonly theme?: ThemeName;
  readonly still?: boolean;
}

interface Props {
  readonly store: AppStore;
  readonly appearance: Appearance;
  /** Gives the terminal back to the shell for a while. */
  readonly onSuspend: () => void;
}

/** The whole picture: header, the open screen, footer. */
export function App({ store, appearance, onSuspend }: Props) {
  const state = useSyncExternalStore(store.subscribe, store.getState);
  const size = useTerminalSize();
  const desk = useKeyPump();
  const { depth, background, hyperlinks = false } = appearance;
  const name = appearance.theme ?? themeOf(state.progress);
  const still = appearance.still ?? isStill(state.progress);
  const theme = useMemo(
    () => ({ ...themeFor({ depth, background, name }), hyperlinks, still }),
    [depth, background, name, hyperlinks, still],
  );
  const hidden = isTooSmall(size);
  useEffect(() => store.dispatch({ type: 'hidden', hidden }), [store, hidden]);
  const screen = state.screens.at(-1);
  if (!screen) return null;

  const { notice } = state;
  const long = notice !== undefined && isLongNotice(notice, size.columns);
  const own = [
    ...(long ? noticeRows(notice, size.columns) : []),
    ...(state.preview ? previewRows(state.preview, size.columns) : []),
    ...(screen.kind === 'incident' ? guideRows(screen, size.columns) : []),
  ];
  const frame = frameFor(size, own.length);
  const chrome = chromeOf(screen, state);
  const handle = (command: CommandOf<'app'>): void => {
    if (command === 'suspend') onSuspend();
    else store.dispatch(appMessages[command]);
  };
  return (
    <ThemeContext.Provider value={theme}>
      <FrameContext.Provider value={frame}>
        <KeyDeskContext.Provider value={desk}>
          <AppCommands.Provider value={handle}>
            {hidden ? (
              <TooSmall {...size} />
            ) : (
              <Box flexDirection="column" width={frame.columns} height={frame.rows - 1}>
                <Header chrome={chrome} notice={long ? undefined : notice} />
                <NoticeRows rows={own} />
                <Box
                  flexDirection="column"
                  paddingX={1}
                  height={frame.bodyHeight}
                  width={frame.columns}
                  overflow="hidden"
                >
                  <ScreenView state={state} screen={screen} dispatch={store.dispatch} />
                </Box>
                <Footer {...chrome} />
              </Box>
            )}
          </AppCommands.Provider>
        </KeyDeskContext.Provider>
      </FrameContext.Provider>
    </ThemeContext.Provider>
  );
}

const appMessages: Readonly<Record<Exclude<CommandOf<'app'>, 'suspend'>, Message>> = {
  back: { type: 'back' },
  search: { type: 'open', target: { kind: 'search' } },
  help: { type: 'open', target: { kind: 'help' } },
  quit: { type: 'quit' },
};
