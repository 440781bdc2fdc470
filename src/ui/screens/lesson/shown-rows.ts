import { plainText, sliceText, textWidth } from '../../../lib/text.ts';
import type { Look } from '../../look.ts';
import { cropRow } from '../../markdown/crop.ts';
import type { Paint } from '../../paint.ts';
import type { Hit, Stretch } from './find.ts';
import type { LessonLayout } from './layout.ts';

/** What is painted over the text of a lesson. */
interface Overlay {
  readonly hits: readonly Hit[];
  /** Which of the hits the reader is at. */
  readonly hit?: number;
  /** The term whose definition is open. */
  readonly term?: string;
  /** The link that is about to be followed. */
  readonly link?: number;
}

interface Frame {
  readonly top: number;
  readonly height: number;
  readonly width: number;
  readonly sideways: number;
}

interface Painted extends Stretch {
  readonly paint: Paint;
}

/** The rows of a lesson that are on the screen, with terms and hits painted, wide ones cut. */
export function shownRows(
  layout: LessonLayout,
  { top, height, width, sideways }: Frame,
  { hits, hit, term, link }: Overlay,
  look: Look,
): string[] {
  const onScreen = ({ row }: Stretch) => row >= top && row < top + height;
  const stretches: Painted[] = layout.anchors
    .filter(onScreen)
    .map((anchor) => ({ ...anchor, paint: anchor.term === term ? look.here : look.term }));
  if (link !== undefined) {
    const pointed = layout.links.filter((one) => one.link === link && onScreen(one));
    stretches.push(...pointed.map((one) => ({ ...one, paint: look.here })));
  }
  for (const [index, found] of hits.entries()) {
    const paint = index === hit ? look.here : look.hit;
    for (const stretch of found) if (onScreen(stretch)) stretches.push({ ...stretch, paint });
  }
  return layout.rows.slice(top, top + height).map((row, index) => {
    const painted = stretches.filter((one) => one.row === top + index).reduce(paintStretch, row);
    return look.tone.text(cropRow(painted, width, sideways));
  });
}

/** Paints columns of a row in another way; what they were painted in before gives way. */
function paintStretch(row: string, { from, to, paint }: Painted): string {
  const end = textWidth(row);
  const before = from > 0 ? sliceText(row, 0, from) : '';
  const after = to < end ? sliceText(row, to, end) : '';
  return before + paint(plainText(sliceText(row, from, to))) + after;
}
