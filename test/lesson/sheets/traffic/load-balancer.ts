import type { Sheet } from '../sheet.ts';

export const sheet: Sheet = {
  covers: {
    'one address, traffic shared, rerouted, servers added': [
      /one address that stays the same/,
      /New servers join without telling any client/,
    ],
    'health checks': /GET \/healthz/,
    'sticky sessions are a convenience': /It is a convenience/,
    'uses: web, application, reads, files, mail': [
      /web servers, application servers, read replicas/,
      /\(SMTP, IMAP\)/,
    ],
    'CDNs pull': /Nothing "balances" content out/,
    'kinds: layer 4, layer 7, global, internal': [
      /\| Layer 4 \|/,
      /\| Layer 7 \|/,
      /\| Global \|/,
      /\| Internal \|/,
    ],
    'hardware and software, at both layers': [/\(HLB\)/, /\(SLB\)/, /HAProxy in TCP mode/],
    'vendor figures': [
      /300 million connections, 320 Gbit\/s at layer 4, 160 at layer 7 and 10 million/,
      /225,000 connections, 70 Gbit\/s and 3 million/,
    ],
    'the shop on sale day': /On sale day it drowns/,
    'the walk through port 8000 to 3002': [/8000/, /3002/],
    'the balancer is redundant': [/VRRP/, /anycast/],
    'power of two choices': /Two choices/,
    'draining and slow start': [/No draining/, /Ramp it up/],
  },
  misconceptions: {
    'software balancers work at layer 7 only': 'queues-and-balancers#software-at-layer-four',
  },
};
