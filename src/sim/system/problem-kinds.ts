import type { Problem } from '../../lib/diagnostic.ts';
import { didYouMean } from '../../lib/nearest.ts';
import type { SystemConfig } from './schema.ts';

type Path = Problem['path'];

/** Empty where the system has the node that is called. */
export function targetProblems(system: SystemConfig, to: string, path: Path): Problem[] {
  const nodes = Object.keys(system.nodes);
  if (nodes.includes(to)) return [];
  return [
    {
      code: 'unknown-id',
      path,
      message: `there is no node "${to}"`,
      hint: didYouMean(to, nodes) ?? `Nodes: ${nodes.join(', ')}.`,
    },
  ];
}

export function unknownClient(
  system: SystemConfig,
  client: string,
  path: Path,
  atKey: boolean,
): Problem {
  const clients = Object.keys(system.clients);
  return {
    code: 'unknown-id',
    path,
    atKey,
    message: `there is no client "${client}"`,
    hint: didYouMean(client, clients) ?? `Clients: ${clients.join(', ')}.`,
  };
}

export const impossible = (path: Path, message: string, hint: string): Problem => ({
  code: 'impossible-system',
  path,
  message,
  hint,
});

/** A key of something else than what it stands at. */
export const misplaced = (path: Path, owner: string): Problem => ({
  code: 'impossible-system',
  path,
  atKey: true,
  message: `"${String(path.at(-1))}" belongs to ${owner}`,
  hint: 'Take it out, or change the kind of the node.',
});

export const missing = (path: Path, message: string, hint: string): Problem => ({
  code: 'missing-key',
  path,
  message,
  hint,
});
