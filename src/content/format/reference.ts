import { titleOfId } from '../../lib/words.ts';
import { meaningOf } from './meanings.ts';
import { eachKey, type FormatName, type JsonSchema, jsonSchemaOf } from './schemas.ts';

/** The references for people, beside the content: path → Markdown. */
export function reference(template: (name: string) => string): Readonly<Record<string, string>> {
  const example = (name: string, id: string, folder: string) =>
    template(name)
      .replaceAll('__FILE__', `${folder}/${id}.${name.split('.')[1]}`)
      .replaceAll('__ID__', id)
      .replaceAll('__TITLE__', titleOfId(id))
      .replaceAll('__TRACK__', 'performance')
      .replaceAll('__DATE__', '2026-11-22');
  return {
    'scenarios/README.md': page([
      '# Scenarios',
      'An incident is one file, `scenarios/<id>.yaml`. `sysdojo new scenario <id>` writes one to begin with; `sysdojo preview` shows it while you write, `sysdojo check --prove` tells whether it teaches.',
      quantities,
      '## Example',
      fenced('yaml', example('scenario.yaml', 'slow-reviews', 'scenarios')),
      ...tables('scenario'),
      signals,
    ]),
    'quizzes/README.md': page([
      '# Quizzes',
      'A quiz is one file, `quizzes/<id>.yaml`. `sysdojo new quiz <id>` writes one to begin with; `sysdojo import gift FILE` and `sysdojo import aiken FILE` make one of what you have.',
      quantities,
      '## Example',
      fenced('yaml', example('quiz.yaml', 'first-quiz', 'quizzes')),
      ...tables('quiz'),
    ]),
    'lessons/README.md': page([
      '# Lessons',
      'A lesson is one file, `lessons/<track>/<id>.md`, listed in `lessons/tracks.yaml`: Markdown under YAML front matter, with four kinds of live blocks. `sysdojo new lesson <id>` writes one to begin with and lists it.',
      '## Example',
      fenced('markdown', example('lesson.md', 'before-it-is-full', 'lessons/performance')),
      '## Front matter',
      ...tables('lesson'),
      '## Live blocks',
      '- `check`: a question, as in a quiz.\n- `model`: a small system that runs; its keys are below.\n- `diagram`: art of characters, `alt: …` on its first line, at most 76 columns and 19 lines.\n- `steps`: a list of Markdown texts, or of `{text, diagram}`, revealed one by one.',
      ...tables('model', '### `model`'),
      '## Links',
      "A lesson leads to other content by the paths of files, so that its links work in every viewer: `[Little's law](../performance/littles-law.md)`, `(tcp.md#a-heading)`, `(#a-heading)`, `(../../quizzes/caches.yaml)`, `(../../scenarios/on-sale-at-ten.yaml)`, `(../glossary.yaml#tail-latency)`. In the reader `f` goes from link to link; `sysdojo check` finds those that lead nowhere.",
      '## `lessons/tracks.yaml`',
      ...tables('tracks'),
      '## `lessons/glossary.yaml`',
      ...tables('glossary'),
    ]),
  };
}

const page = (parts: readonly string[]): string =>
  `<!-- Made by "npm run formats" of the schemas in src/; a test holds them together. -->\n\n${parts.join('\n\n')}\n`;

/** More backticks than the text holds in a row, so that its own fences stay text. */
const fenced = (language: string, text: string): string =>
  `\`\`\`\`${language}\n${text.trimEnd()}\n\`\`\`\``;

const quantities = `## Quantities

Durations are written \`250us\`, \`20ms\`, \`1.5s\`, \`2m\`, \`1h\`; rates \`300/s\`, \`5/m\`; shares \`30%\` or \`0.3\`. A time that is drawn is a distribution: \`constant(10ms)\`, \`exponential(10ms)\`, \`uniform(5ms 15ms)\`, \`erlang(4 10ms)\` (shape, mean), \`hyperexponential(10ms 4)\` (mean, squared coefficient of variation), \`lognormal(10ms 60ms)\` (mean, p99), \`pareto(10ms 1.5)\` (mean, shape), \`empirical(1ms 2ms 40ms)\`. A bare duration is constant.`;

