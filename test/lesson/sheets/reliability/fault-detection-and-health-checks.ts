import { number, type Sheet } from '../sheet.ts';

export const sheet: Sheet = {
  covers: {
    'why detection comes first': [/stop a cascade/, /keep the SLO/, /hear of it from users/],
    'detection against tolerance': /Detection \*identifies\* a fault, tolerance \*goes on\*/,
    'fault models': /\| crash .*\| omission .*\| timing .*\| response .*\| Byzantine/,
    techniques: [
      /heartbeat/,
      /timeouts of real calls/,
      /CPU, memory, error rate/,
      /log patterns/,
      /\*synthetic\* tests/,
      /Slack or PagerDuty/,
      /machine learning/,
    ],
    'pull and push': [/\*\*Pull or push\.\*\*/, /ICMP/],
    'external monitor: code, time, retries; alerts and scaling': [
      /code, time and number of retries/,
      /alerts, restarts and scaling/,
    ],
    'ride sharing on Kubernetes': [/ride-sharing team/, /Prometheus and Grafana/, /CPU > 90 %/],
    'probe YAML with the right indentation': [/belongs \*under\* the probe/, /failureThreshold: 3/],
    'heartbeat every X seconds': /silence for X seconds/,
    'liveness, readiness, startup': /\| startup .*\| liveness .*\| readiness/,
    'who uses them': [/ALB, NGINX, HAProxy/, /Istio, Linkerd/],
    'food delivery API': /food delivery API/,
    'a good endpoint': [/below 100 ms/, /does not block/, /200 or 503/],
    'shallow and deep': [/fail open/, /single instances only/],
    'without checks': /dead nodes get traffic, new ones get it too early/,
    'phi accrual': /φ accrual/,
    'detection time': /P × k \+ T/,
    'grey failure': /grey failure/,
    'burn rate alerts': /14\.4 times/,
  },
  worked: [`say **${number(5 * 3)} s**`, `is ${number(14.4 * 0.1, 2)} % of errors`],
  claims: [
    {
      says: 'once it is out nobody notices',
      model: 'detector',
      set: { 'match.crashed': 1 },
      metric: 'clients.riders.errors',
      between: [0, 0.001],
    },
    {
      says: 'with 10 s and 5 failures it stays in for 50 s',
      model: 'detector',
      set: {
        'match.crashed': 1,
        'match.health.every': '10s',
        'match.health.unhealthy': 5,
      },
      metric: 'clients.riders.errors',
      between: [0.06, 0.11],
    },
  ],
  misconceptions: {
    'one endpoint serves liveness and readiness': 'detection-and-shedding#shared-healthz',
    'a health check covers all dependencies': 'detection-and-shedding#cover-everything',
  },
};
