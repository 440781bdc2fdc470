import { formatShare } from '../../lib/units.ts';
import type { Proof } from '../../scenario/prove/proof.ts';
import type { Tally } from '../../scenario/prove/tally.ts';
import { table } from '../table.ts';

/** Who won how often, for people. */
export function proofTable({ scenario, tallies }: Proof, file: string, width: number): string {
  const shortcuts = tallies.filter(({ attempt }) => attempt.kind === 'shortcut');
  const shown = tallies.filter(({ attempt, won }) => attempt.kind !== 'shortcut' || won > 0);
  const lost = shortcuts.filter(({ won }) => won === 0);
  const rows = [
    [scenario, 'won', '95 % sure', ''],
    ...shown.map(rowOf),
    ...(lost.length > 0 ? [shortcutsRow(lost)] : []),
  ];
  const lines = table(rows, [{ flexible: true }, { align: 'right' }, {}, {}], width);
  const broken = tallies.find(({ against }) => against.length > 0);
  return [
    ...lines,
    ...(broken ? [`  see it: sysdojo play ${file} --seed ${broken.against[0]}`] : []),
  ].join('\n');
}

const rowOf = (tally: Tally): string[] => [
  `  ${tally.name}`,
  `${tally.won} of ${tally.runs}`,
  `${formatShare(tally.low)} to ${formatShare(tally.high)}`,
  verdict(tally),
];

function shortcutsRow(lost: readonly Tally[]): string[] {
  const runs = lost.reduce((sum, tally) => sum + tally.runs, 0);
  const ways = lost.length === 1 ? '1 cheaper way' : `${lost.length} cheaper ways`;
  return [`  ${ways}`, `0 of ${runs}`, '', 'loses'];
}

function verdict({ attempt, against, wanted, threeStars, runs }: Tally): string {
  if (against.length > 0) {
    const result = wanted === 'wins' ? 'LOSES' : 'WINS';
    const seeds = against.slice(0, 4).join(', ');
    const which =
      against.length === runs ? '' : ` with seed ${seeds}${against.length > 4 ? ' …' : ''}`;
    return `${result}${which}, should ${wanted === 'wins' ? 'win' : 'lose'}`;
  }
  return attempt.kind === 'reference' ? `wins, 3 stars in ${threeStars}` : wanted;
}
