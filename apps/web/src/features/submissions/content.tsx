import { useLingui } from '@lingui/react';
import type { DraftChanges, DraftField } from '../../api/types';
import { FIELDS, textOf } from './draft';
import { useFieldNames } from './field-names';

interface ContentProps {
  readonly draft: DraftChanges;
  /** Titles of chosen keys. */
  readonly titles?: Readonly<Record<string, string>>;
}

/** What stands in the fields, to be read: as it was typed, line by line. */
export function Content({ draft, titles = {} }: ContentProps) {
  const { i18n } = useLingui();
  const names = useFieldNames();
  const said = FIELDS.filter((field) => draft[field] !== undefined && textOf(draft, field) !== '');
  if (said.length === 0) return <p className="soft">{i18n._({ id: 'content.none', message: '什么都没有填。' })}</p>;
  return (
    <dl className="own-content">
      {said.map((field) => (
        <div key={field}>
          <dt>{names[field]}</dt>
          <dd lang={field.endsWith('En') ? 'en' : 'zh-CN'}>{titleOr(textOf(draft, field), field, titles)}</dd>
        </div>
      ))}
    </dl>
  );
}

const titleOr = (text: string, field: DraftField, titles: Readonly<Record<string, string>>): string =>
  field === 'category' || field === 'district' ? (titles[text] ?? text) : text;
