import { useLingui } from '@lingui/react';
import type { MouseEvent } from 'react';
import type { DraftFault, DraftField } from '../../api/types';
import { useLanguage } from '../../ui/use-language';
import { useFieldNames } from './field-names';
import './todo.css';

/** What keeps an entry from being submitted, one line for each field. */
export const fieldsMissing = (missing: readonly DraftFault[]): DraftField[] => [
  ...new Set(missing.map(({ field }) => field)),
];

interface TodoProps {
  readonly missing: readonly DraftFault[];
  /** The address of the form; empty on the form itself. */
  readonly form: string;
}

/** Each thing that is missing, named and linked. */
export function Todo({ missing, form }: TodoProps) {
  const { i18n } = useLingui();
  const language = useLanguage();
  const names = useFieldNames();
  if (missing.length === 0) {
    return (
      <ol className="own-todo">
        <li className="is-done">
          <span>{i18n._({ id: 'todo.none', message: '必填的都已填好。' })}</span>
        </li>
      </ol>
    );
  }
  const follow = (event: MouseEvent, field: DraftField) => {
    if (form !== '') return;
    event.preventDefault();
    focusField(field);
  };
  return (
    <ol className="own-todo">
      {missing.map(({ path, field, sentence }) => (
        <li key={path}>
          <span>
            <a href={`${form}#${field}`} onClick={(event) => follow(event, field)}>
              {names[field]}
            </a>
            {i18n._({ id: 'todo.colon', message: '：' })}
            {sentence[language]}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Leads the eye and the keyboard to a field of the form. */
export function focusField(field: DraftField): void {
  const found = document.getElementById(field);
  found?.scrollIntoView({ block: 'center' });
  const input = found?.matches('input, textarea, select') === true ? found : found?.querySelector<HTMLElement>('input');
  (input ?? found)?.focus({ preventScroll: true });
}
