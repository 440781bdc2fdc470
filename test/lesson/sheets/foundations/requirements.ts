import { number, type Sheet } from '../sheet.ts';

export const sheet: Sheet = {
  covers: {
    'functional requirements and how they are written': [
      /functional requirement\*\* says what the system must do/,
      /use case, a user story, or an API specification/,
      /incomplete/,
    ],
    'non-functional requirements': [
      /speed, reliability, security, scalability, usability/,
      /latency, uptime, rate/,
      /slow, unsafe, unstable/,
    ],
    'the table of both': [/Seen by users/, /cart, checkout/, /checkout < 3 s/],
    'the shop': [
      /sign-up, login and password reset, product search, cart, orders, stock kept by an admin/,
      /10,000 people at once/,
      /200 ms for 95 % of requests/,
      /PCI DSS/,
      /several languages/,
    ],
    'the chat': [
      /send and receive, rooms, who is online/,
      /within 1 s/,
      /million users a day/,
      /end-to-end encryption/,
      /100 MB/,
    ],
    'the bank': [/login, transfer, history, loans that an admin approves/, /login within 2 s/],
    'a bank without qualities': [/ten minutes/, /in the middle of one/, /not encrypted/],
    'two availabilities for one shop': [/99\.99 %/, /99\.9 %/],
    'a limit needs share, window and load': /For which share of logins, under which load/,
    'which law is which': [/GDPR/, /KYC/, /4\.0\.1; 3\.2\.1 ended on 31 March 2024/, /PSD2/],
    'a transfer is an invariant': /wholly or not at all/,
    'SLI and SLO': [/service level indicator/, /p95 below 200 ms over 28 days at 2,000 requests/],
    'capacity from daily users': /peak factor \(2 to 5\)/,
    'quality attribute scenarios': [/stimulus/, /environment/, /measure/],
    'compliance as a constraint': /Constraints\.\*\* What the law/,
  },
  worked: [
    `8,766 × 0.1 % = **${number(8766 * 0.001, 2)} h**`,
    `8,766 × 60 × 0.01 % = **${number(8766 * 60 * 0.0001, 1)} min**`,
    `1,000,000 × 20 / 86,400 = **${number((1e6 * 20) / 86_400)}/s**`,
    `**${number((1e6 * 20 * 4) / 86_400)}/s**`,
    `10,000 / 20 = ${number(10_000 / 20)} requests a second`,
  ],
  claims: [
    {
      says: 'at a peak factor of 4 they are 93 % busy',
      model: 'peak',
      set: { 'members.arrivals': '926/s' },
      metric: 'delivery.utilization',
      between: [0.9, 0.95],
    },
    {
      says: 'and still far below 1 s',
      model: 'peak',
      set: { 'members.arrivals': '926/s' },
      metric: 'clients.members.p95',
      between: [20, 150],
    },
    {
      says: 'at 5 the line grows for as long as the evening lasts',
      model: 'peak',
      set: { 'members.arrivals': '1157.5/s' },
      metric: 'clients.members.p95',
      between: [4000, 10_000],
    },
  ],
  misconceptions: {
    'a limit alone is a goal (C4)': 'levels-and-requirements#gap-in-goal',
    'all-or-nothing is a quality (C6)': 'levels-and-requirements#atomic-transfer',
    'GDPR and KYC are one kind of rule (C5)': 'levels-and-requirements#which-rule',
    'every feature is there, so it meets its requirements':
      'levels-and-requirements#missing-quality',
  },
};
