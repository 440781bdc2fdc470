import { nearest } from '../../lib/nearest.ts';
import type { RunFrame } from '../../scenario/run-types.ts';
import type { Parameter } from '../../scenario/sandbox/parameters.ts';
import { benchOwners, benchRows, eventsOwner } from '../../session/incident/bench.ts';
import type { IncidentScreen } from '../../session/incident/screen.ts';
import type { Message } from '../../session/messages.ts';
import { command, type LineCommand, type Reply, say, send, taking } from '../page.ts';
import { oneLine, placeNamed, sentence, thereAre } from '../words.ts';

/** What a sandbox adds: events by hand, and every parameter. */
export function sandboxCommands(screen: IncidentScreen, frame: RunFrame): LineCommand[] {
  const { events = [] } = frame;
  const owners = benchOwners(frame).filter((owner) => owner !== eventsOwner);
  const knobsOf = (owner: string) =>
    benchRows(frame, owner).flatMap((row) => (row.kind === 'knob' ? [row.parameter] : []));
  const known = owners.flatMap((owner) => knobsOf(owner).map(({ path }) => ({ owner, path })));
  return [
    command(['events'], 'what can be begun or ended by hand', () =>
      say(
        ...(events.length === 0 ? [thereAre(0, 'event')] : []),
        ...events.map(
          ({ text, sinceMs }, index) =>
            `${index + 1}: ${sentence(oneLine(text))} ${sinceMs === undefined ? 'Not in force' : 'In force'}.`,
        ),
      ),
    ),
    taking(['event'], 'NUMBER', 'begins or ends an event', (rest) => {
      const place = placeNamed(rest, events.length);
      return place === undefined
        ? say(thereAre(events.length, 'event'))
        : send(...toRow(screen, frame, eventsOwner, place), { type: 'incident/confirm' });
    }),
    taking(['knobs'], 'OF WHOM', 'what can be set', (rest) => {
      if (rest === '') return say(`Type knobs and one of: ${owners.join(', ')}.`);
      const owner = owners.find((one) => one === rest) ?? nearest(rest, owners);
      return owner === undefined
        ? say(`Nobody is called ${rest}. There are: ${owners.join(', ')}.`)
        : say(...knobLines(knobsOf(owner)));
    }),
    taking(['set'], 'PATH VALUE', 'sets a parameter, such as set web.workers 8', (rest): Reply => {
      const [, path = '', value = ''] = /^(\S+)\s+(.+)$/.exec(rest) ?? [];
      const found = known.find((one) => one.path === path);
      if (!found) {
        const guess = nearest(
          path,
          known.map((one) => one.path),
        );
        return say(
          guess
            ? `Did you mean "${guess}"?`
            : 'Type set, a path and a value; knobs tells the paths.',
        );
      }
      const row = knobsOf(found.owner).findIndex((one) => one.path === path);
      return send(
        ...toRow(screen, frame, found.owner, row),
        { type: 'incident/confirm' },
        { type: 'incident/erase', all: true },
        { type: 'incident/type', text: value },
        { type: 'incident/confirm' },
      );
    }),
  ];
}

/** What is set, a line each; what is not, in one. */
function knobLines(knobs: readonly Pick<Parameter, 'path' | 'text'>[]): string[] {
  const off = knobs.filter(({ text }) => text === 'off').map(({ path }) => path);
  return [
    ...knobs
      .filter(({ text }) => text !== 'off')
      .map(({ path, text }) => `${path}: ${oneLine(text)}.`),
    ...(off.length > 0 ? [`Off: ${off.join(', ')}.`] : []),
  ];
}

/** Opens the bench anew and goes to a row of it. */
function toRow(
  { phase }: IncidentScreen,
  frame: RunFrame,
  owner: string,
  cursor: number,
): Message[] {
  const left: Message[] =
    phase.kind === 'bench'
      ? [
          ...(phase.edit === undefined ? [] : [{ type: 'incident/back' } as const]),
          { type: 'incident/back' },
        ]
      : [];
  const steps = benchOwners(frame).indexOf(owner);
  return [
    ...left,
    { type: 'incident/select-node', node: undefined },
    { type: 'incident/open-bench' },
    ...Array.from({ length: steps }, () => ({ type: 'incident/next-owner', by: 1 }) as const),
    { type: 'incident/point', cursor },
  ];
}
