import type { ClientReport, NodeReport, SystemReport } from '../sim/index.ts';

/**
 * What a signal came to over a whole run of so many seconds, in the engine's units; undefined for
 * signals that a report does not hold.
 */
export function reportFigure(
  report: SystemReport,
  metric: string,
  seconds: number,
): number | undefined {
  const dot = metric.lastIndexOf('.');
  const [owner, name] = [metric.slice(0, dot), metric.slice(dot + 1)];
  const client = owner.startsWith('clients.')
    ? report.clients[owner.slice('clients.'.length)]
    : undefined;
  const node = report.nodes[owner];
  return client ? clientFigure(client, name, seconds) : node && nodeFigure(node, name, seconds);
}

function clientFigure(client: ClientReport, name: string, seconds: number): number | undefined {
  const lost = client.failed + client.timedOut + client.refused;
  const answered = client.succeeded + client.degraded;
  switch (name) {
    case 'rps':
      return client.offered / seconds;
    case 'goodput':
      return client.succeeded / seconds;
    case 'errors':
      return lost + answered === 0 ? 0 : lost / (lost + answered);
    case 'lost':
      return lost;
    default:
      return latencyFigure(client.latency, name);
  }
}

function nodeFigure(node: NodeReport, name: string, seconds: number): number | undefined {
  const done = node.completed + node.failed;
  switch (name) {
    case 'utilization':
      return node.utilization;
    case 'queue':
      return node.queueLength.mean;
    case 'rps':
      return node.arrivals / seconds;
    case 'refused':
      return node.refused / seconds;
    case 'errors':
      return done === 0 ? 0 : node.failed / done;
    default:
      return latencyFigure(node.sojourn, name);
  }
}

const latencyNames = ['mean', 'p50', 'p90', 'p95', 'p99'] as const;

function latencyFigure(latency: ClientReport['latency'], name: string): number | undefined {
  const known = latencyNames.find((latencyName) => latencyName === name);
  return known && latency[known];
}
