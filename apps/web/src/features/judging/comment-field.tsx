import { useLingui } from '@lingui/react';
import { useId, useState } from 'react';
import { needsComment, visibleLength } from '@laurel/domain/judging';
import type { JudgedCriterion } from '../../api/types';
import { useSay } from '../../ui/words';
import type { RulebookNumber, TypedCriterion } from './typed-sheet';
import { useCommentRule } from './comment-rule';

interface CommentFieldProps {
  readonly criterion: JudgedCriterion;
  readonly mark: RulebookNumber | null;
  readonly comment: string;
  readonly onType: (change: Partial<TypedCriterion>) => void;
}

const LONGEST = 4_000;

/** The comment on a mark: its rule stands there before it is missed, with how far one has come. */
export function CommentField({ criterion, mark, comment, onType }: CommentFieldProps) {
  const { i18n } = useLingui();
  const id = useId();
  const name = useSay()(criterion.title);
  const [isWanted, setWanted] = useState(false);
  const rule = useCommentRule(criterion);
  const isNeeded = needsComment(criterion, mark);
  if (comment === '' && !isNeeded && !isWanted) {
    return (
      <div className="comment">
        {rule !== null && <span className="comment-rule">{rule}</span>}
        <button type="button" className="comment-add" onClick={() => setWanted(true)}>
          {i18n._({ id: 'sheet.add-comment', message: '写评语' })}
          <span className="off-screen">{name}</span>
        </button>
      </div>
    );
  }
  const atLeast = isNeeded ? (criterion.commentAt?.atLeast ?? 0) : 0;
  const length = visibleLength(comment);
  const isShort = length < atLeast;
  return (
    <div className={isShort ? 'comment comment--open' : 'comment'}>
      <label htmlFor={id}>
        <span className={isShort ? 'comment-need' : undefined}>
          <span className="off-screen">
            {i18n._({ id: 'sheet.comment-of', message: '{name}的评语', values: { name } })}{' '}
          </span>
          {rule ?? i18n._({ id: 'sheet.comment', message: '评语' })}
        </span>
        <Count length={length} atLeast={atLeast} />
      </label>
      <textarea
        id={id}
        rows={2}
        maxLength={LONGEST}
        value={comment}
        autoFocus={isWanted}
        aria-invalid={isShort ? true : undefined}
        onChange={({ target }) => onType({ comment: target.value })}
      />
    </div>
  );
}

function Count({ length, atLeast }: { readonly length: number; readonly atLeast: number }) {
  const { i18n } = useLingui();
  if (atLeast === 0) return <span>{i18n._({ id: 'sheet.count', message: '{length} 字', values: { length } })}</span>;
  return (
    <span className={length < atLeast ? 'comment-need' : 'comment-met'}>
      {i18n._({ id: 'sheet.count-of', message: '{length} 字，至少 {atLeast} 字', values: { length, atLeast } })}
    </span>
  );
}
