import { number, type Sheet } from '../sheet.ts';

/** base^exponent mod modulus, with numbers as small as in the lesson. */
const power = (base: number, exponent: number, modulus: number): number =>
  Number(BigInt(base) ** BigInt(exponent) % BigInt(modulus));

export const sheet: Sheet = {
  covers: {
    'pair, no prior secret': [/public\*\*, printed anywhere/, /private\*\* and never leaves/],
    'jobs: agree, encrypt, sign': /Three jobs/,
    'RSA, ECC, ElGamal': [/RSA/, /ECC/, /ElGamal/],
    'ECC is a family': /\*family\*/,
    'uses: TLS, tokens, key exchange, mail, SSH': [/TLS/, /JWT/, /PGP\/GPG mail/, /SSH/],
    'HTTPS and hybrid encryption': [/Hybrid/, /HTTPS/],
    'TLS 1.3 agrees': /the certificate's key only \*signs\*/,
    'JWT may be HMAC': /HS256/,
    'benefits: no shared secret, identity': [/499,500/, /belong to the right name/],
    'toy Diffie-Hellman': /5⁶ mod 23/,
    'man in the middle': /Mallory/,
    HPKE: /HPKE/,
    'key sizes': /3,072 \| 256/,
    'forward secrecy': /forward secrecy/,
    'ML-KEM hybrids': [/X25519MLKEM768/, /harvest now/],
  },
  worked: [
    `1,000 × 999 / 2 = **${number((1000 * 999) / 2)}** keys`,
    `4³ mod 33 = **${power(4, 3, 33)}**, and back 31⁷ mod 33 = **${power(31, 7, 33)}**`,
  ],
  claims: [
    {
      says: 'at 400/s the core is four fifths busy: about 10 ms',
      model: 'signing',
      set: { 'visitors.arrivals': '400/s' },
      metric: 'sign.mean',
      between: [7.5, 13],
    },
    {
      says: 'at 600/s one core is not enough',
      model: 'signing',
      set: { 'visitors.arrivals': '600/s' },
      metric: 'clients.visitors.errors',
      between: [0.05, 1],
    },
    {
      says: 'half the handshakes resumed help',
      model: 'signing',
      set: { 'visitors.arrivals': '600/s', 'tls>sign.share': '50%' },
      metric: 'sign.mean',
      between: [3.5, 7],
    },
    {
      says: 'an ECDSA key helps',
      model: 'signing',
      set: { 'visitors.arrivals': '600/s', 'sign.slowdown': 0.05 },
      metric: 'sign.mean',
      between: [0.09, 0.2],
    },
  ],
  misconceptions: {
    'what one key encrypts only the other decrypts': 'keys-and-certificates#encrypt-with-either',
    'in TLS the client encrypts a random key for the server': 'keys-and-certificates#tls-key-sent',
  },
};
