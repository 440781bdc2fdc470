import type { Problem } from '../lib/diagnostic.ts';
import { bodyColumns, usualColumns } from '../lib/usual-window.ts';
import { cutLabels } from '../scenario/actions-list.ts';
import { isScripted } from '../scenario/script.ts';
import type { Diagnosis, Scenario } from '../scenario/types.ts';
import { longestIsRight } from './teaching.ts';

/** What a scenario may be and still teaches badly, or cannot be played as it is meant. */
export function scenarioWarnings(scenario: Scenario): Problem[] {
  const { goals, brief, reference, diagnosis } = scenario;
  // Without goals it is a system to be simulated, and nobody plays it.
  if (goals.length === 0) return isScripted(reference) ? [nothingToReach] : [];
  return [
    ...(brief === ''
      ? [warning(['goals'], 'nobody tells the player what happened', 'Add "brief: …".', true)]
      : []),
    ...(isScripted(reference)
      ? []
      : [
          warning(
            ['goals'],
            'nothing shows that this can be won',
            'Add "reference", the run that wins; "check --prove" plays it.',
            true,
          ),
        ]),
    ...tooDear(scenario),
    ...tooLong(scenario),
    ...(diagnosis ? diagnosisWarnings(diagnosis) : []),
  ];
}

const nothingToReach = warning(
  ['reference'],
  'nothing can be won: there are no goals',
  'Add "goals", what has to hold for the incident to be over.',
  true,
);

function tooDear({ actions, budget }: Scenario): Problem[] {
  if (budget === undefined) return [];
  return actions.flatMap(({ id, cost }, index) =>
    cost <= budget
      ? []
      : [
          warning(
            ['actions', index, 'cost'],
            `"${id}" costs ${cost}, and there are ${budget} to spend: nobody can do it`,
            'Make it cheaper, or raise the budget.',
          ),
        ],
  );
}

function tooLong({ actions }: Scenario): Problem[] {
  return cutLabels(actions, bodyColumns(usualColumns)).map(({ index, label, size, room }) => ({
    code: 'too-wide',
    severity: 'warning',
    path: ['actions', index, 'label'],
    message: `"${label}" has ${size} columns, and its list shows ${room} of them in a window of ${usualColumns}`,
    hint: 'Shorten it; "says" and the brief have room for the rest.',
  }));
}

function diagnosisWarnings({ options, evidence }: Diagnosis): Problem[] {
  const at = (index: number) => ['diagnosis', 'options', index];
  const silent = options.flatMap(({ because }, index) =>
    because === ''
      ? [
          warning(
            at(index),
            'the debrief cannot say why this is right or wrong',
            'Add "because: …".',
          ),
        ]
      : [],
  );
  const unproved =
    evidence.length > 0
      ? []
      : [
          warning(
            ['diagnosis'],
            'no signal proves the cause',
            'Add "evidence", a list of signals that show it.',
            true,
          ),
        ];
  return [...silent, ...unproved, ...longestIsRight(options, ['diagnosis', 'options'])];
}

function warning(path: Problem['path'], message: string, hint: string, atKey = false): Problem {
  const code = 'teaches-badly';
  return { code, severity: 'warning', path, ...(atKey ? { atKey } : {}), message, hint };
}
