import { useLingui } from '@lingui/react';
import type { FocusEvent } from 'react';
import { useSay } from '../../ui/words';
import { type CriterionFieldProps, faultId } from './criterion-props';
import { Ruler } from './ruler';
import { stepsOf } from './scale';
import { useStepKeys } from './step-keys';
import { readMark } from './typed-sheet';

/** A number that is typed or stepped, and the ruler below it: they always agree. */
export function MarkField(props: CriterionFieldProps) {
  const { criterion, typed, onType } = props;
  const { i18n } = useLingui();
  const name = useSay()(criterion.title);
  const { from, to } = criterion.scale;
  const step = useStepKeys(props);
  const mark = readMark(criterion, typed.mark);
  const fault = faultId(criterion.id);
  // as it is stored: `08` and `8.0` are 8
  const write = ({ target }: FocusEvent<HTMLInputElement>) => {
    const read = readMark(criterion, target.value);
    if (read !== undefined && read !== null && String(read) !== target.value) onType({ mark: String(read) });
  };
  return (
    <>
      <div className="stepper">
        <button
          type="button"
          tabIndex={-1}
          aria-label={i18n._({ id: 'sheet.less', message: '{name}减一级', values: { name } })}
          onClick={() => step.by(-1)}
        >
          −
        </button>
        <input
          inputMode="decimal"
          autoComplete="off"
          value={typed.mark}
          aria-label={i18n._({
            id: 'sheet.mark',
            message: '{name}，{from} 到 {to} 分',
            values: { name, from: String(from), to: String(to) },
          })}
          aria-invalid={mark === undefined ? true : undefined}
          aria-describedby={mark === undefined ? fault : undefined}
          onChange={({ target }) => onType({ mark: target.value })}
          onFocus={({ target }) => target.select()}
          onBlur={write}
          onKeyDown={step.onKeyDown}
        />
        <button
          type="button"
          tabIndex={-1}
          aria-label={i18n._({ id: 'sheet.more', message: '{name}加一级', values: { name } })}
          onClick={() => step.by(1)}
        >
          +
        </button>
      </div>
      <Ruler {...props} name={name} mark={mark ?? null} steps={stepsOf(criterion.scale)} onKeyDown={step.onKeyDown} />
    </>
  );
}
