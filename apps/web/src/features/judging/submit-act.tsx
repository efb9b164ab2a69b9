import { useLingui } from '@lingui/react';
import { type FormEvent, useRef, useState } from 'react';
import { useSubmitSheets } from '../../api/desk';
import { ApiProblem } from '../../api/problem';
import { Notice } from '../../ui/notice';
import { useLanguage } from '../../ui/use-language';
import { useDeskSaver, usePanelDesk } from './desk-context';
import type { Reviewed } from './review-of';

/** What follows, one tick (a second where marks look like slips), and the button that carries the number. */
export function SubmitAct({ review }: { readonly review: Reviewed }) {
  const { i18n } = useLingui();
  const unusual = review.ready.flatMap((row) => row.unusual);
  const { form, submit, send, isAsked, isUnsent } = useSubmitting(review, unusual.length > 0);
  const count = review.ready.length;
  return (
    <form
      ref={form}
      className="desk-act"
      noValidate
      aria-labelledby="submit-title"
      onSubmit={(event) => void send(event)}
    >
      <h2 id="submit-title">{i18n._({ id: 'submit.title', message: '提交之后' })}</h2>
      <Consequences count={count} />
      {unusual.length > 0 && <Unusual sentences={unusual.map(({ sentence }) => sentence)} />}
      <label className="desk-tick">
        <input type="checkbox" name="checked" />
        <span>
          {i18n._({
            id: 'submit.checked',
            message: '我已核对，这些分数是我独立作出的，没有应当回避而未回避的项目。',
          })}
        </span>
      </label>
      {isAsked && (
        <p className="desk-fault" role="alert">
          {i18n._({ id: 'submit.tick-first', message: '请先勾选上面的确认，再提交。草稿都在。' })}
        </p>
      )}
      {isUnsent && (
        <Notice isNew tone="alert" title={i18n._({ id: 'submit.failed', message: '没有提交成功' })}>
          <p>
            {i18n._({
              id: 'submit.unsent',
              message: '还有内容没有进服务器，见右上角。等它写明已保存，再提交。',
            })}
          </p>
        </Notice>
      )}
      <SubmitProblem error={submit.error} />
      <div>
        <button className="button button--main" type="submit" disabled={submit.isPending}>
          {submit.isPending
            ? i18n._({ id: 'submit.busy', message: '正在提交…' })
            : i18n._({ id: 'submit.go', message: '提交 {count} 张评分表', values: { count } })}
        </button>
      </div>
    </form>
  );
}

function useSubmitting(review: Reviewed, hasUnusual: boolean) {
  const saver = useDeskSaver();
  const submit = useSubmitSheets(usePanelDesk().place);
  const form = useRef<HTMLFormElement>(null);
  const [isAsked, setAsked] = useState(false);
  const [isUnsent, setUnsent] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const open = form.current?.querySelector<HTMLInputElement>('input:not(:checked)') ?? null;
    setAsked(open !== null);
    if (open !== null) return open.focus();
    await saver.flush();
    const now = saver.read();
    const numbers = review.ready.map(({ sheet }) => sheet.number);
    const meant = now.filter(({ number }) => numbers.includes(number));
    setUnsent(meant.some(({ sheet }) => sheet.isUnsent));
    if (meant.some(({ sheet }) => sheet.isUnsent)) return undefined;
    const sheets = meant.map(({ number, sheet }) => ({ number, version: sheet.stored.version }));
    return submit.mutate({ sheets, confirmsUnusual: hasUnusual });
  };
  return { form, submit, send, isAsked, isUnsent };
}

function Consequences({ count }: { readonly count: number }) {
  const { i18n } = useLingui();
  return (
    <ul className="desk-then">
      <li>
        <b>{i18n._({ id: 'submit.locked', message: '这 {count} 张锁定', values: { count } })}</b>
        {i18n._({ id: 'submit.locked-how', message: '您不能再改。只有组委会写明理由退回，才能重填。' })}
      </li>
      <li>
        <b>{i18n._({ id: 'submit.logged', message: '记入审计日志' })}</b>
        {i18n._({ id: 'submit.logged-how', message: '记下时间、张数和指纹，不记分数。您会得到回执。' })}
      </li>
      <li>
        <b>{i18n._({ id: 'submit.alone', message: '仍看不到别人的分' })}</b>
        {i18n._({ id: 'submit.alone-how', message: '揭晓时，各位评委的分以代号公布。' })}
      </li>
    </ul>
  );
}

/** Marks far from one's own others: asked about before they stand. */
function Unusual({ sentences }: { readonly sentences: readonly { readonly zh: string; readonly en: string }[] }) {
  const { i18n } = useLingui();
  const language = useLanguage();
  return (
    <>
      <Notice tone="caution" title={i18n._({ id: 'submit.unusual', message: '这些分和您自己的其他分差得远' })}>
        {sentences.map((sentence) => (
          <p key={sentence.zh}>{sentence[language]}</p>
        ))}
      </Notice>
      <label className="desk-tick">
        <input type="checkbox" name="unusual" />
        <span>{i18n._({ id: 'submit.unusual-meant', message: '上面这些分没有填错，就是这样打的。' })}</span>
      </label>
    </>
  );
}

function SubmitProblem({ error }: { readonly error: unknown }) {
  const { i18n } = useLingui();
  const language = useLanguage();
  if (error === null) return null;
  const failed = i18n._({ id: 'submit.failed', message: '没有提交成功' });
  const sentences =
    error instanceof ApiProblem
      ? [error.detail, ...error.faults.map(({ sentence }) => sentence)].map((each) => each?.[language] ?? '')
      : [i18n._({ id: 'desk.unreachable', message: '没有连上服务器，请稍后再试。' })];
  return (
    <Notice isNew tone="alert" title={failed}>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  );
}
