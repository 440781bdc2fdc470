import type { Sheet } from '../sheet.ts';

export const sheet: Sheet = {
  covers: {
    'three goals': [/nobody else can read it/, /nobody can change it/, /it is really this server/],
    'where it sits, and who uses it': [
      /above TCP and below the application/,
      /mail \(SMTPS\), databases, many VPNs/,
    ],
    'SSL is the dead ancestor': [
      /dead ancestor/,
      /TLS 1\.0 and 1\.1 deprecated/,
      /SSL certificate/,
    ],
    'the RSA picture as history': /TLS 1\.2\*\* handshake \*with RSA key transport/,
    'TLS 1.3: key shares, one round trip, encrypted certificate': [
      /key share/,
      /all that follows is encrypted/,
    ],
    'certificate is a message of its own': /a message of its own/,
    'separate keys by HKDF': /HKDF derives separate ones/,
    'who is finished first': [/server's \*\*Finished\*\*/, /then sends its Finished first/],
    'forward secrecy': /forward secrecy/,
    'replay and early data': [/\*replayable\*/, /425 \(Too Early\)/],
    'TLS beside TCP': /TLS adds the three goals/,
    'gateway and CDN end it': [/A gateway or CDN ends TLS/, /"Full \(strict\)"/],
    'mutual TLS': /mutual TLS/,
    'Node: tls, and certificates in tests': [
      /`node:tls` is a Node module on top of OpenSSL/,
      /rejectUnauthorized: false/,
    ],
    'the first request may be plain': /may start with `http:\/\/`/,
    'Diffie-Hellman is agreement': [/Diffie-Hellman/, /key \*\*agreement\*\*/],
    'resumption by tickets': [/\*\*Resumption\*\*/, /ticket/],
    'HSTS, ALPN, SNI, ECH': [/HSTS/, /ALPN/, /SNI/, /Encrypted Client Hello/],
    QUIC: /QUIC builds the same handshake into the transport/,
    'post-quantum key shares': /ML-KEM-768/,
  },
  worked: [
    `5⁶ mod 23 = **${5 ** 6 % 23}**`,
    `5¹⁵ mod 23 = **${5 ** 15 % 23}**`,
    `19⁶ mod 23 = **${19 ** 6 % 23}**`,
    `8¹⁵ mod 23 = **${Number(8n ** 15n % 23n)}**`,
  ],
  claims: [
    { says: 'TLS 1.2: 400 ms', model: 'first-byte', metric: 'tls12.p50', between: [399, 403] },
    { says: 'TLS 1.3: 300 ms', model: 'first-byte', metric: 'tls13.p50', between: [299, 303] },
    { says: 'QUIC: 200 ms', model: 'first-byte', metric: 'quic.p50', between: [199, 202] },
    { says: '0-RTT: 100 ms', model: 'first-byte', metric: 'quic-0rtt.p50', between: [99, 101] },
    {
      says: 'with loss, four chances for a second more',
      model: 'first-byte',
      set: { 'path>lost-flight.share': '2%' },
      metric: 'tls12.mean',
      between: [460, 500],
    },
  ],
  misconceptions: {
    'modern TLS encrypts a secret with the public key': 'network-and-handshakes#old-or-new',
    'RSA key transport has forward secrecy': 'tls-handshake#stolen-key',
    'SSL is a current protocol': 'network-and-handshakes#ssl-on-the-form',
    'the first request is always HTTPS': 'network-and-handshakes#cafe-wifi',
    'Diffie-Hellman encrypts and sends a key': 'tls-handshake#dh-sends-no-key',
  },
};
