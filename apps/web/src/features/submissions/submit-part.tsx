import { useLingui } from '@lingui/react';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { ApiProblem } from '../../api/problem';
import { type SubmissionPlace, useSubmitting } from '../../api/submissions';
import type { Submission } from '../../api/types';
import { CopyButton } from '../../ui/copy-button';
import { Notice } from '../../ui/notice';
import { Part } from '../../ui/part';
import { Refused } from './act-asked';
import { useEntryForm } from './form-context';
import { useMoments } from './moments';
import { receiptPath } from './paths';
import { fieldsMissing, focusField, Todo } from './todo';
import { useCopied } from './use-copied';

interface SubmitPartProps {
  readonly place: SubmissionPlace;
  readonly submission: Submission;
  /** Somebody wants to know what is missing. */
  readonly onCheck: () => void;
}

/** Hands in what is on the screen: saved first, then submitted, once however often it is pressed. */
export function SubmitPart({ place, submission, onCheck }: SubmitPartProps) {
  const { i18n } = useLingui();
  const { draft } = useEntryForm();
  const { submit, isBusy, error, isUnsaved } = useHandingIn({ place, submission, onCheck });
  const count = draft.missing.length;
  const isOpen = submission.call.state === 'open';
  const isReady = isOpen && count === 0 && !isBusy && submission.acts.includes('save');
  const why = !isOpen
    ? i18n._({ id: 'submit.not-open', message: '征集没有在进行，现在不能提交；填的内容照样会保存。' })
    : count > 0
      ? i18n._({
          id: 'submit.missing',
          message: '还缺上面 {count} 处。提交后内容不能改；要改先撤回，截止前可以再交。',
          values: { count },
        })
      : i18n._({
          id: 'submit.why',
          message: '提交后内容不能改；要改先撤回，截止前可以再交。连点两次也只收一份。',
        });
  return (
    <Part id="submit" title={i18n._({ id: 'submit.name', message: '提交' })}>
      <Todo missing={draft.missing} form="" />
      <Late error={error} submission={submission} />
      {isUnsaved && (
        <Notice isNew tone="alert" title={i18n._({ id: 'submit.unsaved', message: '没有提交：还有内容没进服务器' })}>
          <p>{i18n._({ id: 'submit.unsaved-why', message: '填的内容都还在。看下面一行说的，存下之后再点一次。' })}</p>
        </Notice>
      )}
      <button
        className="button button--main"
        type="button"
        aria-disabled={!isReady}
        aria-describedby="submit-why"
        onClick={() => submit(isReady)}
      >
        {isBusy
          ? i18n._({ id: 'submit.busy', message: '正在提交' })
          : count > 0
            ? i18n._({ id: 'submit.count', message: '提交申报，还缺 {count} 处', values: { count } })
            : i18n._({ id: 'submit.button', message: '提交申报' })}
      </button>
      <p className="own-when" id="submit-why">
        {why}
      </p>
    </Part>
  );
}

function useHandingIn({ place, onCheck }: SubmitPartProps) {
  const { saver } = useEntryForm();
  const [, navigate] = useLocation();
  const submitting = useSubmitting(place);
  const isUnderWay = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const [isUnsaved, setUnsaved] = useState(false);
  const handIn = async () => {
    await saver.flush();
    const { unsent, version, missing } = saver.read();
    setUnsaved(unsent.length > 0);
    if (unsent.length > 0 || missing.length > 0) return;
    const { position } = await submitting.mutateAsync(version);
    navigate(receiptPath(place, position));
  };
  const submit = (isReady: boolean) => {
    onCheck();
    const [first] = fieldsMissing(saver.read().missing);
    if (first !== undefined) return focusField(first);
    // a second press while the first is on its way is the first
    if (!isReady || isUnderWay.current) return;
    isUnderWay.current = true;
    setBusy(true);
    handIn()
      .catch(() => undefined)
      .finally(() => {
        isUnderWay.current = false;
        setBusy(false);
      });
  };
  return { submit, isBusy, isUnsaved, error: submitting.error };
}

const SECOND = 1_000;
const HOUR = 3_600;

/** Too late, by how much, by whose clock; nothing that was typed is gone. */
function Late({ error, submission }: { readonly error: unknown; readonly submission: Submission }) {
  const { i18n } = useLingui();
  const { exact } = useMoments();
  const { draft } = useEntryForm();
  const copied = useCopied();
  const { closesAt } = submission.call;
  const isLate = error instanceof ApiProblem && error.code === 'stage.closed';
  if (!isLate || closesAt === null || error.said.serverTime === undefined) {
    return <Refused failed={i18n._({ id: 'submit.failed', message: '没有提交' })} error={error} />;
  }
  const received = error.said.serverTime;
  const late = Math.max(0, Date.parse(received) - Date.parse(closesAt)) / SECOND;
  const values = { late: late.toFixed(1), received: exact(received), closed: exact(closesAt) };
  return (
    <Notice
      isNew
      tone="alert"
      title={
        late < HOUR
          ? i18n._({ id: 'late.by', message: '没有报上：晚了 {late} 秒', values })
          : i18n._({ id: 'late.over', message: '没有报上：征集已经截止' })
      }
    >
      <p>
        {i18n._({
          id: 'late.why',
          message: '服务器收到的时刻是 {received}，截止是 {closed}。打开申报表的时刻不算。填的内容都在上面，没有丢。',
          values,
        })}
      </p>
      <CopyButton
        label={i18n._({ id: 'own.copy-all', message: '复制全部内容' })}
        text={() => copied(draft.typed)}
        showsText
      />
    </Notice>
  );
}
