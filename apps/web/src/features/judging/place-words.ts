import { useLingui } from '@lingui/react';
import { useSay } from '../../ui/words';
import type { Place } from './typed-sheet';

/** What places of a sheet are called. */
export function usePlaceWords() {
  const { i18n } = useLingui();
  const say = useSay();
  return {
    title: ({ criterion, what }: Pick<Place, 'criterion' | 'what'>): string => {
      const name = say(criterion.title);
      return what === 'mark' ? name : i18n._({ id: 'sheet.comment-of', message: '{name}的评语', values: { name } });
    },
    /** Of one from which everything was taken. */
    emptied: i18n._({ id: 'place.emptied', message: '（清空了）' }),
  };
}
