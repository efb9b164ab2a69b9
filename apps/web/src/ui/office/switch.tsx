import type { ReactNode } from 'react';

interface SwitchProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly choices: readonly { readonly value: V; readonly label: ReactNode }[];
  readonly onChange: (value: V) => void;
}

/** A few views of the same, one of them shown. */
export function Switch<V extends string>({ label, value, choices, onChange }: SwitchProps<V>) {
  return (
    <div className="o-switch" role="group" aria-label={label}>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          aria-pressed={choice.value === value}
          onClick={() => onChange(choice.value)}
        >
          {choice.label}
        </button>
      ))}
    </div>
  );
}
