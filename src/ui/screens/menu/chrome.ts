import type { BrowseScreen } from '../../../session/menu/browse.ts';
import type { BrowseKind } from '../../../session/step.ts';
import type { Chrome } from '../../chrome.ts';

export const menuChrome: Chrome = { where: ['sysdojo'], context: 'menu' };

const browseTitles: Readonly<Record<BrowseKind, string>> = {
  lessons: 'Learn',
  quizzes: 'Drill',
  incidents: 'Respond',
};

export const browseChrome = (screen: BrowseScreen): Chrome => ({
  where: ['sysdojo', browseTitles[screen.what]],
  context: 'browse',
});
