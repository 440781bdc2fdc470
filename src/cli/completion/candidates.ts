import type { Command, Option } from 'commander';
import { argumentPlaces, type Ids, optionPlaces, type Place } from './places.ts';

export interface Candidate {
  readonly word: string;
  readonly meaning: string;
}

interface Candidates {
  readonly words: readonly Candidate[];
  /** Whether a file may stand there, too: shells know best which there are. */
  readonly files: boolean;
}

/** Reads ids from the content; only asked when some are wanted. */
type FindIds = (of: Ids) => Promise<readonly Candidate[]>;

/**
 * What the last word of a command line, of which a part or nothing is typed, may become.
 * @param line everything behind `sysdojo`
 */
export async function candidatesFor(
  program: Command,
  line: readonly string[],
  findIds: FindIds,
): Promise<Candidates> {
  const typed = line.at(-1) ?? '';
  const { command, takesValue, position } = placeOf(program, line.slice(0, -1));
  const isValue = takesValue && !(takesValue.variadic && typed.startsWith('-'));
  if (isValue) return fill(valuePlaces(takesValue), typed, findIds);
  if (typed.startsWith('-')) return { words: beginning(typed, optionsOf(command)), files: false };
  if (command === program && position === 0) {
    return { words: beginning(typed, commandsOf(program)), files: false };
  }
  return fill(argumentsAt(command, position), typed, findIds);
}

/** Where the words before lead to: a command, and the option or the argument that comes next. */
function placeOf(program: Command, before: readonly string[]) {
  let command = program;
  let takesValue: Option | undefined;
  let position = 0;
  for (const word of before) {
    if (takesValue && !(takesValue.variadic && word.startsWith('-'))) {
      if (!takesValue.variadic) takesValue = undefined;
    } else if (word.startsWith('-')) {
      const option = command.options.find(({ long, short }) => long === word || short === word);
      takesValue = option?.required ? option : undefined;
    } else {
      const named = position === 0 && command === program && commandNamed(program, word);
      if (named) command = named;
      else position++;
    }
  }
  return { command, takesValue, position };
}

const commandNamed = (program: Command, name: string): Command | undefined =>
  program.commands.find((candidate) => candidate.name() === name);

const valuePlaces = ({ argChoices, long }: Option): readonly Place[] =>
  choices(argChoices) ?? optionPlaces[long ?? ''] ?? [];

/** The last argument of some commands may be repeated. */
function argumentsAt(command: Command, position: number): readonly Place[] {
  const { registeredArguments: all } = command;
  const index = position >= all.length && all.at(-1)?.variadic ? all.length - 1 : position;
  return choices(all[index]?.argChoices) ?? argumentPlaces[command.name()]?.[index] ?? [];
}

const choices = (of: readonly string[] | undefined): readonly Place[] | undefined =>
  of && [{ kind: 'words', words: of }];

async function fill(
  places: readonly Place[],
  typed: string,
  findIds: FindIds,
): Promise<Candidates> {
  const found: Candidate[] = [];
  for (const place of places) {
    if (place.kind === 'words') found.push(...place.words.map((word) => ({ word, meaning: '' })));
    if (place.kind === 'ids') found.push(...(await findIds(place.of)));
  }
  return { words: beginning(typed, found), files: places.some(({ kind }) => kind === 'files') };
}

const beginning = (typed: string, all: readonly Candidate[]): readonly Candidate[] =>
  all.filter(({ word }) => word.startsWith(typed));

const commandsOf = (program: Command): Candidate[] =>
  program
    .createHelp()
    .visibleCommands(program)
    .map((command) => ({ word: command.name(), meaning: command.description() }));

const optionsOf = (command: Command): Candidate[] =>
  command
    .createHelp()
    .visibleOptions(command)
    .map(({ long, short, description }) => ({ word: long ?? short ?? '', meaning: description }));
