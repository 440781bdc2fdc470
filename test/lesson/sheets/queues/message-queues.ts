import { number, type Sheet } from '../sheet.ts';

export const sheet: Sheet = {
  covers: {
    'a buffer between different speeds': /A queue moves work in time/,
    'decoupling, scaling, buffering, asynchronous work': [
      /decoupling/,
      /Workers can be added/,
      /video rendering or mail/,
    ],
    'only if the mean fits': /\(λ − μ\) × t/,
    'first in, first out is the ideal': /First in, first out holds for one producer/,
    'conditions for messages that are safe': [
      /a durable queue, a persistent message, a \*\*confirm\*\*/,
      /4 days unless told otherwise \(14 at most\), Kafka after 7 days/,
    ],
    'message, task, priority and delay queues': [
      /\| message queue \| between services \| RabbitMQ, ActiveMQ, SQS/,
      /\| task queue \|.*Celery, Sidekiq/,
      /\| priority queue \|.*support tickets/,
      /\| delay queue \|.*scheduled notices/,
    ],
    'the upload, with and without a queue': [
      /upload, resize, save, respond/,
      /"resize_sizes": \["100x100", "300x300"\]/,
    ],
    'the tools': [/SQS is managed/, /Redis itself makes a simple queue in memory/],
    'Celery needs a broker': /RabbitMQ or Redis for Celery/,
    'visibility timeout and acknowledgement': [/visibility timeout/, /\*\*acknowledges\*\*/],
    'at least once with idempotent workers': [/at least once/, /idempotent/],
    'log and queue': /A \*\*log\*\* such as Kafka differs in kind/,
    '202 Accepted and a status': /202 Accepted\*\* and an address/,
    'the age of the oldest message': /age of the oldest message/,
  },
  worked: [
    `40 × 2.6 = **${number(40 * 2.6)}** of the 100`,
    `**${number((40 - 10 / 0.5) * 600)}** photos`,
    `12,000 / 20 = **${number(12_000 / 20)} s**`,
    `40 × 0.5 = **${number(40 * 0.5)} workers**`,
    `${number((40 * 0.5) / 0.8)} to be 80 % busy`,
    `need 12,000 / 20 = ${number(12_000 / (30 / 0.5 - 40))} s`,
  ],
  claims: [
    {
      says: '10 workers do 20 a second',
      model: 'burst-or-rate',
      set: { 'uploads.arrivals': '40/s' },
      metric: 'worker.rps',
      between: [18.5, 21.5],
    },
    {
      says: 'the upload is as quick as ever',
      model: 'burst-or-rate',
      set: { 'uploads.arrivals': '40/s' },
      metric: 'clients.uploads.p99',
      between: [200, 280],
    },
    {
      says: 'with a timeout of 30 s each job is done once',
      model: 'done-twice',
      metric: 'worker.rps',
      between: [9.4, 10.6],
      seconds: 120,
    },
    {
      says: 'with 2 s more is done than comes',
      model: 'done-twice',
      set: { 'jobs.consumers.visibility': '2s' },
      metric: 'worker.rps',
      between: [10.7, 12.2],
      seconds: 120,
    },
  ],
  misconceptions: {
    'a queue absorbs whatever comes': 'queues-and-workers#queue-absorbs',
  },
};
