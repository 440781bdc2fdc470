import { ClientField, type ClientState, type Edge, EdgeField } from './edge.ts';
import { EventKind } from './event-queue.ts';
import type { CallingSide, Serving } from './serving.ts';
import { CallState, none, Outcome, RequestFlag } from './tables.ts';
import { Timeouts } from './timeouts.ts';
import type { World } from './world.ts';

/** Calls from clients and stations: tries, timeouts, retries, breakers, pools and fallbacks. */
export class Calling implements CallingSide {
  readonly timeouts: Timeouts;
  private readonly world: World;
  private readonly serving: Serving;

  constructor(world: World, serving: Serving) {
    this.world = world;
    this.serving = serving;
    const { calls } = world;
    this.timeouts = new Timeouts(
      world.queue,
      (call, generation) =>
        calls.generation[call] === generation &&
        (calls.state[call] === CallState.inFlight || calls.state[call] === CallState.pooled),
      (call) => this.expire(call),
    );
  }

  /** A client's request sets out. */
  setOut(client: ClientState): void {
    client.count(ClientField.offered);
    this.begin(this.world.edges[client.edge]!, none, client.index, 0);
  }

  makeCalls(request: number): boolean {
    const { world } = this;
    const { requests } = world;
    const steps = world.plans[requests.station[request]!]!;
    const client = requests.client[request]!;
    while (requests.step[request]! < steps.length) {
      const step = steps[requests.step[request]!++]!;
      const chosen = this.choose(step, client);
      if (chosen.length === 0) continue;
      const generation = requests.generation[request]!;
      const instance = requests.instance[request]!;
      requests.pending[request] = chosen.length;
      for (const index of chosen) {
        this.begin(world.edges[index]!, request, client, instance);
        // One that failed at once has ended the request: its sisters are not made any more.
        if (requests.generation[request] !== generation) break;
      }
      return false;
    }
    return true;
  }

  /** The caller has waited as long as it wanted. */
  private expire(call: number): void {
    const { world } = this;
    const { calls } = world;
    const edge = world.edges[calls.edge[call]!]!;
    edge.count(EdgeField.timeouts);
    const attempt = calls.attempt[call]!;
    if (attempt !== none) {
      world.requests.call[attempt] = none;
      if (this.mayRetry(edge, call)) world.requests.flags[attempt]! |= RequestFlag.repeated;
    }
    this.attemptEnded(call, Outcome.timedOut, false);
  }

  /** The attempt that a call waits for has ended, by an answer or for want of one. */
  attemptEnded(call: number, outcome: Outcome, degraded: boolean): void {
    const { calls, queue, now } = this.world;
    const edge = this.world.edges[calls.edge[call]!]!;
    const instance = calls.instance[call]!;
    edge.count(EdgeField.ended);
    if (outcome === Outcome.failed || outcome === Outcome.refused) edge.count(EdgeField.failed);
    edge.times.record(now - calls.attemptAt[call]!);
    edge.caller(instance).breaker?.ended(outcome === Outcome.ok, calls.attemptAt[call]!, now);
    this.giveUpPlace(edge, call);
    calls.attempt[call] = none;
    if (outcome !== Outcome.ok && this.mayRetry(edge, call)) {
      edge.count(EdgeField.retries);
      calls.state[call] = CallState.backingOff;
      const due = now + edge.backoffMs(calls.tries[call]!);
      queue.push(due, EventKind.retry, call, calls.generation[call]!);
    } else {
      this.settle(edge, call, outcome, degraded);
    }
    this.nextInLine(edge, instance);
  }

  /** The next try of a call. */
  attempt(call: number): void {
    const { world } = this;
    const { calls, now } = world;
    const edge = world.edges[calls.edge[call]!]!;
    const caller = edge.caller(calls.instance[call]!);
    if (caller.breaker && !caller.breaker.allows(now)) {
      edge.count(EdgeField.fastFailed);
      this.settle(edge, call, Outcome.failed, false);
      return;
    }
    edge.count(EdgeField.attempts);
    calls.tries[call]!++;
    calls.attempt[call] = none;
    calls.attemptAt[call] = now;
    const generation = ++calls.generation[call]!;
    if (edge.timeoutClass !== none) this.timeouts.set(edge.timeoutClass, now, call, generation);
    // Whoever stands in line goes first, also while a slot is being passed on.
    if (caller.inFlight >= edge.poolLimit || caller.hasWaiting) {
      calls.state[call] = CallState.pooled;
      caller.wait(call, calls);
    } else {
      this.send(edge, call);
    }
  }

  abandonCalls(request: number): void {
    const { requests, calls, edges } = this.world;
    let call = requests.firstCall[request]!;
    requests.firstCall[request] = none;
    const freed: [edge: Edge, instance: number][] = [];
    while (call !== none) {
      const next = calls.sibling[call]!;
      const edge = edges[calls.edge[call]!]!;
      if (this.abandon(edge, call)) freed.push([edge, calls.instance[call]!]);
      call = next;
    }
    // Not before all are gone: the next in line may fail at once and have its request end, too.
    for (const [edge, instance] of freed) this.nextInLine(edge, instance);
  }

  /** After the limit of its pools has changed. */
  fillPools(edge: Edge): void {
    for (const instance of edge.callingInstances()) this.nextInLine(edge, instance);
  }

