import { useLingui } from '@lingui/react';
import { CopyButton } from '../../ui/copy-button';
import { Notice } from '../../ui/notice';
import { usePanelDesk, useSavedSheets } from './desk-context';
import { usePlaceWords } from './place-words';
import { placesApart } from './typed-sheet';

/** All that the server has not got, named, with the way to copy it: said where somebody has to sign in again. */
export function UnsentPlaces() {
  const { i18n } = useLingui();
  const { panel } = usePanelDesk().desk;
  const words = usePlaceWords();
  const unsent = useSavedSheets().flatMap(({ number, sheet }) =>
    placesApart(panel, sheet.typed, sheet.stored.criteria).map((place) => ({
      name: i18n._({
        id: 'unsent.place',
        message: '第 {number} 号的{name}',
        values: { number, name: words.title(place) },
      }),
      text: place.text,
    })),
  );
  if (unsent.length === 0) return null;
  const names = unsent.map(({ name }) => name).join(i18n._({ id: 'list.comma', message: '、' }));
  return (
    <>
      <Notice
        tone="caution"
        title={i18n._({
          id: 'unsent.title',
          message: '{count} 处还没有进服务器：',
          values: { count: unsent.length },
        })}
      >
        <p>{names}</p>
      </Notice>
      <CopyButton
        label={i18n._({ id: 'unsent.copy', message: '先复制我写的' })}
        text={() => unsent.map(({ name, text }) => `${name}\n${text}`).join('\n\n')}
        showsText
      />
    </>
  );
}
