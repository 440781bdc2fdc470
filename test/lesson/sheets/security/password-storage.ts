import { createHash } from 'node:crypto';
import { number, type Sheet } from '../sheet.ts';

export const sheet: Sheet = {
  covers: {
    'never clear text': /Clear text/,
    'hash and compare at login': /Checking a login/,
    'the true digest of mySecret123': /d2360faa4c71/,
    bcrypt: [/bcrypt/, /72 bytes/],
    salt: /Salt\*\*: random bytes/,
    cost: /Cost\*\*: a function that is slow/,
    'constant-time comparison': /constant time/,
    'Argon2id settings': /19 MiB, t = 2, p = 1/,
    scrypt: /N = 2\^17, r = 8, p = 1/,
    PBKDF2: /600,000 × HMAC-SHA-256/,
    'pepper in an HSM': [/Pepper/, /HSM/],
    'rehash on login': /hash the password anew \*now\*/,
    'breach lists and NIST length rules': [/breach lists/, /at least 15 characters/],
    'MFA and passkeys': [/second factor/, /passkeys/],
  },
  worked: [
    `\`${createHash('sha256').update('mySecret123').digest('hex').slice(0, 12)}\``,
    `26⁸ = ${number(26 ** 8 / 1e11, 1)} × 10¹¹; at 2 × 10¹⁰/s that is **${number(26 ** 8 / 2e10)} s**`,
    `= **${number(26 ** 8 / 1e4 / 86_400)} days**`,
    `would take ${number(Math.round(7776 ** 4 / 1e4 / 86_400 / 365.25 / 100) * 100)} years`,
    `still takes **${number(1e6 / 1e4)} s**`,
    `200/s × 0.05 s = **${number(200 * 0.05)} cores**`,
    `64 × 19 MiB = **${number((64 * 19) / 1024, 1)} GiB**`,
  ],
  claims: [
    {
      says: 'a hash of twice the cost takes about three times as long',
      model: 'login-cpu',
      set: { 'login.slowdown': 2 },
      metric: 'login.mean',
      between: [125, 230],
    },
    {
      says: 'at cost 4 customers time out',
      model: 'login-cpu',
      set: { 'login.slowdown': 4 },
      metric: 'clients.customers.errors',
      between: [0.25, 1],
    },
    {
      says: 'guessers hurt customers',
      model: 'login-cpu',
      set: { 'guessers.arrivals': '61/s' },
      metric: 'clients.customers.errors',
      between: [0.05, 1],
    },
    {
      says: 'a limit on the guessers saves the customers',
      model: 'login-cpu',
      set: { 'guessers.arrivals': '61/s', 'door.rateLimit.rate': '5/s' },
      metric: 'clients.customers.errors',
      between: [0, 0.001],
    },
  ],
  misconceptions: {
    'SHA-256 is secure password hashing': 'secure-applications#sha256-for-passwords',
    'unsalted SHA-256 keeps passwords safe when the table leaks':
      'secure-applications#hashed-so-safe',
  },
};
