import { number, type Sheet } from '../sheet.ts';

export const sheet: Sheet = {
  covers: {
    'single entry, and what clients face without it': [
      /three addresses/,
      /knows the inside of the house/,
    ],
    'repeated chores': /repeats the same chores/,
    'routing, versions, canary': [/\| routing, versions/, /X-Canary/],
    'composition and transformation': [/\| composing, transforming/, /\*\*compose\*\*/],
    'API keys, OAuth, JWT': /an API key, OAuth, or a \*\*JWT\*\*/,
    'protocol translation': /REST outside, gRPC inside/,
    'limits, caching, balancing, health': [/rate limits, throttling/, /caching, balancing, health/],
    'logs, analytics, tracing': /logs, analytics, tracing/,
    "injection is the service's repair": /The repair is in the service/,
    'legacy, third parties, Kubernetes': [/legacy systems/, /third parties/, /Kubernetes cluster/],
    'CORS relaxes a rule of browsers': /CORS headers \*relax\*/,
    'only north-south traffic': /north-south/,
    'the products':
      /Kong, Apache APISIX, Tyk, Ocelot \(\.NET\), Amazon API Gateway, Azure API Management, Apigee/,
    'the flow of /api/products': /GET \/api\/products/,
    'three services on 5001 to 5003': [/:5001/, /:5002/, /:5003/],
    'the sample, with what it needs': [/verifyToken/, /limitByClient/, /localhost:5001\/users/],
    'single point, hop, complexity': [
      /\*\*A hop\.\*\*/,
      /\*\*A single point\*\*/,
      /every team's change waits/,
    ],
    'backends for frontends': /Backends for frontends/,
    'gateway and mesh': /mesh \(Istio, Linkerd\)/,
    'keys are kept (JWKS)': /JWKS/,
    'a budget of timeouts for each route': /Share out a budget/,
  },
  worked: [
    `100 + 10 = **${number(100 + 10)} ms** instead of 3 × 100 = **${number(300)} ms**`,
    `8 ms on an answer of 40 ms are **${number((100 * 8) / 40)} %**`,
    `0.9995 × 0.999 = **${number(99.95 * 0.999, 2)} %**`,
  ],
  claims: [
    {
      says: 'at 300/s more than half of the workers are busy',
      model: 'the-door',
      set: { 'phones.arrivals': '300/s' },
      metric: 'gateway.utilization',
      between: [0.55, 0.66],
      seconds: 30,
    },
    {
      says: 'at 600/s it ends',
      model: 'the-door',
      set: { 'phones.arrivals': '600/s' },
      metric: 'clients.phones.errors',
      between: [0.1, 0.25],
      seconds: 20,
    },
    {
      says: 'without calls to auth 600/s fit',
      model: 'the-door',
      set: { 'phones.arrivals': '600/s', 'gateway>auth.share': '0%' },
      metric: 'clients.phones.errors',
      between: [0, 0.01],
      seconds: 20,
    },
    {
      says: 'slow orders shut the door',
      model: 'the-door',
      set: { 'phones.arrivals': '300/s', 'orders.slowdown': 5 },
      metric: 'clients.phones.errors',
      between: [0.3, 0.55],
      seconds: 30,
    },
  ],
  misconceptions: {
    'CORS protects an API': 'gateways#cors-guards',
    'a mounted proxy passes on its path': 'gateways#mounted-path',
  },
};
