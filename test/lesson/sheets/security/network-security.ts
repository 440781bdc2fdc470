import { number, type Sheet } from '../sheet.ts';

export const sheet: Sheet = {
  covers: {
    'the goals': [
      /confidentiality/,
      /integrity/,
      /availability/,
      /authentication/,
      /access control/,
    ],
    'five layers': [/perimeter/, /transport/, /application/, /segments/, /monitoring/],
    'IDS and IPS': [/IDS\*\* watches/, /IPS\*\* stands in the line/],
    'mechanisms: WAF, VPN, gateway, CDN': [/WAF/, /VPN/, /gateway/, /CDN/],
    'healthcare provider': [/patient app/, /doctors' portal/, /scheduling/, /records/],
    'OAuth server': /OAuth 2\.0/,
    'DDoS protection before the bottleneck': /before the bottleneck/,
    'the peer of the rule is the balancer': /balancer is the source they must allow/,
    'private subnets and closed ports': [/private subnet/, /Unused ports are closed/],
    'VPN for admins': /admins by VPN/,
    'threats: MITM, DDoS, injection, access, leakage': [
      /MITM/,
      /DDoS/,
      /SQL injection over the API/,
      /direct access to the data/,
      /data in logs/,
    ],
    'mask, encrypt, RBAC': [/mask it/, /encrypt, RBAC/],
    'IAM roles instead of keys': /IAM role/,
    'HTTPS by default': [/TLS everywhere/, /HSTS/],
    'zero trust': /Zero trust/,
    'egress control': /egress/,
    mTLS: /mTLS/,
    'DDoS maths': /1 − L \/ \(g \+ F\)/,
    SIEM: /SIEM/,
  },
  worked: [
    `1 − 10 / (1 + 40) = **${number(100 * (1 - 10 / 41))} %**`,
    `40 × 39 = **${number(40 * 39)}**`,
    `40 × 9 = **${number(40 * 9)}**`,
  ],
  claims: [
    {
      says: 'without a flood nobody fails',
      model: 'flood',
      metric: 'clients.patients-late.errors',
      between: [0, 0.001],
    },
    {
      says: 'behind the link three in four patients fail',
      model: 'flood',
      set: { 'botnet.arrivals': '405/s' },
      metric: 'clients.patients-late.errors',
      between: [0.7, 0.82],
    },
    {
      says: 'before the link nobody fails',
      model: 'flood',
      set: { 'botnet.arrivals': '405/s' },
      metric: 'clients.patients-early.errors',
      between: [0, 0.001],
    },
    {
      says: 'a link twice as fast still loses half',
      model: 'flood',
      set: { 'botnet.arrivals': '405/s', 'link-late.slowdown': 0.5 },
      metric: 'clients.patients-late.errors',
      between: [0.45, 0.6],
    },
  ],
  misconceptions: {
    'protection against DDoS belongs on the balancer behind the gateway':
      'network-defences#where-to-stop-a-flood',
  },
};
