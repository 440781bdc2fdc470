import { number, type Sheet } from '../sheet.ts';

export const sheet: Sheet = {
  covers: {
    'layer 4, ordered delivery with acknowledgements': [
      /It is layer 4/,
      /the same bytes in the same order/,
    ],
    'its limits: the kernel, failure, the checksum': [
      /the other \*kernel\* has the bytes/,
      /The checksum has 16 bits/,
    ],
    'flow control and congestion control': [
      /\*\*Flow control\*\*/,
      /\*\*Congestion control\*\*/,
      /Tahoe and Reno are history/,
      /CUBIC/,
      /BBR/,
    ],
    'a byte stream, and framing': /stream of bytes/,
    'cumulative acknowledgements and SACK': [/\*\*cumulative\*\*/, /SACK/],
    'closing with four messages, TIME-WAIT': [/FIN, ACK, FIN, ACK/, /TIME-WAIT/],
    'browser, Node, pg, PostgreSQL': /`pg` driver reaches PostgreSQL/,
    'who uses it': /gRPC, mail, SFTP and every proxy/,
    'Node: net.createConnection and its callback': [
      /net\.createConnection/,
      /the callback runs after the handshake/,
    ],
    'against UDP: overhead, games, streaming': [
      /UDP has less overhead/,
      /Calls and games are different/,
    ],
    'HTTP/3 is not TCP': /not TCP at all/,
    'SYN, SYN-ACK, ACK with numbers and states': [
      /seq=100/,
      /seq=500 ack=101/,
      /ack=501/,
      /SYN-SENT/,
      /SYN-RECEIVED/,
      /ESTABLISHED/,
    ],
    'initial numbers that nobody can guess': /nobody can guess/,
    'what the handshake is for, and not': [
      /An old SYN/,
      /does \*not\* prevent is a \*\*half-open\*\*/,
    ],
    'cost: a round trip, SYN flood, SYN cookies': [
      /one round trip before the first request/,
      /SYN cookies/,
    ],
    keepalive: /Keepalive is off unless/,
    'backlog and accept queue': [/backlog/, /accept queue/],
    'ports run out': /Out of ports/,
    'head-of-line blocking': /head-of-line blocking/,
    'TCP Fast Open': /TCP Fast Open/,
  },
  worked: [
    `2 × 80 = **${number(2 * 80)} ms**`,
    `64 KB per 80 ms are ${number((65_535 * 8) / 0.08 / 1e6, 1)} Mbit/s`,
    `(${number((10 * 1460) / 1000, 1)} KB)`,
    `28,232 / 60 = **${number(Math.floor(28_232 / 60))}/s**`,
    `has ${number(60_999 - 32_768 + 1)} ports`,
    `1,024 / 63 = **${number(1024 / 63)} SYNs a second**`,
  ],
  claims: [
    {
      says: 'two lost handshakes in a hundred put a second on p99',
      model: 'new-or-kept',
      metric: 'new.p99',
      between: [1150, 1170],
    },
    {
      says: 'a kept connection takes one round trip',
      model: 'new-or-kept',
      metric: 'kept.p99',
      between: [79, 82],
    },
    {
      says: 'below four forged SYNs a second nothing happens',
      model: 'syn-flood',
      set: { 'flood.arrivals': '3/s' },
      metric: 'clients.customers.errors',
      between: [0, 0.01],
    },
    {
      says: 'at eight half of the customers fail',
      model: 'syn-flood',
      set: { 'flood.arrivals': '8/s' },
      metric: 'clients.customers.errors',
      between: [0.42, 0.58],
      seconds: 300,
    },
  ],
  misconceptions: {
    'TCP guarantees that the other application got it': 'tcp#what-an-ack-means',
    'HTTP always runs on TCP': 'network-and-handshakes#http-over-what',
    'the handshake prevents half-open connections': 'network-and-handshakes#three-for-what',
  },
};
