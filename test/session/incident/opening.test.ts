import { describe, expect, test } from 'vitest';
import { emptyProgress } from '../../../src/progress/progress.ts';
import { fingerprintOf } from '../../../src/scenario/fingerprint.ts';
import {
  openIncident,
  placeOf,
  resumeIncident,
  updateIncident,
} from '../../../src/session/incident/incident.ts';

import { catalogue, contextAt, opened, scenario, Table, target } from './table.ts';

describe('a file that has changed', () => {
  const left = () => {
    const table = opened().does({ type: 'incident/start' }).does({ type: 'incident/step' });
    return { ...placeOf(table.screen, catalogue)!, fingerprint: fingerprintOf(scenario) + 1 };
  };

  test('the player is asked before a run of its other version goes on', () => {
    const { screen, effects } = resumeIncident(left(), contextAt(0));
    expect(screen.phase).toEqual({ kind: 'changed' });
    expect(effects).toEqual([]);
    expect(placeOf(screen, catalogue)).toBeUndefined();
  });

  test('and may go on all the same, or start afresh', () => {
    const anyway = new Table(resumeIncident(left(), contextAt(0))).does({
      type: 'incident/anyway',
    });
    expect(anyway.screen).toMatchObject({ phase: { kind: 'live' }, timeMs: 1000, paused: true });
    const fresh = new Table(resumeIncident(left(), contextAt(0))).does({ type: 'incident/again' });
    expect(fresh.screen).toMatchObject({ phase: { kind: 'brief' }, timeMs: 0, commands: [] });
  });

  test('a run of the same version, or of a time before versions were kept, goes on at once', () => {
    const { fingerprint: _, ...old } = left();
    expect(resumeIncident(old, contextAt(0)).screen.phase.kind).toBe('live');
  });
});

describe('the brief', () => {
  test('offers what was left of this incident', () => {
    const table = opened().does({ type: 'incident/start' }).does({ type: 'incident/step' });
    const place = placeOf(table.screen, catalogue)!;
    const progress = { ...emptyProgress, places: [{ at: 1, place }] };
    const brief = openIncident(target, contextAt(0)).screen;
    const step = updateIncident(brief, { type: 'incident/continue' }, contextAt(0, progress));
    expect(step.screen).toMatchObject({ phase: { kind: 'live' }, timeMs: 1000, paused: true });
    expect(step.effects.map(({ type }) => type)).toEqual(['run/stop', 'run/start']);
    const nothing = updateIncident(brief, { type: 'incident/continue' }, contextAt(0));
    expect(nothing.screen).toBe(brief);
  });
});
