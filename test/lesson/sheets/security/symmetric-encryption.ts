import { number, type Sheet } from '../sheet.ts';

const xor = (a: number, b: number): string => (a ^ b).toString(16).toUpperCase().padStart(2, '0');

export const sheet: Sheet = {
  covers: {
    'same key both ways, fast, bulk': /same secret key encrypts and decrypts/,
    'uses: rest, traffic, sessions, API keys': [
      /disks and backups/,
      /traffic of TLS/,
      /cached sessions/,
      /API keys/,
    ],
    'plaintext, ciphertext, key': [/plaintext/, /ciphertext/],
    'block cipher AES': /block cipher\*\*/,
    'stream cipher, RC4 prohibited': [/stream cipher\*\*/, /keystream/, /prohibited in TLS/],
    'AES 128/192/256': /128, 192 or 256/,
    'DES and 3DES': [/withdrawn in 2005/, /disallowed since 2024/],
    'ChaCha20 as AEAD': /ChaCha20-Poly1305/,
    'healthcare records': /clinic/,
    'HIPAA and GDPR': [/addressable/, /GDPR/],
    'symmetric and asymmetric compared': /\| Asymmetric \|/,
    'AEAD and nonces': [/AEAD/, /nonce/],
    'ECB shows patterns': /equal blocks stay equal/i,
    'envelope encryption and KMS': [/envelope/, /KMS/],
    rotation: /Rotation/,
    'crypto-shredding': /Crypto-shredding/,
  },
  worked: [
    `2^56 / 10¹² per second = ${number(Math.round(2 ** 56 / 1e12))} s = **${number(2 ** 56 / 1e12 / 3600)} hours**`,
    `31 xor A7 = **${xor(0x31, 0xa7)}**`,
    `${xor(0x31, 0xa7)} xor ${xor(0x31, 0x39)} = ${xor(0x96, 0x08)}; decrypted: 9E xor A7 = **${xor(0x9e, 0xa7)}**`,
    `9E xor 96 = ${xor(0x9e, 0x96)} = 39 xor 31`,
    `2^32 / 10,000 per second = **${number(2 ** 32 / 1e4 / 86_400, 1)} days**`,
  ],
  claims: [
    {
      says: 'at 300 reads a second a third fails',
      model: 'envelope',
      metric: 'clients.doctors.errors',
      between: [0.29, 0.38],
    },
    {
      says: 'at 600 two thirds',
      model: 'envelope',
      set: { 'doctors.arrivals': '600/s' },
      metric: 'clients.doctors.errors',
      between: [0.63, 0.7],
    },
    {
      says: 'half of the keys in memory are enough at 300',
      model: 'envelope',
      set: { 'data-keys.hit': '50%' },
      metric: 'clients.doctors.errors',
      between: [0, 0.01],
    },
  ],
  misconceptions: {
    'a stream cipher works bit by bit, as RC4 does': 'hashes-and-ciphers#stream-cipher-is',
  },
};
