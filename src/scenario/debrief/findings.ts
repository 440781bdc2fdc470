import { formatClock, formatCount, formatDuration, formatShare } from '../../lib/units.ts';
import { inOneLine } from '../../lib/words.ts';
import { judgeEvidence } from '../diagnosis.ts';
import type { ScoreFrame, TimedCommand } from '../run-types.ts';
import { actionsOf, firstActionMs } from '../script.ts';
import { signalName } from '../signal-text.ts';
import { triggerOf } from '../trigger.ts';
import type { Scenario } from '../types.ts';
import type { Comparison } from './comparison.ts';
import { tellingShare, trapVerdict } from './trap-verdict.ts';

/** A run that is over, with what playing it again has shown. */
export interface FinishedRun {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly commands: readonly TimedCommand[];
  readonly score: ScoreFrame;
  readonly endMs: number;
  readonly comparison: Comparison;
  /** Titles of the lessons to read. */
  readonly lessons: readonly string[];
  /** Plays the run again. */
  readonly code?: string;
}

export interface Findings {
  readonly well: readonly string[];
  readonly badly: readonly string[];
  readonly change: readonly string[];
}

/** Within this time a page, or an answer to one, is quick. */
const quickMs = 60_000;

/** What went well, what went badly and what to change, each from the run's own numbers. */
export function findingsOf(run: FinishedRun): Findings {
  const parts = [
    pages(run),
    response(run),
    diagnosis(run),
    result(run),
    traps(run),
    readiness(run),
  ];
  const all = (of: keyof Findings) => parts.flatMap((part) => part[of] ?? []);
  return { well: all('well'), badly: all('badly'), change: all('change') };
}

type Part = Partial<Findings>;

const firstPage = ({ comparison }: FinishedRun): number | undefined =>
  comparison.moments.find(({ kind }) => kind === 'alert')?.atMs;

function pages(run: FinishedRun): Part {
  const triggerMs = triggerOf(run.scenario);
  const pageMs = firstPage(run);
  if (pageMs === undefined) {
    return run.scenario.alerts.length > 0
      ? {
          badly: ['No alert fired.'],
          change: ['Find the signal that showed it, and alert on that.'],
        }
      : {};
  }
  const after = `The first alert fired ${formatDuration(pageMs - triggerMs)} after the trouble began (${formatClock(pageMs)}).`;
  return pageMs - triggerMs <= quickMs
    ? { well: [after] }
    : {
        badly: [after],
        change: ['Alert sooner: on what users feel, or on what grows before they do.'],
      };
}

function response(run: FinishedRun): Part {
  const [pageMs, actionMs] = [firstPage(run), firstActionMs(run)];
  if (actionMs === undefined) return { badly: ['Nothing was done about it.'] };
  if (pageMs === undefined || actionMs < pageMs) return {};
  const text = `The first action was ordered ${formatDuration(actionMs - pageMs)} after the first alert (${formatClock(actionMs)}).`;
  return actionMs - pageMs <= quickMs ? { well: [text] } : { badly: [text] };
}

function diagnosis({ scenario, commands, score }: FinishedRun): Part {
  if (!scenario.diagnosis) return {};
  const { options, evidence } = scenario.diagnosis;
  const named = commands.findLast(({ command }) => command.type === 'diagnose')?.command;
  if (named?.type !== 'diagnose') {
    return { badly: ['No cause was named.'], change: watch(evidence) };
  }
  const { right, missing, misleading } = judgeEvidence(scenario.diagnosis, named.evidence);
  const proof =
    right.length > 0 ? `, with ${right.length} of ${evidence.length} signals that prove it` : '';
  const option = options[named.option];
  const wrongWay = [
    ...(misleading.length > 0
      ? [`Taken for proof, but none: ${misleading.map(signalName).join(', ')}.`]
      : []),
    ...(right.length === 0 && evidence.length > 0
      ? ['None of the signals that prove the cause was named.']
      : []),
  ];
  if (!option?.correct) {
    return {
      badly: [
        `A wrong cause was named: ${option?.text}. ${option?.because ?? ''}`.trim(),
        ...wrongWay,
      ],
      change: watch(missing),
    };
  }
  const { detectedAfterMs } = score;
  const text =
    detectedAfterMs === undefined
      ? `The cause was named only after the end${proof}.`
      : `The cause was named after ${formatDuration(detectedAfterMs)}${proof}.`;
  return {
    ...(detectedAfterMs === undefined
      ? { badly: [text, ...wrongWay] }
      : { well: [text], badly: wrongWay }),
    change: watch(missing),
  };
}

const watch = (signals: readonly string[]): string[] =>
  signals.length > 0 ? [`Have these in sight first: ${signals.map(signalName).join(', ')}.`] : [];

function result({ score, comparison }: FinishedRun): Part {
  const { lost } = comparison;
  const telling = (fewer: number, of: number) => fewer > Math.max(1, of * tellingShare);
  const well: string[] = [];
  const badly: string[] = [];
  if (score.mitigatedAfterMs !== undefined) {
    well.push(
      `Every goal was met, ${formatDuration(score.mitigatedAfterMs)} after the trouble began.`,
    );
  }
  if (score.outcome === 'lost') badly.push(`The incident was lost. ${score.reason ?? ''}`.trim());
  const saved = lost.nothing - lost.yours;
  if (telling(saved, lost.nothing)) {
    well.push(
      `${formatCount(saved)} requests fewer were lost than with nothing done (${formatShare(saved / lost.nothing)} less).`,
    );
  }
  if (telling(-saved, lost.nothing)) {
    badly.push(`${formatCount(-saved)} requests more were lost than with nothing done.`);
  }
  const behind = lost.yours - lost.reference;
  if (telling(behind, lost.yours)) {
    badly.push(`The reference loses ${formatCount(behind)} requests fewer on the same seed.`);
  }
  return { well, badly };
}

function traps({ scenario, score, comparison }: FinishedRun): Part {
  const found = comparison.traps.flatMap((trap) => {
    const because = scenario.traps.find(({ id }) => id === trap.id)?.because;
    return because === undefined ? [] : [{ trap, because: inOneLine(because) }];
  });
  const name = (id: string) => id.replaceAll('-', ' ');
  return {
    badly: found.flatMap(({ trap }) => {
      const { title, text, harmless } = trapVerdict(trap, score, comparison.lost.yours);
      return harmless ? [] : [`${title}: ${name(trap.id)}. ${text}`];
    }),
    change: found.map(({ trap, because }) => `Think twice before "${name(trap.id)}": ${because}`),
  };
}

/** What the reference used and the run did not. */
function readiness({ scenario, commands, lessons }: FinishedRun): Part {
  const used = new Set(actionsOf({ commands }));
  const labelOf = (id: string) => scenario.actions.find((action) => action.id === id)?.label ?? id;
  const ofReference = [...new Set(actionsOf(scenario.reference))];
  const helped = ofReference.filter((action) => used.has(action));
  const missed = ofReference.filter((action) => !used.has(action));
  return {
    well: helped.length > 0 ? [`Used what helps: ${helped.map(labelOf).join(', ')}.`] : [],
    change: [
      ...(missed.length > 0
        ? [`Have ready, and practised: ${missed.map(labelOf).join(', ')}.`]
        : []),
      ...(lessons.length > 0 ? [`Read: ${lessons.join(', ')}.`] : []),
    ],
  };
}
