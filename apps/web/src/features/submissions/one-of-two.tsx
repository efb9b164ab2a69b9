import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { DraftChanges, DraftField } from '../../api/types';
import { textOf } from './draft';
import { useEntryForm } from './form-context';
import { useFieldNames } from './field-names';
import './one-of-two.css';

type Whose = 'mine' | 'theirs';

/** Another account has changed this field too: both texts, and a person chooses. */
export function OneOfTwo({ field }: { readonly field: DraftField }) {
  const { i18n } = useLingui();
  const { saver, draft } = useEntryForm();
  const names = useFieldNames();
  const [chosen, setChosen] = useState<Whose>('mine');
  if (draft.asked[field] === undefined) return null;
  const offer = (whose: Whose, from: DraftChanges, who: string) => (
    <label>
      <input type="radio" name={`${field}-whose`} checked={chosen === whose} onChange={() => setChosen(whose)} />
      <span>
        <Offered draft={from} field={field} />
        <small>{who}</small>
      </span>
    </label>
  );
  return (
    <div className="own-two" role="alert">
      <fieldset>
        <legend>
          {i18n._({
            id: 'two.title',
            message: '同单位的另一个账号刚才也改了“{field}”。用哪一份？',
            values: { field: names[field] },
          })}
        </legend>
        {offer('mine', draft.typed, i18n._({ id: 'two.mine', message: '您刚写的' }))}
        {offer('theirs', draft.asked, i18n._({ id: 'two.theirs', message: '同单位的另一个账号，已保存' }))}
      </fieldset>
      <button className="button" type="button" onClick={() => saver.choose(field, chosen)}>
        {i18n._({ id: 'two.use', message: '用选的这份' })}
      </button>
      <p className="own-when">{i18n._({ id: 'two.kept', message: '另一份留在“经过”里，随时能找回。' })}</p>
    </div>
  );
}

function Offered({ draft, field }: { readonly draft: DraftChanges; readonly field: DraftField }) {
  const { i18n } = useLingui();
  const { titles } = useEntryForm();
  const text = textOf(draft, field);
  if (text === '') return <i>{i18n._({ id: 'two.empty', message: '空着' })}</i>;
  return <span className="own-offered">{titles[text] ?? text}</span>;
}
