import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The licence text of every package of which files were taken into the bundles, by name. */
export function thirdPartyNotices(files) {
  const folders = new Set();
  for (const file of files) {
    const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file);
    if (match) folders.add(match[1]);
  }
  const notices = [...folders].map(noticeOf).sort((a, b) => (a.title < b.title ? -1 : 1));
  const seen = new Set();
  const texts = notices.filter(({ title }) => !seen.has(title) && seen.add(title));
  return [
    'sysdojo contains the following third-party software.',
    ...texts.map(({ title, text }) => `${'-'.repeat(72)}\n${title}\n\n${text}`),
    '',
  ].join('\n\n');
}

function noticeOf(folder) {
  const { name, version, license, author } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  );
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const by = typeof author === 'string' ? author : author?.name;
  const text = file
    ? readFileSync(path.join(folder, file), 'utf8').trim()
    : `Licence: ${license}${by ? `. Author: ${by}` : ''}`;
  return { title: `${name} ${version} (${license})`, text };
}
