import { useId } from 'react';
import { Icon } from './icon';
import { useEarlyChange } from './use-early-change';

interface SearchFieldProps {
  readonly label: string;
  readonly name: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** A word is being spelt out, and not chosen yet. */
  readonly onCompose: (isComposing: boolean) => void;
}

export function SearchField({ label, name, hint, value, onChange, onCompose }: SearchFieldProps) {
  const id = useId();
  const input = useEarlyChange(value, onChange, textIn);
  return (
    <div>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <div className="search">
        <Icon name="search" />
        <input
          ref={input}
          className="input"
          id={id}
          name={name}
          type="search"
          placeholder={hint}
          autoComplete="off"
          enterKeyHint="search"
          maxLength={100}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onCompositionStart={() => onCompose(true)}
          onCompositionEnd={() => onCompose(false)}
        />
      </div>
    </div>
  );
}

const textIn = (input: HTMLInputElement): string => input.value;
