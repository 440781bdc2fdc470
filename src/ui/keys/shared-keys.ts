/** Bindings that several screens share. */

export const moving = [
  { command: 'up', keys: ['up', 'k'], shown: '↑↓', label: 'move', help: 'Up' },
  { command: 'down', keys: ['down', 'j'], help: 'Down' },
] as const;

export const paging = [
  { command: 'page-up', keys: ['pageup', 'ctrl+u', 'ctrl+b'], help: 'A page up' },
  { command: 'page-down', keys: ['pagedown', 'ctrl+d', 'ctrl+f'], help: 'A page down' },
  { command: 'top', keys: ['home', 'g'], help: 'To the beginning' },
  { command: 'bottom', keys: ['end', 'G'], help: 'To the end' },
] as const;