  private choose(step: readonly number[], client: number): readonly number[] {
    if (step.length === 1) return this.makes(step[0]!, client) ? step : noCalls;
    return step.filter((index) => this.makes(index, client));
  }

  private makes(index: number, client: number): boolean {
    const edge = this.world.edges[index]!;
    return edge.isFor[client]! && (edge.share >= 1 || edge.random.uniform() < edge.share);
  }

  private begin(edge: Edge, parent: number, client: number, instance: number): void {
    const { calls, requests, now } = this.world;
    const call = calls.allocate(edge.index, parent, client, instance, now);
    if (parent !== none) {
      calls.sibling[call] = requests.firstCall[parent]!;
      requests.firstCall[parent] = call;
    }
    edge.count(EdgeField.calls);
    this.attempt(call);
  }

  private send(edge: Edge, call: number): void {
    const { calls, queue, requests, stations, now } = this.world;
    edge.caller(calls.instance[call]!).inFlight++;
    calls.state[call] = CallState.inFlight;
    if (edge.config.partition) return;
    const client = calls.client[call]!;
    if (edge.latency) {
      // A request on its way arrives, whether or not its caller still waits by then.
      const request = requests.allocate(edge.target, client, call, now);
      requests.flags[request] = RequestFlag.inTransit;
      calls.attempt[call] = request;
      const due = now + edge.latency.sample(edge.random);
      queue.push(due, EventKind.delivery, request, requests.generation[request]!);
    } else {
      this.serving.admit(stations[edge.target]!, call, client);
    }
  }

  private mayRetry(edge: Edge, call: number): boolean {
    return this.world.calls.tries[call]! <= edge.maxRetries && edge.hasBudget();
  }

  /** A call has its final outcome: the caller goes on with it. */
  private settle(edge: Edge, call: number, outcome: Outcome, degraded: boolean): void {
    const { calls, requests } = this.world;
    const parent = calls.parent[call]!;
    const startedAt = calls.startedAt[call]!;
    const isFallback = outcome !== Outcome.ok && edge.config.fallback === true;
    if (parent !== none) this.unlink(parent, call);
    const client = calls.client[call]!;
    calls.release(call);
    if (parent === none) {
      this.clientEnded(
        client,
        isFallback ? Outcome.ok : outcome,
        degraded || isFallback,
        startedAt,
      );
      return;
    }
    if (degraded || isFallback) requests.flags[parent]! |= RequestFlag.degraded;
    if (outcome !== Outcome.ok && !isFallback) requests.flags[parent]! |= RequestFlag.failed;
    const left = --requests.pending[parent]!;
    if (left === 0 || requests.flags[parent]! & RequestFlag.failed) this.serving.proceed(parent);
  }

  private clientEnded(index: number, outcome: Outcome, degraded: boolean, startedAt: number): void {
    const client = this.world.clients[index]!;
    if (outcome === Outcome.ok) {
      client.count(degraded ? ClientField.degraded : ClientField.succeeded);
      client.latencies.record(this.world.now - startedAt);
    } else {
      client.count(lostFields[outcome]);
    }
  }

  /**
   * Nobody waits for a call any more: its request goes on at the callee without a caller.
   * @returns whether it leaves a slot of its pool, or a place in the line for one
   */
  private abandon(edge: Edge, call: number): boolean {
    const { calls, requests } = this.world;
    const instance = calls.instance[call]!;
    const attempt = calls.attempt[call]!;
    if (attempt !== none) requests.call[attempt] = none;
    const isOut = calls.state[call] !== CallState.backingOff;
    if (isOut) {
      edge.caller(instance).breaker?.abandoned(calls.attemptAt[call]!);
      this.giveUpPlace(edge, call);
    }
    calls.release(call);
    return isOut;
  }

  private giveUpPlace(edge: Edge, call: number): void {
    const { calls } = this.world;
    const caller = edge.caller(calls.instance[call]!);
    if (calls.state[call] === CallState.pooled) caller.leaveLine(call, calls);
    else caller.inFlight--;
  }

  private nextInLine(edge: Edge, instance: number): void {
    const caller = edge.caller(instance);
    if (caller.isPassing) return;
    caller.isPassing = true;
    const owner =
      edge.source === none ? undefined : this.world.stations[edge.source]!.instances[instance];
    while (caller.hasWaiting && caller.inFlight < edge.poolLimit && !owner?.crashed) {
      this.send(edge, caller.takeWaiting(this.world.calls));
    }
    caller.isPassing = false;
  }

  private unlink(parent: number, call: number): void {
    const { requests, calls } = this.world;
    let at = requests.firstCall[parent]!;
    if (at === call) {
      requests.firstCall[parent] = calls.sibling[call]!;
      return;
    }
    while (calls.sibling[at] !== call) at = calls.sibling[at]!;
    calls.sibling[at] = calls.sibling[call]!;
  }
}

const noCalls: readonly number[] = [];

const lostFields: Readonly<Record<Exclude<Outcome, 0>, number>> = {
  [Outcome.failed]: ClientField.failed,
  [Outcome.refused]: ClientField.refused,
  [Outcome.timedOut]: ClientField.timedOut,
};
