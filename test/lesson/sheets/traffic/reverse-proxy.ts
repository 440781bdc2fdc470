import { number, type Sheet } from '../sheet.ts';

export const sheet: Sheet = {
  covers: {
    'in front of servers, the opposite of a forward proxy':
      /\*forward\* proxy sits in front of clients/,
    'the way of a request': /Client, name, proxy, rule, back end, and back/,
    'balancing, termination, caching, compression, routing': [
      /\*\*TLS\.\*\*/,
      /\*\*Routing\*\*/,
      /\*\*Balancing\*\*/,
      /\*\*Caching and compression\*\*/,
    ],
    'termination and offloading are one thing': /Termination and offloading are two words for it/,
    'bridging and pass-through': [/\*bridging\*/, /\*pass-through\*/],
    'plain text behind it': /between proxy and servers everything is plain text/,
    'WAF, authentication, limits, allowlists': [
      /\*\*WAF\*\*/,
      /authentication before anything else/,
      /allowlists/,
    ],
    'floods of requests only': /Floods that fill the line must be stopped further out/,
    'the NGINX sample, with its TLS': [
      /10\.0\.0\.3/,
      /listen 443 ssl/,
      /Strict-Transport-Security/,
    ],
    'the Traefik sample': /`\/users`, `\/orders` and `\/cart`/,
    'hidden addresses leak': /A proxy hides addresses, it does not make them unreachable/,
    'the tools': [/\| HAProxy/, /\| Apache HTTPD/, /\| Traefik/, /\| Envoy/],
    'proxy and balancer side by side': /\| does mainly \| stands for servers \| spreads load/,
    'the usual order': /a layer 4 balancer at the edge, then a fleet of layer 7 proxies/,
    'forwarded headers and trust': [/X-Forwarded-For/, /`Forwarded`/],
    'buffering and slowloris': [/\*\*buffers\*\*/, /slowloris/],
    'cache key and Vary': /`Vary`/,
    'request smuggling': /Request smuggling/,
  },
  worked: [`2,000 × (1 − 0.7 × 0.9) = **${number(2000 * (1 - 0.7 * 0.9))}**`],
  claims: [
    {
      says: 'without a cache it fails for everyone',
      model: 'at-the-edge',
      metric: 'clients.logged-in.errors',
      between: [0.8, 1],
    },
    {
      says: 'at 90 % the application is 93 % busy',
      model: 'at-the-edge',
      set: { 'pages.hit': '90%' },
      metric: 'app.utilization',
      between: [0.87, 0.97],
    },
    {
      says: '31 of 40 workers are held',
      model: 'slow-phones',
      metric: 'direct.utilization',
      between: [0.74, 0.84],
    },
    {
      says: 'a worse network holds all of them',
      model: 'slow-phones',
      set: { 'download.slowdown': 1.5 },
      metric: 'direct.utilization',
      between: [0.97, 1],
    },
    {
      says: 'behind a proxy they are 4 % busy',
      model: 'slow-phones',
      metric: 'app.utilization',
      between: [0.03, 0.05],
    },
  ],
  misconceptions: {
    'TLS at the proxy encrypts the whole way (C117)': 'balancing-and-proxies#audit-behind-proxy',
    'the first forwarded address is the client': 'balancing-and-proxies#forged-for',
    'a proxy hides everything about its servers (C160)': 'balancing-and-proxies#around-the-proxy',
  },
};
