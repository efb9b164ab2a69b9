import { type ReactNode, useId } from 'react';
import { Icon } from './icon';
import { useEarlyChange } from './use-early-change';

export interface Choice {
  readonly value: string;
  readonly label: ReactNode;
  readonly count?: number;
}

interface ChoiceProps {
  readonly label: string;
  /** Of the field, as a form sends it. */
  readonly name: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
}

/** A few choices, all in sight. */
export function Chips({ label, name, value, choices, onChange }: ChoiceProps) {
  const fields = useEarlyChange(value, onChange, chosenIn);
  return (
    <fieldset ref={fields}>
      <legend className="field-label">{label}</legend>
      <div className="chips">
        {choices.map((choice) => (
          <label key={choice.value} className="chip">
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <span>
              {choice.label}
              {choice.count !== undefined && <small>{choice.count}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const chosenIn = (fields: HTMLFieldSetElement): string | undefined =>
  fields.querySelector<HTMLInputElement>('input:checked')?.value;

interface SelectProps extends Omit<ChoiceProps, 'choices'> {
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** Many choices, one shown. */
export function Select({ label, name, value, choices, onChange }: SelectProps) {
  const id = useId();
  const select = useEarlyChange(value, onChange, valueOf);
  return (
    <div>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <span className="select">
        <select
          ref={select}
          className="input"
          id={id}
          name={name}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
    </div>
  );
}

/** Where what the address asks is among the options: otherwise the first of them stands there by itself. */
const valueOf = (select: HTMLSelectElement): string | undefined =>
  Array.from(select.options).some(({ defaultSelected }) => defaultSelected) ? select.value : undefined;

/** A field for a text, as a form has it. */
export interface TextFieldWords {
  readonly name: string;
  readonly label: string;
  readonly type: 'text' | 'email' | 'password';
  readonly autoComplete: string;
  readonly hint?: string;
  /** What stands in it at first. */
  readonly value?: string;
}

interface TextFieldProps {
  readonly field: TextFieldWords;
  readonly error?: string | undefined;
}

/** A field of a form, with what is wrong about it above it. */
export function TextField({ field: { label, name, type, autoComplete, hint, value }, error }: TextFieldProps) {
  const id = useId();
  const described = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].join(' ').trim();
  return (
    <div>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p className="error-text" id={`${id}-error`}>
          {error}
        </p>
      )}
      <input
        className="input"
        id={id}
        name={name}
        type={type}
        autoComplete={autoComplete}
        defaultValue={value}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={described === '' ? undefined : described}
      />
    </div>
  );
}
