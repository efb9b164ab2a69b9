import { useLingui } from '@lingui/react';
import type { Cut } from '../../api/types';
import { sideBySide } from '../../ui/format/side-by-side';
import { useSay } from '../../ui/words';
import { leastDigits, type RowSource } from './placed';

interface GapWordsProps {
  readonly cut: Cut;
  readonly source: RowSource;
}

/** How close it was at a line, as a text. */
export const gapOf = (cut: Cut, { score }: RowSource): string => sideBySide([cut.by], leastDigits(score))(cut.by);

/** `第 10 名与第 11 名，总分相差 0.62`. */
export function GapWords({ cut, source }: GapWordsProps) {
  const { i18n } = useLingui();
  const say = useSay();
  const { last, first } = cut;
  const values = {
    score: say(source.score.title),
    last: last.place,
    first: first.place,
    gap: gapOf(cut, source),
  };
  return <>{i18n._({ id: 'strip.gap', message: '第 {last} 名与第 {first} 名，{score}相差 {gap}', values })}</>;
}
