import { useLingui } from '@lingui/react';
import { formatPercent } from '../../ui/format/exact-number';
import { Said } from '../../ui/words';
import { CommentField } from './comment-field';
import { type CriterionFieldProps, faultId } from './criterion-props';
import { FewMarks } from './few-marks';
import { MarkField } from './mark-field';
import { isShort } from './scale';
import { readMark } from './typed-sheet';

/** One criterion of a sheet: mark, ruler or few marks, comment. */
export function CriterionField(props: CriterionFieldProps) {
  const { criterion, typed, onType } = props;
  const mark = readMark(criterion, typed.mark);
  return (
    <fieldset className="criterion" id={`c-${criterion.id}`}>
      <legend className="off-screen">
        <Said words={criterion.title} />
      </legend>
      <p className="criterion-name" aria-hidden="true">
        <Said words={criterion.title} />
        {criterion.weight !== null && <small>{formatPercent(String(criterion.weight))}</small>}
      </p>
      {isShort(criterion.scale) ? <FewMarks {...props} /> : <MarkField {...props} />}
      <CommentField criterion={criterion} mark={mark ?? null} comment={typed.comment} onType={onType} />
      <ScaleFault {...props} isWrong={mark === undefined} />
    </fieldset>
  );
}

function ScaleFault({ criterion, stored, isWrong }: CriterionFieldProps & { readonly isWrong: boolean }) {
  const { i18n } = useLingui();
  const { from, to, step } = criterion.scale;
  const values = { from: String(from), to: String(to), step: String(step) };
  return (
    <p className="criterion-fault" id={faultId(criterion.id)} role="alert">
      {isWrong && i18n._({ id: 'sheet.off-scale', message: '请填 {from} 到 {to}，每 {step} 分一级。', values })}
      {isWrong &&
        stored !== null &&
        i18n._({ id: 'sheet.stored-stays', message: '原来的 {stored} 分还在。', values: { stored: String(stored) } })}
    </p>
  );
}
