import { describe, expect, it } from 'vitest';
import type { Engine } from '../../src/sim/engine.ts';
import {
  type Change,
  parseChange,
  type Simulation,
  type SystemConfig,
  systemProblems,
} from '../../src/sim/index.ts';
import { change, start, system } from '../support/systems.ts';
import { brokenRules, rowsInUse } from './invariants.ts';
import { type Document, Draw } from './random-systems.ts';

const engineOf = (simulation: Simulation): Engine =>
  (simulation as unknown as { engine: Engine }).engine;

/** Throws once more is scheduled without time going on than any system here needs. */
function forbidStandstill({ world }: Engine): void {
  const { queue } = world;
  const push = queue.push.bind(queue);
  let since = 0;
  let pushed = 0;
  queue.push = (...event) => {
    if (world.now !== since) [since, pushed] = [world.now, 0];
    if (++pushed > 100_000) throw new Error(`time stands still at ${since}`);
    push(...event);
  };
}

/** Changes the system at random moments, sometimes takes a change back, and checks the books. */
function meddle(simulation: Simulation, config: SystemConfig, document: Document, draw: Draw) {
  const inForce: Change[] = [];
  const log: string[] = [];
  for (let step = 0; step < 20; step++) {
    simulation.advanceTo(simulation.timeMs + 1 + draw.below(800));
    const [path, value] = draw.change(document);
    const parsed = parseChange(config, path, value);
    if (inForce.length > 0 && draw.chance(0.3)) {
      const [old] = inForce.splice(draw.below(inForce.length), 1);
      log.push(`without ${old!.path}`);
      simulation.revert(old!);
    } else if (parsed.ok) {
      log.push(`${path}: ${JSON.stringify(value)}`);
      simulation.apply(parsed.change);
      inForce.push(parsed.change);
    }
    simulation.frame();
    const broken = brokenRules(engineOf(simulation));
    if (broken.length > 0) throw new Error(`${broken.join('\n')}\nafter ${log.join('; ')}`);
  }
}

/** Stops arrivals, wakes everybody up and gives what is left inside the time to leave. */
function letItEnd(simulation: Simulation, config: SystemConfig): void {
  for (const [id, { arrivals }] of Object.entries(config.clients)) {
    if (arrivals.process !== 'closed') change(simulation, config, `${id}.arrivals`, '0/s');
    // Of a closed loop one user stays, who thinks for longer than anything here takes.
    else {
      change(simulation, config, `${id}.arrivals.users`, 1);
      change(simulation, config, `${id}.arrivals.think`, '1000h');
    }
  }
  for (const id of Object.keys(config.nodes)) {
    change(simulation, config, `${id}.hung`, 0);
    change(simulation, config, `${id}.crashed`, 0);
    change(simulation, config, `${id}.slowdown`, 1);
  }
  simulation.advanceTo(simulation.timeMs + 3_600_000);
}

function play(seed: number): string {
  const draw = new Draw(seed);
  const document = draw.system();
  const config = system(document);
  const simulation = start(config, seed);
  forbidStandstill(engineOf(simulation));
  meddle(simulation, config, document, draw);
  letItEnd(simulation, config);
  expect(brokenRules(engineOf(simulation))).toEqual([]);
  expect(rowsInUse(engineOf(simulation))).toBe(0);
  return JSON.stringify(simulation.report());
}

describe('whatever an author writes and a player does', () => {
  const seeds = Array.from({ length: 12 }, (_, index) => index);

  it.each(seeds)('the books balance and nothing is left inside (%i)', (tens) => {
    for (let seed = 10 * tens; seed < 10 * tens + 10; seed++) {
      try {
        play(seed);
      } catch (error) {
        throw new Error(`seed ${seed}: ${JSON.stringify(new Draw(seed).system())}`, {
          cause: error,
        });
      }
    }
  });

  it('the same seed gives the same bytes', () => {
    for (const seed of [3, 24, 61]) expect(play(seed)).toBe(play(seed));
  });

  it('can be run: the systems drawn have no problems', () => {
    for (let seed = 0; seed < 200; seed++) {
      expect(systemProblems(system(new Draw(seed).system()))).toEqual([]);
    }
  });
});
