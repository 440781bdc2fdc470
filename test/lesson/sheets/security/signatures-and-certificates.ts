import { number, type Sheet } from '../sheet.ts';

export const sheet: Sheet = {
  covers: {
    'authenticity, integrity, non-repudiation': [/authenticity/, /integrity/, /Non-repudiation/],
    'sign with private, verify with public, over a hash': [/Sign\(private key/, /hashed first/],
    'signing is not encrypting the hash': /no encryption at all/,
    'client, gateway, validated': /gateway/,
    'certificate as a passport': /passport/,
    'the fields': [
      /subject, SAN/,
      /public key/,
      /issuer, serial/,
      /validity/,
      /algorithm, signature/,
    ],
    'bank.com: chain, name, dates, revocation, key use': [
      /bank\.com/,
      /\*\*Chain\.\*\*/,
      /\*\*Dates\.\*\*/,
      /\*\*Name\.\*\*/,
      /\*\*Revoked\?\*\*/,
      /CertificateVerify/,
    ],
    'DigiCert, X.509': [/DigiCert/, /X\.509/],
    "OpenSSL, CSR, Let's Encrypt, CA store": [
      /openssl/,
      /CSR/,
      /Let's Encrypt/,
      /list of some hundred \*roots\*/,
    ],
    'root, intermediate, server': /intermediates/,
    'limits to a chain, name constraints': /permitted names/,
    ACME: /ACME/,
    'CT logs and SCTs': /SCTs/,
    '200, 100, 47 days': [/200 \| 200/, /100 \| 100/, /47 \| 10/],
    'key custody and HSM': /HSM/,
    'time stamping': /time stamp/,
  },
  worked: [
    `47 × 2/3 = ${number((47 * 2) / 3)} days; 365 / ${number((47 * 2) / 3, 1)} = **${number(365 / ((47 * 2) / 3), 1)}** renewals a year`,
    `With 200 certificates that is ${number(Math.round((200 * 365) / ((47 * 2) / 3) / 10) * 10)} a year`,
  ],
  claims: [
    {
      says: 'with a healthy responder nobody fails',
      model: 'revocation',
      metric: 'hard-fail.errors',
      between: [0, 0.005],
    },
    {
      says: 'those that insist fail with the CA',
      model: 'revocation',
      set: { 'responder.slowdown': 10 },
      metric: 'hard-fail.errors',
      between: [0.7, 0.95],
    },
    {
      says: 'those that go on without wait first',
      model: 'revocation',
      set: { 'responder.slowdown': 10 },
      metric: 'soft-fail.mean',
      between: [250, 1200],
    },
    {
      says: 'those that ask nobody do not notice',
      model: 'revocation',
      set: { 'responder.slowdown': 10 },
      metric: 'not-asked.mean',
      between: [45, 55],
    },
  ],
  misconceptions: {
    'signing is encrypting the hash with the private key': 'keys-and-certificates#signing-is',
    'the browser checks for revocation': 'keys-and-certificates#browser-and-revocation',
  },
};
