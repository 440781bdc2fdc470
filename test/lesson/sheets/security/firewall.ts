import { number, type Sheet } from '../sheet.ts';

export const sheet: Sheet = {
  covers: {
    'gatekeeper by rules': /decides packet by packet/,
    'why: access, monitoring, segmentation, compliance': [
      /keeps strangers out/,
      /keeps a break-in small/,
      /shows who knocks/,
      /PCI DSS/,
    ],
    'packet filter, stateful, proxy, NGFW, FWaaS': [
      /Packet filter/,
      /stateful/,
      /Application firewall/,
      /NGFW/,
      /FWaaS/,
    ],
    'the store: 80/443 public, 8080, 3306, SSH internal': [/80, 443/, /8080/, /3306/, /\| 22 \|/],
    'SG and NACL': [/security group/, /network ACL/],
    'iptables, nftables, Windows': [/nftables \(once iptables\)/, /Windows Firewall/],
    'WAF, Google rules, Azure NSG': [/WAF/, /Google/, /NSG/],
    'stateless and stateful': /\| Stateless \| Stateful \|/,
    'state does not prevent spoofing': [/prevents spoofing/, /BCP 38/],
    'WebServerSG and DBServerSG': [/WebServerSG/, /DBServerSG/],
    'DDoS and port scans': [/no protection against DDoS/, /scanner/],
    'default deny': /default deny/,
    'egress rules': /way \*out\*/,
    'conntrack limits': /262,144/,
    'rule shadowing': /shadowed/,
    'micro-segmentation and eBPF': [/Micro-segmentation/, /eBPF/],
    'ephemeral ports': /ephemeral ports/,
  },
  worked: [`262,144 / 120 s = **${number(Math.floor(2 ** 18 / 120))}** new connections a second`],
  claims: [
    {
      says: 'at 100/s all customers get in',
      model: 'state-table',
      metric: 'clients.customers.errors',
      between: [0, 0.001],
    },
    {
      says: 'beyond 2,400 / 12 s they do not',
      model: 'state-table',
      set: { 'flood.arrivals': '400/s' },
      metric: 'clients.customers.errors',
      between: [0.4, 0.6],
      seconds: 120,
    },
    {
      says: 'entries of 3 s fit again',
      model: 'state-table',
      set: { 'flood.arrivals': '400/s', 'unanswered.slowdown': 0.25 },
      metric: 'clients.customers.errors',
      between: [0, 0.001],
      seconds: 120,
    },
  ],
  misconceptions: {
    'a stateful firewall prevents spoofing': 'network-defences#state-against-spoofing',
  },
};
