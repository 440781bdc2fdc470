import { number, type Sheet } from '../sheet.ts';

export const sheet: Sheet = {
  covers: {
    'what system design is': /System design\*\* is choosing the architecture, the components/,
    'high-level design as boxes and arrows': [/High-level design/, /boxes and arrows/],
    'the sample stack': [/React/, /Node\.js/, /PostgreSQL/, /Redis/, /NGINX/],
    'low-level design': /class diagrams, database schema, API calls, algorithms, data structures/,
    'the users table': /users\(id, name, email, password_hash\)/,
    'bcrypt and what comes first today': [/bcrypt/, /Argon2id first/],
    'login gives a token': [/POST \/login/, /JWT/],
    'architecture as structure and discipline': /the discipline of creating it/,
    'patterns and stack': /MVC or microservices/,
    'what it pays': [
      /Scalability and performance/,
      /Maintainability, extensibility and reuse/,
      /Security and reliability/,
      /Co-ordination/,
      /technical debt/,
    ],
    'five elements': [/component/, /connector/, /configuration/, /topology/, /style/, /stack/],
    'styles and stacks as examples': [/layers, monolith, events/, /MongoDB/],
    'C4 levels': [/C4 model/, /Context/, /Containers/, /Components/, /Code/],
    'decision records': /architecture decision record/,
    "Conway's law": /Conway's law/,
    'fitness functions': /fitness function/i,
  },
  worked: [
    `0.999 × 0.999 × 0.999 = **${number(100 * 0.999 ** 3, 2)} %**`,
    `20/s × 0.25 s = **${number(20 * 0.25)} cores**`,
    `200/s × 0.005 s = **${number(200 * 0.005)} core**`,
  ],
  claims: [
    {
      says: 'at 2 logins a second the cores are a fifth busy',
      model: 'nine-o-clock',
      set: { 'logins.arrivals': '2/s' },
      metric: 'api.utilization',
      between: [0.16, 0.22],
    },
    {
      says: 'at 20, three quarters',
      model: 'nine-o-clock',
      metric: 'api.utilization',
      between: [0.7, 0.8],
    },
    {
      says: 'shoppers stand in line behind hashes',
      model: 'nine-o-clock',
      metric: 'clients.shoppers.p95',
      between: [60, 250],
    },
    {
      says: 'at 28/s the cores are full',
      model: 'nine-o-clock',
      set: { 'logins.arrivals': '28/s' },
      metric: 'api.utilization',
      between: [0.96, 1],
      seconds: 120,
    },
  ],
  misconceptions: {
    'services follow from a drawing, whatever the teams': 'levels-and-requirements#conway-teams',
    'an old decision record is corrected in place': 'levels-and-requirements#record-replaced',
  },
};
