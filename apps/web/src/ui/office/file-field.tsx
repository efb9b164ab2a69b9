import type { ChangeEvent, Ref } from 'react';
import { Field } from './field';

interface FileFieldProps {
  readonly label: string;
  /** Ends of names, and media types, that the chooser offers. */
  readonly accept: string;
  /** What was chosen. */
  readonly chosen?: { readonly name: string; readonly bytes: number } | undefined;
  readonly error?: string | undefined;
  readonly input?: Ref<HTMLInputElement>;
  readonly onChange: (file: File | undefined) => void;
}

export function FileField({ label, accept, chosen, error, input, onChange }: FileFieldProps) {
  const change = (event: ChangeEvent<HTMLInputElement>) => onChange(event.target.files?.[0]);
  return (
    <Field label={label} hint={chosen === undefined ? undefined : `${chosen.name}, ${chosen.bytes} B`} error={error}>
      {(described) => (
        <input
          id={described.id}
          aria-invalid={described['aria-invalid']}
          aria-describedby={described['aria-describedby']}
          ref={input}
          type="file"
          accept={accept}
          onChange={change}
        />
      )}
    </Field>
  );
}
