import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { fitText, visibleText } from '../../../lib/text.ts';
import { formatCount } from '../../../lib/units.ts';
import { plural } from '../../../lib/words.ts';
import { trendWindow } from '../../../review/calibration.ts';
import { calibrated, errorOf } from '../../../review/rating.ts';
import type { PredictionSummary, Summary } from '../../../session/progress/summary.ts';
import { biasWords, percent } from '../../../session/progress/words.ts';
import { sparkline } from '../../components/sparkline.ts';
import { blankRow, type Row, rowWidth, spread } from '../../rows.ts';
import { heading } from './columns.ts';
import { predictionLegend, predictionMark, predictionsIn, ratioRows } from './ratio-chart.ts';

const mostListed = 20;

/** Guess against what came, over time, and the last guesses one by one. */
export function predictionRows(summary: Summary, catalogue: Catalogue, width: number): Row[] {
  const { predictions, calibration } = summary;
  if (predictions.length === 0) {
    return [
      [{ text: 'No predictions yet.', tone: 'text' }],
      blankRow,
      [
        {
          text: 'Lessons with a live model ask for a number before the engine tells it.',
          tone: 'muted',
        },
      ],
      [{ text: 'How near you come is drawn here.', tone: 'muted' }],
    ];
  }
  const shares = calibration.within.map(
    ({ error, share }) => `${percent(share)} within ${percent(error)}`,
  );
  return [
    ...onOneRow(
      [{ text: plural(calibration.count, 'prediction'), tone: 'accent', bold: true }],
      [{ text: shares.join(' · '), tone: 'text' }],
      width,
    ),
    [{ text: biasWords(calibration.bias) ?? '', tone: 'muted' }],
    blankRow,
    ...onOneRow(heading('Guess against what came'), predictionLegend, width),
    ...ratioRows(predictions, width),
    blankRow,
    ...trendRows(calibration.trend, width),
    blankRow,
    heading('The last ones'),
    ...predictions
      .slice(-mostListed)
      .toReversed()
      .map((prediction) => predictionRow(prediction, catalogue, width)),
  ];
}

/** Two things side by side, or one below the other where there is no room. */
const onOneRow = (first: Row, second: Row, width: number): Row[] =>
  rowWidth(first) + rowWidth(second) + 3 <= width
    ? [[...first, { text: '   ' }, ...second]]
    : [first, second];

function trendRows(trend: readonly number[], width: number): Row[] {
  const shown = trend.slice(-predictionsIn(width)).flatMap((share) => [share, share]);
  const height = 3;
  const bars = sparkline(shown, {
    width: shown.length,
    height,
    seconds: shown.length,
    lastSecond: shown.length,
    scale: 1,
  });
  return [
    heading(`Within ${percent(calibrated)}`, `of the last ${trendWindow} at each`),
    ...bars.map(
      (bar, index): Row => [
        { text: index === 0 ? '100 %' : index === height - 1 ? '  0 %' : '     ', tone: 'muted' },
        { text: index === 0 || index === height - 1 ? ' ┤' : ' │', tone: 'muted' },
        { text: bar, tone: 'ok' },
      ],
    ),
  ];
}

function predictionRow(prediction: PredictionSummary, catalogue: Catalogue, width: number): Row {
  const { item, guess, actual, unit = '' } = prediction;
  const amount = (value: number) => `${formatCount(value)}${unit && ` ${unit}`}`;
  const lesson = /^lesson:(.*)#/.exec(item)?.[1] ?? item;
  const title = catalogue.lessons.get(lesson)?.title ?? lesson;
  const error = errorOf(guess, actual);
  const off = error === 0 ? 'exact' : Number.isFinite(error) ? `${percent(error)} off` : 'far off';
  return spread(
    [predictionMark(prediction), { text: ` ${visibleText(title)}`, tone: 'text' }],
    [
      { text: fitText(`${amount(guess)} guessed`, 18, 'right'), tone: 'text' },
      { text: fitText(`${amount(actual)} came`, 15, 'right'), tone: 'text' },
      { text: fitText(off, 10, 'right'), tone: 'muted' },
    ],
    width,
  );
}
