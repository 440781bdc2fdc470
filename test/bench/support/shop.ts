const call = (to: string, more: object = {}) => ({ to, timeout: '1s', ...more });

/** Twelve nodes of every kind at 1,000 requests a second, with retries, and something to go wrong. */
export const shop = {
  clients: {
    shoppers: { arrivals: '900/s', calls: call('edge', { timeout: '3s', retries: { max: 1 } }) },
    partners: { arrivals: '100/s', calls: call('edge', { timeout: '5s' }) },
  },
  nodes: {
    edge: {
      kind: 'gateway',
      instances: 2,
      workers: 400,
      service: 'exponential(1ms)',
      calls: [call('web')],
    },
    web: {
      kind: 'service',
      instances: 6,
      workers: 32,
      queue: { limit: 100 },
      service: 'exponential(4ms)',
      calls: [
        call('sessions', { timeout: '100ms' }),
        [call('catalogue', { share: '60%' }), call('offers', { share: '30%', fallback: true })],
        call('cart', { share: '20%' }),
        call('checkout', { share: '8%', retries: { max: 2 } }),
      ],
    },
    sessions: {
      kind: 'cache',
      instances: 2,
      workers: 16,
      hit: '97%',
      service: 'exponential(500us)',
      calls: [call('users')],
    },
    users: { kind: 'database', workers: 16, service: 'exponential(6ms)' },
    catalogue: {
      kind: 'service',
      instances: 3,
      workers: 8,
      service: 'exponential(8ms)',
      calls: [call('products', { share: '40%' })],
    },
    products: { kind: 'database', workers: 16, service: 'exponential(10ms)' },
    offers: { kind: 'service', instances: 2, workers: 8, service: 'exponential(12ms)' },
    cart: {
      kind: 'service',
      instances: 2,
      workers: 16,
      service: 'exponential(5ms)',
      calls: [call('orders')],
    },
    checkout: {
      kind: 'service',
      instances: 2,
      workers: 24,
      queue: { limit: 50 },
      service: 'exponential(6ms)',
      calls: [call('bank'), call('jobs'), call('orders')],
    },
    bank: { kind: 'external', workers: 200, service: 'lognormal(120ms 700ms)' },
    jobs: { kind: 'queue', limit: 100_000, consumers: { to: 'orders', concurrency: 4 } },
    orders: { kind: 'database', workers: 24, service: 'exponential(8ms)' },
  },
} as const;
