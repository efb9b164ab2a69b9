import { type ReactNode, useId } from 'react';

/** What the control of a field takes over, so that it is named and described. */
export interface Described {
  readonly id: string;
  readonly status: 'error' | '';
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string | undefined;
}

interface FieldProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What is wrong, with the remedy; it stands where the hint stood. */
  readonly error?: string | undefined;
  readonly children: (described: Described) => ReactNode;
}

/** A field of a form: its name above, a hint below, and in its place what is wrong. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className="o-form-field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        status: error === undefined ? '' : 'error',
        'aria-invalid': error === undefined ? undefined : true,
        'aria-describedby': note === undefined ? undefined : `${id}-note`,
      })}
      {note !== undefined && (
        <p id={`${id}-note`} className={error === undefined ? 'o-hint' : 'o-wrong'}>
          {note}
        </p>
      )}
    </div>
  );
}
