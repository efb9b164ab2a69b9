import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import { type SubmissionPlace } from '../../api/submissions';
import type { Submission } from '../../api/types';
import { CopyButton } from '../../ui/copy-button';
import { Numbered } from '../../ui/numbered';
import { Part } from '../../ui/part';
import { useLanguage } from '../../ui/use-language';
import { pathIn } from '../../ui/language';
import { CallPanel } from './call-part';
import { Content } from './content';
import { History } from './history';
import { TakeBack, Withdraw } from './leaving';
import { useMoments } from './moments';
import { formPath, receiptPath } from './paths';
import { StateHead } from './state-head';
import { Todo } from './todo';
import { useCopied } from './use-copied';
import { useScreened } from './use-screened';
import { useChoiceTitles } from './choice-titles';

interface SubmissionHomeProps {
  readonly place: SubmissionPlace;
  readonly submission: Submission;
}

/** One's own entry: in which state it is and why, what can be done now, what happened. */
export function SubmissionHome({ place, submission }: SubmissionHomeProps) {
  const { i18n } = useLingui();
  const language = useLanguage();
  const { call, acts, missing, state, draft, receipt } = submission;
  const maySave = acts.includes('save');
  const screened = useScreened(place.slug);
  return (
    <>
      <div className="own-top">
        <div>
          <StateHead card={submission} call={call} screened={screened} level={1} />
          <p className="own-title">
            {submission.title.trim() === '' ? i18n._({ id: 'own.untitled', message: '还没有名称' }) : submission.title}
          </p>
          <SavedAt submission={submission} />
        </div>
        <CallPanel call={call}>
          {maySave && <GoOn place={place} submission={submission} />}
          {state === 'accepted' && submission.number !== null && (
            <Link className="button button--plain" href={`/${place.slug}/entries/${submission.number}`}>
              {i18n._({ id: 'own.public', message: '看公开页' })}
            </Link>
          )}
          {state === 'accepted' && screened !== null && (
            <Link className="button button--plain" href={`/${place.slug}/rounds/${screened.id}/notice`}>
              {i18n._({ id: 'own.lists', message: '看公布的名单' })}
            </Link>
          )}
          {receipt !== null && (
            <Link className="button button--plain" href={receiptPath(place, receipt.position)}>
              {i18n._({ id: 'own.receipt', message: '看回执' })}
            </Link>
          )}
        </CallPanel>
      </div>
      {maySave && call.state !== 'closed' && (
        <Part
          title={i18n._({ id: 'own.todo', message: '现在要做的' })}
          aside={i18n._({ id: 'own.todo-aside', message: '缺的每一处都在这里' })}
        >
          <Todo missing={missing} form={pathIn(language, formPath(place))} />
        </Part>
      )}
      {maySave && call.state !== 'closed' && <WhatNext />}
      {!(maySave && call.state !== 'closed') && <WhatStands draft={draft} submission={submission} />}
      <History place={place} />
      {acts.includes('takeBack') && <TakeBack place={place} />}
      {acts.includes('withdraw') && <Withdraw place={place} />}
    </>
  );
}

function SavedAt({ submission: { savedAt, version } }: Pick<SubmissionHomeProps, 'submission'>) {
  const { i18n } = useLingui();
  const { whole } = useMoments();
  if (savedAt === null) return null;
  return (
    <p className="own-saved">
      {i18n._({
        id: 'own.saved-at',
        message: '上次保存 {at}，是服务器的时间；第 {version} 版',
        values: { at: whole(savedAt), version },
      })}
    </p>
  );
}

function GoOn({ place, submission: { missing, state, call } }: SubmissionHomeProps) {
  const { i18n } = useLingui();
  const count = missing.length;
  const isOver = call.state !== 'open' && call.state !== 'planned';
  return (
    <>
      <Link className={isOver ? 'button button--plain' : 'button button--main button--wide'} href={formPath(place)}>
        {isOver
          ? i18n._({ id: 'own.open-form', message: '打开申报表' })
          : count > 0
            ? i18n._({ id: 'own.go-on', message: '接着填，还缺 {count} 处', values: { count } })
            : state === 'returned'
              ? i18n._({ id: 'own.mend', message: '去改' })
              : i18n._({ id: 'own.check', message: '检查并提交' })}
      </Link>
      {!isOver && (
        <p className="own-when">{i18n._({ id: 'own.when-full', message: '填全之后才能提交；提交之后立刻有回执。' })}</p>
      )}
    </>
  );
}

function WhatNext() {
  const { i18n } = useLingui();
  return (
    <Part title={i18n._({ id: 'own.next', message: '提交之后' })}>
      <Numbered
        sentences={[
          i18n._({ id: 'own.next-receipt', message: '马上得到回执：收到的时刻和内容的指纹。' }),
          i18n._({
            id: 'own.next-office',
            message: '组委会受理并给编号，或写明理由退回、不受理；都写在这一页的第一行。',
          }),
          i18n._({ id: 'own.next-leave', message: '投票开始之前可以退出。' }),
        ]}
      />
    </Part>
  );
}

function WhatStands({ draft, submission }: Pick<Submission, 'draft'> & Pick<SubmissionHomeProps, 'submission'>) {
  const { i18n } = useLingui();
  const titles = useChoiceTitles(submission);
  const copied = useCopied();
  return (
    <Part title={i18n._({ id: 'own.content', message: '内容' })}>
      <Content draft={draft} titles={titles} />
      <div className="button-row">
        <CopyButton
          label={i18n._({ id: 'own.copy-all', message: '复制全部内容' })}
          text={() => copied(draft)}
          showsText
        />
      </div>
    </Part>
  );
}
