import { useLingui } from '@lingui/react';
import type { DraftChanges, DraftField } from '../../api/types';
import { FIELDS, textOf } from './draft';
import { useFieldNames } from './field-names';

/** All that stands in some fields, as one text to be copied. */
export function useCopied(): (draft: DraftChanges, fields?: readonly DraftField[]) => string {
  const { i18n } = useLingui();
  const names = useFieldNames();
  const colon = i18n._({ id: 'todo.colon', message: '：' });
  return (draft, fields = FIELDS) =>
    fields
      .filter((field) => textOf(draft, field) !== '')
      .map((field) => `${names[field]}${colon}\n${textOf(draft, field)}`)
      .join('\n\n');
}
