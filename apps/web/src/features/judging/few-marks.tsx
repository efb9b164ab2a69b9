import { useLingui } from '@lingui/react';
import type { KeyboardEvent } from 'react';
import type { CriterionFieldProps } from './criterion-props';
import { stepsOf } from './scale';
import { readMark } from './typed-sheet';

/** A short scale: all its marks side by side, each with how often one gave it to other entries. */
export function FewMarks({ criterion, typed, others, onType }: CriterionFieldProps) {
  const { i18n } = useLingui();
  const { count, markOf } = stepsOf(criterion.scale);
  const marks = Array.from({ length: count }, (_, index) => markOf(index));
  const chosen = readMark(criterion, typed.mark);
  const choose = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !marks.includes(event.key)) return;
    onType({ mark: event.key });
  };
  return (
    <div className="few-marks" onKeyDown={choose}>
      {marks.map((mark) => (
        <label key={mark} className={String(chosen) === mark ? 'is-chosen' : undefined}>
          <input
            type="radio"
            name={criterion.id}
            value={mark}
            checked={String(chosen) === mark}
            onChange={() => onType({ mark })}
          />
          <b>{mark}</b>
          <i>
            {others.filter((other) => String(other) === mark).length}
            <span className="off-screen"> {i18n._({ id: 'sheet.times', message: '次' })}</span>
          </i>
        </label>
      ))}
    </div>
  );
}
