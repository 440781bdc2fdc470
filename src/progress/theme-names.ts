/** How the app can look; `auto` goes by the terminal. */
export const themeNames = ['auto', 'dark', 'light', 'high-contrast', 'colour-blind'] as const;
export type ThemeName = (typeof themeNames)[number];
