import { useLingui } from '@lingui/react';
import type { KeyboardEvent } from 'react';
import './forms.css';

interface StepperProps {
  /** Whose number it is. */
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

/** A number from 0 that a thumb counts up and down; by keyboard it is typed, or the arrows count. */
export function Stepper({ label, value, most, onChange }: StepperProps) {
  const { i18n } = useLingui();
  const set = (next: number) => {
    const held = Math.max(0, Math.min(next, most));
    if (held !== value) onChange(held);
  };
  const count = (event: KeyboardEvent) => {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    set(value + by);
  };
  return (
    <div className="stepper">
      <button
        type="button"
        tabIndex={-1}
        aria-label={i18n._({ id: 'vote.one-less', message: '{label}：减一', values: { label } })}
        aria-disabled={value === 0}
        onClick={() => set(value - 1)}
      >
        &minus;
      </button>
      <input
        type="text"
        inputMode="numeric"
        role="spinbutton"
        autoComplete="off"
        aria-label={label}
        aria-valuenow={value}
        aria-valuemin={0}
        aria-valuemax={most}
        value={value === 0 ? '' : String(value)}
        placeholder="0"
        onKeyDown={count}
        onChange={(event) => set(Number(event.target.value.replace(/\D/g, '')))}
      />
      <button
        type="button"
        tabIndex={-1}
        aria-label={i18n._({ id: 'vote.one-more', message: '{label}：加一', values: { label } })}
        aria-disabled={value >= most}
        onClick={() => set(value + 1)}
      >
        +
      </button>
    </div>
  );
}
