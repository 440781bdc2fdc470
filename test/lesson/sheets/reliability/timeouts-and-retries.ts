import type { Sheet } from '../sheet.ts';

export const sheet: Sheet = {
  covers: {
    'a bound on waiting': /the time to connect, and the silence between bytes/,
    'a screen that does not freeze': /frozen/,
    'blocked threads': /holds a thread/,
    'retry, log, or fall back': /log it, then retry, fall back or give up/,
    'timeout=3 of Requests': /requests\.get\(url, timeout=3\)/,
    'POST and idempotency': [/POST is neither/, /\*\*idempotency key\*\*/, /ask for the status/],
    'transient errors only': [/400, 403, 404, 422/, /503/],
    'exponential backoff to a maximum': [/Exponential backoff/, /cap the tries/],
    jitter: /\*full jitter\*/,
    'retry budget': /\*\*retry budget\*\*/,
    '503 with Retry-After': /answer 503 with `Retry-After`/,
    'one layer only': /4 × 4 × 4 = \*\*64\*\*/,
    'deadline propagation': /Pass the time that is left on/,
    amplification: /Retries multiply/,
    'hedge against retry': /\*\*a hedge\*\*/,
    'metastable failure': /metastable failure/,
  },
  misconceptions: {
    'each service should retry': 'timeouts-and-retries#who-retries',
    'timeout=3 bounds the whole call': 'timeouts-and-retries#dripping-server',
    'paying by GET can be retried': 'timeouts-and-retries#pay-by-get',
    'a cap of tries is a budget': 'timeouts-and-retries#budget-or-cap',
  },
};