const signals = `## Conditions

\`SIGNAL OPERATOR VALUE\`, with \`and\`, \`or\`, \`not\` and parentheses. Signals are measured over the last ten simulated seconds: \`node.p50 p90 p95 p99 mean queue utilization rps errors refused inflight\`, \`caller>callee.retryShare open p99\`, \`clients.NAME.p99 errors rps goodput\`; running totals are \`clients.NAME.lost\`, \`node.duplicates staleReads lostWrites conflicts\`; besides \`cost\`, \`diagnosed\`, \`score\`, \`time\`, \`flag.NAME\`, \`meter.NAME\`. A misspelt one is named by \`sysdojo check\`.`;

interface Row {
  readonly path: string;
  readonly of: JsonSchema;
  readonly required: boolean;
}

/** Of what is explained with scenarios already. */
const elsewhere = /^(simulate\.|questions\.simulate\.)?system\./;

/** One table of the format's own keys, and one for each key that holds more. */
function tables(name: FormatName, title = '## Keys'): string[] {
  const rows: Row[] = [];
  const seen = new Set<string>();
  eachKey(jsonSchemaOf(name), (path, of, required) => {
    if (seen.has(path) || (name !== 'scenario' && elsewhere.test(path))) return;
    // A client's call takes what a node's takes.
    if (/^system\.clients\.\*\.calls\./.test(path)) return;
    seen.add(path);
    rows.push({ path, of, required });
  });
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groupOf(row.path);
    groups.set(group, [...(groups.get(group) ?? []), row]);
  }
  return [...groups].flatMap(([group, of]) => [
    group === '' ? title : `### \`${group}\``,
    tableOf(name, group, of),
  ]);
}

/** `system.nodes.*.queue.limit` stands with the nodes, `actions.key` with the actions. */
function groupOf(path: string): string {
  const steps = path.split('.');
  if (steps.length === 1) return '';
  if (steps[0] !== 'system') return steps[0]!;
  if (steps.length === 2) return 'system';
  return steps[1] === 'nodes' && steps[3] === 'calls' && steps.length > 4
    ? 'calls'
    : `system.${steps[1]}`;
}

function tableOf(name: FormatName, group: string, rows: readonly Row[]): string {
  const prefix = group === 'calls' ? 'system.nodes.*.calls.' : group === '' ? '' : `${group}.`;
  const lines = rows.map(({ path, of, required }) => {
    const key = path.slice(prefix.length).replace(/^\*\./, '').replaceAll('.*', '');
    const meaning = meaningOf(`${name}.${path}`) ?? '';
    return `| \`${key}\`${required ? ' *' : ''} | ${formOf(of)} | ${escaped(meaning)} |`;
  });
  return ['| key (* needed) | form | meaning |', '|---|---|---|', ...lines].join('\n');
}

const escaped = (text: string): string => text.replaceAll('|', '\\|');

/** How a value is written, in a few words. */
function formOf(schema: JsonSchema): string {
  if (schema.title !== undefined) return schema.title;
  if (schema.const !== undefined) return `\`${schema.const}\``;
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(' ');
  if (schema.anyOf) return [...new Set(schema.anyOf.map(formOf))].join(', or ');
  if (schema.items) return `list of ${formOf(schema.items)}`;
  if (schema.type === 'object') return schema.properties ? 'keys' : 'names with values';
  if (Array.isArray(schema.type)) return 'text or number';
  const bounds = [schema.minimum, schema.maximum].map((bound) =>
    bound === undefined || Math.abs(bound) > 1e9 ? undefined : bound,
  );
  const [least, most] = bounds;
  const range =
    least !== undefined && most !== undefined
      ? `, ${least} to ${most}`
      : least !== undefined
        ? `, ${least} or more`
        : '';
  const names: Readonly<Record<string, string>> = {
    string: 'text',
    boolean: 'true or false',
    number: 'number',
    integer: 'whole number',
  };
  return `${names[String(schema.type)] ?? 'anything'}${range}`;
}
