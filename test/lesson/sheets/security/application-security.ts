import { number, type Sheet } from '../sheet.ts';

export const sheet: Sheet = {
  covers: {
    'threat modelling': /threat modelling/i,
    'least privilege': /Least privilege/,
    'defence in depth': /Defence in depth/,
    'secure by design': /Secure by design/,
    'authentication and authorisation': [/Authentication\*\* says who/, /Authorisation\*\* says/],
    'data protection at rest and in transit': [/In transit/, /at rest/, /AES-256/, /TLS 1\.3/],
    'input validation as the second fence': /second fence/,
    'auditing and logging': [/Audit/, /every login, transfer and refusal/],
    'front end: XSS': /XSS/,
    'secure cookies': [/HttpOnly/, /Secure/, /SameSite/, /__Host-/],
    'CAPTCHA and limits only on the server': /CAPTCHA/,
    'OAuth, OpenID Connect, JWT': [/OAuth 2\.0/, /OpenID Connect/, /JWT/],
    RBAC: /RBAC/,
    'prepared statements and ORM': [/prepared statements/, /ORM/],
    'database: encryption, access, backups': /disks \*and\* backups, with access rules/,
    'network: TLS, gateway, DDoS': [/gateway/, /Denial of service/],
    'online banking threats': [/phish/i, /SQL injection/, /planted/],
    MFA: /MFA/,
    'new token after login': /made anew at login/,
    'geographic alerts': /two continents/,
    'consequences table': /a lost disk is a breach/,
    STRIDE: /STRIDE/,
    'OWASP Top 10': /OWASP Top 10/,
    CSRF: /CSRF/,
    CSP: /Content Security Policy/,
    'secrets management': /secrets manager/,
    BOLA: /BOLA/,
  },
  worked: [
    `500 / 1,000,000 = **${number((100 * 10 * 50) / 1e6, 2)} %** an hour`,
    `it is ${number(10 * 200_000)} guesses an hour, and **${number((10 * 200_000) / 1e6)} accounts fall every hour**`,
  ],
  misconceptions: {
    'input validation is the defence against SQL injection and XSS':
      'secure-applications#validation-cures-all',
    'missing input validation causes broken access control': 'secure-applications#changed-number',
    'OAuth and JWT are API authentication': 'secure-applications#oauth-for-login',
  },
};
