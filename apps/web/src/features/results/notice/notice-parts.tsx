import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Contest, Notice } from '../../../api/types';
import { Moment } from '../../../ui/day';
import { Hash } from '../../../ui/hash';
import { Said, SaidList } from '../../../ui/words';
import { useEndWords } from './notice-words';

interface NoticeProps {
  readonly contest: Contest;
  readonly notice: Notice;
}

/** From when until when, and what comes then. */
export function NoticeTimes({ contest, notice }: NoticeProps) {
  const { i18n } = useLingui();
  const ends = useEndWords(notice.endsAt);
  const facts: readonly (readonly [string, ReactNode])[] = [
    [i18n._({ id: 'notice.from', message: '公示开始' }), <Moment key="from" at={notice.openedAt} />],
    ...(notice.publishedAt === null
      ? ([[i18n._({ id: 'notice.until', message: '公示到' }), ends]] as const)
      : ([
          [i18n._({ id: 'notice.published-at', message: '名单公布' }), <Moment key="at" at={notice.publishedAt} />],
        ] as const)),
    [i18n._({ id: 'notice.version', message: '名单版本' }), <VersionWords key="version" version={notice.version} />],
    [i18n._({ id: 'notice.organisers', message: '公示方' }), <SaidList key="who" list={contest.organisers} />],
  ];
  return (
    <dl className="pairs">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function VersionWords({ version }: { readonly version: number }) {
  const { i18n } = useLingui();
  return <>{i18n._({ id: 'versions.version', message: '第 {version} 版', values: { version } })}</>;
}

/** Who may say what, and where. */
export function WhoMaySay({ contest: { contact, organisers }, notice }: NoticeProps) {
  const { i18n } = useLingui();
  const ends = useEndWords(notice.endsAt);
  return (
    <ol className="numbered">
      <li>{i18n._({ id: 'notice.who', message: '任何人都可以提意见，不用登录。' })}</li>
      <li>
        {i18n._({
          id: 'notice.what',
          message: '请写明项目编号、认为哪一步有误、理由和依据，以及怎样联系你。',
        })}
      </li>
      <li>
        {i18n._({ id: 'notice.where', message: '直接交给主办方，本站不代收：' })}
        {contact === null ? <SaidList list={organisers} /> : <Said words={contact} />}
        {i18n._({ id: 'notice.stop', message: '。' })}
      </li>
      <li>
        {i18n._({
          id: 'notice.when',
          message: '时间：{ends}。查明有误时，组委会公开作出决定，重新计算，名单换成新的一版，公示从头开始。',
          values: { ends },
        })}
      </li>
    </ol>
  );
}

/** What exactly is proposed: whoever publishes can publish nothing else. */
export function NoticeHashes({ contest: { slug }, notice }: NoticeProps) {
  const { i18n } = useLingui();
  const { hash, evidenceHash, rulebookHash, publishedAt } = notice;
  return (
    <>
      <p>
        {publishedAt === null
          ? i18n._({
              id: 'notice.hash-why',
              message: '名单由封存的规则和冻结的依据算出。揭晓时公布的结果必须正是下面这个指纹，一个字节也不能改。',
            })
          : i18n._({
              id: 'notice.hash-kept',
              message: '名单由封存的规则和冻结的依据算出，公布的正是公示的这一版，下面是它的指纹。',
            })}
      </p>
      <Hash label={i18n._({ id: 'notice.hash', message: '结果的指纹（SHA-256）' })} value={hash} />
      <Hash label={i18n._({ id: 'notice.evidence-hash', message: '依据的指纹' })} value={evidenceHash} />
      <Hash label={i18n._({ id: 'notice.rulebook-hash', message: '规则的指纹' })} value={rulebookHash} />
      <p className="part-more">
        <Link href={`/${slug}/rules`}>{i18n._({ id: 'notice.rules', message: '规则全文与封存指纹' })}</Link>
      </p>
    </>
  );
}

/** Every version that was proposed, and why it took the place of the one before. */
export function NoticeVersions({ notice: { versions, version: shown } }: Pick<NoticeProps, 'notice'>) {
  const { i18n } = useLingui();
  return (
    <ol className="versions">
      {versions.map(({ version, openedAt, publishedAt, reason, hash }) => (
        <li key={version}>
          <strong>
            <VersionWords version={version} />
          </strong>{' '}
          <Moment at={openedAt} />
          {version === shown && (
            <span className="tag tag--now">
              {publishedAt === null
                ? i18n._({ id: 'notice.in-force', message: '正在公示' })
                : i18n._({ id: 'notice.published', message: '已公布' })}
            </span>
          )}
          {reason !== null && (
            <p className="why">
              <Said words={reason} />
            </p>
          )}
          {version !== shown && <Hash value={hash} />}
        </li>
      ))}
    </ol>
  );
}
