import { number, type Sheet } from '../sheet.ts';

export const sheet: Sheet = {
  covers: {
    'encrypted link over a public network': /encrypted link over a network/,
    'why: Wi-Fi, remote access, internal tools, address, segments': [
      /public Wi-Fi/,
      /internal tools and databases/,
      /hides your address/,
      /keep parts of a network apart/,
    ],
    'parts: client, server, protocol, encryption': [/\*client\*/, /\*server\*/, /tunnel protocol/],
    'the right order': /First the encrypted channel/,
    'remote access, site-to-site, SSL VPN': [/Remote access/, /Site-to-site/, /SSL VPN/],
    'split tunnelling is a policy': /routing policy/,
    'OpenVPN, IPsec, WireGuard, L2TP': [/OpenVPN/, /IPsec/, /WireGuard/, /L2TP/],
    'admin.internal-corp.com': /admin\.internal-corp\.com/,
    'logins: password, certificate, SSO, MFA': [
      /password alone/,
      /Client certificates/,
      /Okta, Microsoft Entra ID/,
      /TOTP/,
      /SMS is worse/,
    ],
    'with firewall, role, logging': [/firewall lets VPN addresses/, /which role/, /\*\*logged\*\*/],
    ZTNA: /ZTNA/,
    'MTU and overhead': /1,420 fits both/,
    'concentrator capacity': /concentrator/,
    'always-on': /Always-on/,
    'device posture': /device posture/,
    'trust moves': /Trust moves/,
  },
  worked: [
    `2,000 × 3 Mbit/s = **${number((2000 * 3) / 1000)} Gbit/s**`,
    `2,000 × 3 × 10 % = **${number((2000 * 3 * 0.1) / 1000, 1)} Gbit/s**`,
    `1,500 − 60 = **${number(1500 - 60)}**, 1,500 − 80 = **${number(1500 - 80)}** bytes`,
  ],
  claims: [
    {
      says: 'at 72/s all fits',
      model: 'concentrator',
      metric: 'clients.admins.errors',
      between: [0, 0.02],
    },
    {
      says: 'at 120/s admins lose requests',
      model: 'concentrator',
      set: { 'video.arrivals': '120/s' },
      metric: 'clients.admins.errors',
      between: [0.08, 0.3],
    },
    {
      says: 'less video in the tunnel saves them',
      model: 'concentrator',
      set: { 'video.arrivals': '120/s', 'laptop>tunnel.share': '10%' },
      metric: 'clients.admins.errors',
      between: [0, 0.001],
    },
    {
      says: 'a faster line saves them',
      model: 'concentrator',
      set: { 'video.arrivals': '120/s', 'tunnel.slowdown': 0.5 },
      metric: 'clients.admins.errors',
      between: [0, 0.01],
    },
  ],
  misconceptions: {
    'a VPN checks the password and then builds the tunnel': 'tunnels#password-then-tunnel',
  },
};
