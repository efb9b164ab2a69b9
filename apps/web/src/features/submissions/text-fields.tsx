import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import type { DraftField } from '../../api/types';
import { OneOfTwo } from './one-of-two';
import { useEntryForm } from './form-context';
import { useFieldNames } from './field-names';

type TextField = Exclude<DraftField, 'joint' | 'keyFacts'>;

interface TextProps {
  readonly field: TextField;
  /** Characters at most. */
  readonly most: number;
  readonly rows?: number;
  readonly hint?: string;
  readonly isOptional?: boolean;
  readonly autoComplete?: string;
}

/** A text of the draft, saved as it is typed, with how much it may hold. */
export function TextOf({ field, most, rows, hint, isOptional = false, autoComplete = 'off' }: TextProps) {
  const { saver, draft } = useEntryForm();
  const value = draft.typed[field];
  const length = [...value].length;
  const isOver = length > most;
  const fault = useFault(field);
  const described = [hint && `${field}-hint`, fault && `${field}-fault`, `${field}-count`].filter(Boolean).join(' ');
  const given = {
    id: field,
    name: field,
    value,
    autoComplete,
    lang: field.endsWith('En') ? 'en' : undefined,
    'aria-describedby': described,
    'aria-invalid': isOver || undefined,
    onChange: (event: { readonly target: { readonly value: string } }) => saver.type({ [field]: event.target.value }),
  };
  return (
    <div>
      <FieldHead field={field} isOptional={isOptional}>
        <Count length={length} most={most} field={field} />
      </FieldHead>
      {hint !== undefined && (
        <p className="field-hint" id={`${field}-hint`}>
          {hint}
        </p>
      )}
      {fault !== undefined && (
        <p className={isOver ? 'error-text' : 'own-need'} id={`${field}-fault`}>
          {fault}
        </p>
      )}
      {rows === undefined ? (
        <input className={fault === undefined ? 'input' : 'input own-missing'} type="text" {...given} />
      ) : (
        <textarea
          className={fault === undefined ? 'input own-text' : 'input own-text own-missing'}
          rows={rows}
          {...given}
        />
      )}
      <OneOfTwo field={field} />
    </div>
  );
}

interface FieldHeadProps {
  readonly field: TextField;
  readonly isOptional: boolean;
  readonly children?: ReactNode;
}

export function FieldHead({ field, isOptional, children }: FieldHeadProps) {
  const { i18n } = useLingui();
  const names = useFieldNames();
  return (
    <div className="own-label">
      <label className="field-label" htmlFor={field}>
        {names[field]}
        {isOptional && i18n._({ id: 'draft.optional', message: '（可不填）' })}
      </label>
      {children}
    </div>
  );
}

function Count({ length, most, field }: { readonly length: number; readonly most: number; readonly field: string }) {
  const { i18n } = useLingui();
  return (
    <span className={length > most ? 'own-count own-count--over' : 'own-count'} id={`${field}-count`}>
      {i18n._({ id: 'draft.count', message: '{length} / {most} 字', values: { length, most } })}
    </span>
  );
}

/** What the server misses in a field, as far as it was said there and nothing newer stands in it. */
export function useFault(field: DraftField): string | undefined {
  const { draft, language, isChecked } = useEntryForm();
  const fault = draft.missing.find((each) => each.field === field);
  if (fault === undefined || draft.unsent.includes(field)) return undefined;
  // that something is empty is said once somebody wants to submit
  const isEmpty = fault.code === 'empty' || fault.code === 'not-chosen';
  return isEmpty && !isChecked ? undefined : fault.sentence[language];
}
