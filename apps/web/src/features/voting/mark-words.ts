import { useLingui } from '@lingui/react';
import type { BallotPage } from '../../api/types';
import { useSay } from '../../ui/words';
import type { Filled } from './filling';

type Form = Pick<BallotPage, 'form'>;

/** What stands beside an entry on a ballot: its place, points, grade or votes; null where it is chosen and no more. */
export function useMarkWords({ form }: Form): (filled: Filled, entry: number) => string | null {
  const { i18n } = useLingui();
  const say = useSay();
  return ({ choices, weights }, entry) => {
    const place = choices.indexOf(entry);
    const weight = weights?.[place] ?? 0;
    const grade = form.grades[weight];
    const votes = choices.filter((each) => each === entry).length;
    if (form.kind === 'rank')
      return i18n._({ id: 'mark.place', message: '第 {place} 位', values: { place: place + 1 } });
    if (form.kind === 'points') return i18n._({ id: 'mark.points', message: '{weight} 分', values: { weight } });
    if (form.kind === 'grade') return grade === undefined ? null : say(grade.title);
    return form.mayRepeat ? i18n._({ id: 'mark.votes', message: '{votes} 票', values: { votes } }) : null;
  };
}
