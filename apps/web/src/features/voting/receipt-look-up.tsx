import { useLingui } from '@lingui/react';
import { type FormEvent, type KeyboardEvent, useId, useRef } from 'react';
import { ApiProblem } from '../../api/problem';
import type { BallotReceipt } from '../../api/types';
import { useReceipt } from '../../api/voting';
import { useClock } from '../../ui/clock';
import { formatDay } from '../../ui/format/moments';
import { Notice } from '../../ui/notice';
import { useSay } from '../../ui/words';
import { timeWithSeconds } from './time-with-seconds';
import './receipt.css';

interface ReceiptLookUpProps {
  readonly slug: string;
  /** As it stands in the address; empty where nothing is asked yet. */
  readonly code: string;
  readonly action: string;
  readonly onLookUp: (code: string) => void;
}

/** As a form of the address, so that it works without scripts too. */
export function ReceiptLookUp({ slug, code, action, onLookUp }: ReceiptLookUpProps) {
  const { i18n } = useLingui();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const value = new FormData(event.currentTarget).get('code');
    onLookUp(typeof value === 'string' ? value.trim() : '');
  };
  const pressOnEnter = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    button.current?.click();
  };
  return (
    <>
      <form className="form" method="get" action={action} onSubmit={send}>
        <div>
          <label className="field-label" htmlFor={id}>
            {i18n._({ id: 'receipt.code', message: '回执码' })}
          </label>
          <p className="field-hint" id={`${id}-hint`}>
            {i18n._({
              id: 'receipt.hint',
              message: '六组，每组四位。大小写不分，横线可以不写，字母 O 与数字 0 不分。',
            })}
          </p>
          <textarea
            className="input receipt-input"
            id={id}
            name="code"
            rows={2}
            defaultValue={code}
            key={code}
            required
            onKeyDown={pressOnEnter}
            maxLength={60}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            aria-describedby={`${id}-hint`}
          />
        </div>
        <button className="button button--main" type="submit" ref={button}>
          {i18n._({ id: 'receipt.look-up', message: '查回执' })}
        </button>
      </form>
      <div className="receipt-found" role="status">
        {code !== '' && <Found slug={slug} code={code} />}
      </div>
    </>
  );
}

function Found({ slug, code }: Pick<ReceiptLookUpProps, 'slug' | 'code'>) {
  const { i18n } = useLingui();
  const clock = useClock();
  const { data, error } = useReceipt(slug, code);
  if (error !== null && data === undefined) {
    return (
      <Notice tone="alert" title={i18n._({ id: 'receipt.not-asked', message: '没有查成' })}>
        {error instanceof ApiProblem
          ? error.detail?.[clock.language]
          : i18n._({ id: 'receipt.unreached', message: '没有连上服务器，请稍后再查。' })}
      </Notice>
    );
  }
  if (data === undefined) return null;
  if (!data.recorded || data.castAt === undefined) {
    return (
      <Notice tone="alert" title={i18n._({ id: 'receipt.unknown', message: '没有查到这张回执' })}>
        {i18n._({
          id: 'receipt.unknown-why',
          message: '请对照回执逐组核对。一个大赛的回执只能在那个大赛里查。核对无误仍查不到，请联系主办方。',
        })}
      </Notice>
    );
  }
  return <Recorded castAt={data.castAt} state={data.state ?? 'counted'} reason={data.reason} />;
}

type Recording = Required<Pick<BallotReceipt, 'castAt' | 'state'>> & Pick<BallotReceipt, 'reason'>;

function Recorded({ castAt, state, reason }: Recording) {
  const { i18n } = useLingui();
  const clock = useClock();
  const say = useSay();
  const values = {
    day: formatDay(castAt, clock),
    time: timeWithSeconds(castAt, clock),
    reason: reason === undefined ? '' : say(reason),
  };
  if (state === 'under-review') {
    return (
      <Notice tone="caution" title={i18n._({ id: 'receipt.under-review', message: '复核中' })}>
        {i18n._({
          id: 'receipt.under-review-why',
          message: '{day} {time} 记录，目前仍计在内。主办方正在复核那段时间投出的所有选票。理由：{reason}',
          values,
        })}
      </Notice>
    );
  }
  if (state === 'struck-off') {
    return (
      <Notice tone="alert" title={i18n._({ id: 'receipt.struck-off', message: '已剔除' })}>
        {i18n._({
          id: 'receipt.struck-off-why',
          message: '{day} {time} 记录，复核后由两人裁定剔除，不再计票。理由：{reason}',
          values,
        })}
      </Notice>
    );
  }
  return (
    <Notice tone="done" title={i18n._({ id: 'receipt.recorded', message: '已计入' })}>
      {i18n._({ id: 'receipt.recorded-why', message: '{day} {time} 记录，现在仍在计票记录里。', values })}
    </Notice>
  );
}
