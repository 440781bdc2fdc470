// The rooms of src/ and who may enter them. ARCHITECTURE.md shows the same table in prose.
const mayImport = {
  lib: [],
  sim: ['lib'],
  lesson: ['lib', 'sim', 'quiz'],
  quiz: ['lib', 'sim'],
  review: ['lib', 'quiz'],
  scenario: ['lib', 'sim'],
  catalogue: ['lib', 'sim', 'lesson', 'quiz', 'scenario'],
  progress: ['lib'],
  session: ['lib', 'sim', 'lesson', 'quiz', 'review', 'scenario', 'catalogue', 'progress'],
  content: ['lib', 'sim', 'lesson', 'quiz', 'scenario', 'catalogue'],
  runtime: [
    'lib',
    'sim',
    'lesson',
    'quiz',
    'scenario',
    'catalogue',
    'progress',
    'session',
    'content',
  ],
  ui: ['lib', 'sim', 'lesson', 'quiz', 'review', 'scenario', 'catalogue', 'progress', 'session'],
  linear: [
    'lib',
    'sim',
    'lesson',
    'quiz',
    'review',
    'scenario',
    'catalogue',
    'progress',
    'session',
  ],
};
const pure = [
  'lib',
  'sim',
  'lesson',
  'quiz',
  'review',
  'scenario',
  'catalogue',
  'progress',
  'session',
  'linear',
];

const rooms = Object.entries(mayImport).map(([room, allowed]) => ({
  name: `${room}-imports-only-${allowed.join('-') || 'nothing-of-ours'}`,
  severity: 'error',
  from: { path: `(^|/)src/${room}/` },
  to: {
    path: '(^|/)src/',
    pathNot: [room, ...allowed].map((name) => `(^|/)src/${name}/`),
  },
}));

module.exports = {
  forbidden: [
    ...rooms,
    {
      name: 'only-the-public-entry-of-sim',
      comment: 'sim/index.ts is the engine as the other rooms see it.',
      severity: 'error',
      from: { path: '(^|/)src/', pathNot: '(^|/)src/sim/' },
      to: { path: '(^|/)src/sim/', pathNot: '(^|/)src/sim/index\\.ts$' },
    },
    {
      name: 'pure-rooms-know-no-platform',
      severity: 'error',
      from: { path: `(^|/)src/(${pure.join('|')})/` },
      to: {
        path: '^(node:|fs$|path$|os$|process$|child_process$|worker_threads$)',
        dependencyTypes: ['core'],
      },
    },
    {
      name: 'pure-rooms-know-no-terminal',
      severity: 'error',
      from: { path: `(^|/)src/(${pure.join('|')})/` },
      to: { path: 'node_modules/(ink|ink-[^/]+|react|marked-terminal|commander)/' },
    },
    {
      name: 'ui-knows-no-node',
      severity: 'error',
      from: { path: '(^|/)src/ui/' },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolvable',
      comment: 'An import that cannot be resolved would slip past every rule above.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
