import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import type { SubmissionPlace } from '../../api/submissions';
import type { Submission, WholeReceipt } from '../../api/types';
import { CopyButton } from '../../ui/copy-button';
import { Hash } from '../../ui/hash';
import { Icon } from '../../ui/icon';
import { Numbered } from '../../ui/numbered';
import { Part } from '../../ui/part';
import { TakeBack } from './leaving';
import { useMoments } from './moments';
import { entryPath } from './paths';
import { StateHead } from './state-head';
import { useScreened } from './use-screened';
import './receipt.css';

interface ReceiptProps {
  readonly place: SubmissionPlace;
  readonly submission: Submission;
  readonly receipt: WholeReceipt;
}

/** That an entry was received: when, of which content; to be kept. */
export function Receipt({ place, submission, receipt }: ReceiptProps) {
  const { i18n } = useLingui();
  const { acts, call, state } = submission;
  const screened = useScreened(place.slug);
  const isNewest = submission.receipt?.position === receipt.position && state === 'submitted';
  return (
    <>
      <div className="page-head">
        <StateHead screened={screened} card={submission} call={call} level={1} />
        <p className="lead">
          {i18n._({ id: 'receipt.keep', message: '请留下回执：有争议时，以它和服务器的记录为准。' })}
        </p>
      </div>
      {isNewest && <Steps />}
      <Slip {...{ submission, receipt }} />
      <p className="own-when">
        {i18n._({
          id: 'receipt.hash-why',
          message: '指纹由提交的内容算出（SHA-256）；内容改一个字，指纹就不同。下载的文件一字不差，谁都能重算。',
        })}
      </p>
      <div className="button-row">
        <button className="button button--plain" type="button" onClick={() => download(receipt)}>
          {i18n._({ id: 'receipt.download', message: '下载提交的内容' })}
        </button>
        <CopyButton label={i18n._({ id: 'receipt.copy', message: '复制指纹' })} text={() => receipt.hash} showsText />
      </div>
      <Part title={i18n._({ id: 'receipt.next', message: '接下来' })}>
        <Numbered
          sentences={[
            i18n._({ id: 'receipt.next-office', message: '组委会受理并给编号，或写明理由退回、不受理。' }),
            i18n._({ id: 'receipt.next-where', message: '结论写在项目页的第一行。' }),
            i18n._({ id: 'own.next-leave', message: '投票开始之前可以退出。' }),
          ]}
        />
        <p className="part-more">
          <Link href={entryPath(place)}>{i18n._({ id: 'form.to-entry', message: '看我的项目' })}</Link>
        </p>
      </Part>
      {isNewest && acts.includes('takeBack') && <TakeBack place={place} />}
    </>
  );
}

function Steps() {
  const { i18n } = useLingui();
  const steps = [
    i18n._({ id: 'receipt.sent', message: '已送出' }),
    i18n._({ id: 'receipt.received', message: '已收到' }),
    i18n._({ id: 'receipt.given', message: '有回执' }),
  ];
  return (
    <ol className="own-steps" aria-label={i18n._({ id: 'receipt.steps', message: '提交的三步' })}>
      {steps.map((step) => (
        <li key={step}>
          <Icon name="done" />
          {step}
        </li>
      ))}
    </ol>
  );
}

function Slip({ submission: { title, call, draft }, receipt }: Omit<ReceiptProps, 'place'>) {
  const { i18n } = useLingui();
  const { whole, end, zone } = useMoments();
  const { receivedAt, version, position, hash } = receipt;
  const facts: readonly [string, string][] = [
    [
      i18n._({ id: 'receipt.at', message: '收到' }),
      i18n._({
        id: 'receipt.at-when',
        message: '{at}，{zone}，服务器的时钟',
        values: { at: whole(receivedAt), zone: zone(receivedAt) },
      }),
    ],
    ...(call.closesAt === null
      ? []
      : ([[i18n._({ id: 'receipt.until', message: '截止' }), end(call.closesAt)]] as [string, string][])),
    [
      i18n._({ id: 'receipt.content', message: '内容' }),
      i18n._({
        id: 'receipt.version',
        message: '第 {version} 版，这个项目的第 {position} 次提交',
        values: { version, position },
      }),
    ],
  ];
  return (
    <section className="own-receipt" aria-labelledby="own-receipt">
      <div>
        <h2 id="own-receipt">{i18n._({ id: 'receipt.name', message: '申报回执' })}</h2>
        <p className="own-title">{title}</p>
        <p className="faint small">{draft.lead}</p>
      </div>
      <dl>
        {facts.map(([name, said]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{said}</dd>
          </div>
        ))}
        <div>
          <dt>{i18n._({ id: 'receipt.hash', message: '指纹' })}</dt>
          <dd>
            <Hash value={hash} />
          </dd>
        </div>
      </dl>
    </section>
  );
}

/** Byte by byte what was hashed. */
function download({ content, hash }: WholeReceipt): void {
  const url = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${hash.slice(0, 8)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
