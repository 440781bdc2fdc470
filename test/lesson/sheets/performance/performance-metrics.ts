import { number, type Sheet } from '../sheet.ts';

export const sheet: Sheet = {
  covers: {
    'performance under a stated load, on stated hardware':
      /\*under a stated load on stated hardware\*/,
    'latency, throughput, errors, saturation': [
      /how long does an answer take/,
      /how many are completed a second/,
      /what share fails/,
      /how much work is waiting/,
    ],
    'throughput is not how quickly one is answered (C53)':
      /Throughput does not say how quickly one request is answered/,
    'the error budget, not zero': /the goal for errors is not zero/,
    'saturation is not utilisation (C54)': [
      /\*\*Utilisation\*\* is the share of time/,
      /\*\*Saturation\*\* is the work that waits/,
    ],
    'load is not CPU (C58)': [
      /\*\*Load\*\* is the work that is offered/,
      /"80 % CPU" is utilisation/,
    ],
    'the wider list': [
      /52\.6 min a year/,
      /MTBF/,
      /1 M users/,
      /strong or eventual/,
      /p99 = 1 s/,
      /concurrency \| 500/,
      /10,000\/s/,
      /load time/,
    ],
    'eleven nines': /99\.999999999 %/,
    'signs of trouble': [
      /odd log lines/,
      /spikes of CPU, memory or bandwidth/,
      /slow progress bars, a laggy UI/,
    ],
    'tickets come late': /\*\*The signal is a ticket\.\*\*/,
    'load tests, benchmarks, profiles': /Load tests, benchmarks and profiles/,
    'goals and trends': [/A goal that can be checked/, /Watch the trend/],
    'metrics trade off': /\*\*One number is tuned alone\.\*\*/,
    cures: [
      /an index or a better query/,
      /denormalisation/,
      /a CDN/,
      /compressed or minified/,
      /asynchronous/,
    ],
    'golden signals, USE, RED': [
      /\*golden signals\*/,
      /\*\*USE\*\*, for every/,
      /\*\*RED\*\*, for every/,
    ],
    'SLI and SLO': [/\*SLI\*/, /\*SLO\*/],
    'the trap of Apdex': /One score, two quite different days/,
    'measure at the client': /Measure duration as near to the user as you can/,
  },
  worked: [
    `18,000 / 60 s = **${number(18_000 / 60)}/s**`,
    `90 / 18,000 = **${number((90 / 18_000) * 100, 1)} %**`,
    `17,910 / 60 s = **${number((18_000 - 90) / 60, 1)}/s**`,
    `**${number(18_000 * 0.01)} answers**`,
    `**${number(10_000_000 * 1e-11, 4)} objects**`,
    `(80 + 10/2) / 100 = **${number((80 + 10 / 2) / 100, 2)}**`,
    `**${number(Math.log(2) / Math.log(1.05))} weeks**`,
    `${number(0.0001 * 365.25 * 24 * 60, 1)} min a year`,
  ],
  claims: [
    {
      says: 'a single worker that is 70 % busy with uneven jobs: 58 ms of wait, 10 ms of work',
      model: 'same-gauge',
      metric: 'single.mean',
      between: [55, 82],
      seconds: 900,
    },
    {
      says: 'eight workers that are 70 % busy: 9 ms of wait, 80 ms of work',
      model: 'same-gauge',
      metric: 'pool.mean',
      between: [85, 93],
      seconds: 900,
    },
    {
      says: 'the gauge of the pool shows 70 %',
      model: 'same-gauge',
      metric: 'pool.utilization',
      between: [0.67, 0.73],
      seconds: 900,
    },
    {
      says: 'and that of the single worker, too',
      model: 'same-gauge',
      metric: 'single.utilization',
      between: [0.66, 0.74],
      seconds: 900,
    },
  ],
  misconceptions: {
    '100 % busy is saturated (C54)': 'what-to-measure#full-but-idle-queue',
    '80 % CPU is the load (C58)': 'what-to-measure#three-words',
    'lower latency is always good news': 'what-to-measure#faster-during-outage',
    'a goal needs no percentile, window and load': 'what-to-measure#complete-goal',
  },
};
