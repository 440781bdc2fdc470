/** Bindings that several screens share. */

export const moving = [
  { command: 'up', keys: ['up', 'k'], shown: '↑↓', label: 'move', help: 'Up' },
  { command: 'down', keys: ['down', 'j'], help: 'Down' },
] as const;

const pageUp = {
  command: 'page-up',
  keys: ['pageup', 'ctrl+u', 'ctrl+b'],
  help: 'A page up',
} as const;

const toTheEnds = [
  { command: 'top', keys: ['home', 'g'], help: 'To the beginning' },
  { command: 'bottom', keys: ['end', 'G'], help: 'To the end' },
] as const;

export const paging = [
  pageUp,
  { command: 'page-down', keys: ['pagedown', 'ctrl+d', 'ctrl+f'], help: 'A page down' },
  ...toTheEnds,
] as const;

/** Of a text that is longer than its room, where space does something else. */
export const scrolling = [
  { command: 'up', keys: ['up', 'k'], shown: '↑↓', label: 'scroll', help: 'Up' },
  { command: 'down', keys: ['down', 'j'], help: 'Down' },
  ...paging,
] as const;

/** Where there is nothing to do but read, space turns the page, as it does in lessons. */
export const reading = [
  { command: 'up', keys: ['up', 'k'], shown: '↑↓', label: 'scroll', help: 'Up' },
  { command: 'down', keys: ['down', 'j'], help: 'Down' },
  { command: 'page-down', keys: ['space', 'pagedown', 'ctrl+d', 'ctrl+f'], help: 'A page down' },
  pageUp,
  ...toTheEnds,
] as const;

/** Of a value under the cursor. */
export const turning = [
  { command: 'more', keys: ['right', 'l', '+'], shown: '←→', label: 'change', help: 'More' },
  { command: 'less', keys: ['left', 'h', '-'], help: 'Less' },
] as const;
