import type { Catalogue } from '../../../src/catalogue/catalogue.ts';
import { loadCatalogue } from '../../../src/content/load.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { memoryReader } from '../../support/memory-reader.ts';
import { sampleFiles } from '../../support/sample-content.ts';

const file = `schema: 1
id: pay-day
title: Pay day
summary: The provider stops answering.
difficulty: 2
minutes: 3
topics: [timeouts]
lessons: [retries]
brief: |
  You run a **shop**. Paying happens elsewhere.
seed: 7
duration: 60s
warmup: 10s
speed: 4
budget: 5
system:
  clients:
    buyers: {arrivals: 20/s, calls: {to: shop, timeout: 3s}}
  nodes:
    shop:
      kind: service
      instances: 2
      workers: 4
      queue: {limit: 10}
      service: exponential(20ms)
      calls: [{to: pay, timeout: 20s}]
    pay: {kind: external, workers: 50, service: exponential(50ms)}
events:
  - {at: 10s, set: {pay.hung: 1}, note: The provider stops answering.}
meters:
  angry: {rate: 2/s, when: "time > 5s", text: people left angry}
alerts:
  - {id: busy, when: "shop.utilization > 30%", for: 2s, page: "shop: workers busy"}
actions:
  - {id: breaker, key: b, label: Breaker on the provider, takes: 5s, cost: 1, once: true, set: {shop>pay.breaker: {failures: 3, window: 10s, open: 30s, probes: 1}, shop>pay.timeout: 500ms, shop>pay.fallback: true, shop.deadline: 1s}, says: The breaker is in force.}
  - {id: restart, key: r, label: Restart the shop, takes: 2s, cost: 1, once: true, set: {shop.workers: 5}}
  - {id: patience, key: p, label: Wait longer, cost: 1, set: {shop>pay.timeout: 60s}}
  - {id: palace, key: s, label: Buy a bigger shop, cost: 9, set: {shop.instances: 20}}
decisions:
  - id: boss
    when: "time > 20s"
    ask: The boss asks whether to close the shop.
    options: [{text: Close it}, {text: Keep it open, says: The shop stays open.}]
diagnosis:
  question: What keeps the shop from selling?
  options:
    - {text: Its workers wait for the provider, correct: true, because: Nobody told them to stop waiting.}
    - {text: It has too few workers, because: They do nothing but wait.}
  evidence: [shop.utilization, pay.inflight]
goals:
  - {id: sells, text: Fewer than 5 % of orders fail, when: "clients.buyers.errors < 5% and time > 15s", for: 10s}
fail:
  - {when: "clients.buyers.lost > 500", text: The business called it off.}
reference:
  - {at: 16s, do: breaker}
  - {decide: boss, option: 2}
traps:
  more-patience: {do: [{at: 16s, do: patience}], because: Waiting longer holds more workers.}
debrief: |
  A timeout is a budget for workers.
`;

/** The sample content with one incident more, on a real system that its reference can save. */
export function incidentCatalogue(): Catalogue {
  const catalogue = loadCatalogue(memoryReader({ ...sampleFiles, 'scenarios/pay-day.yaml': file }));
  const wrong = catalogue.diagnostics.find(({ severity }) => severity === 'error');
  if (wrong) throw new Error(`${wrong.file}: ${wrong.message}`);
  return catalogue;
}

export const payDay = (): Scenario => incidentCatalogue().scenarios.get('pay-day')!;
