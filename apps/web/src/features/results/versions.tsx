import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import type { Contest, Results, ResultVersion } from '../../api/types';
import { Moment } from '../../ui/day';
import { Notice } from '../../ui/notice';
import { Said } from '../../ui/words';
import { Cite } from './cite';
import { versionPage } from './placed';

interface VersionsProps {
  readonly contest: Contest;
  readonly results: Results;
}

/** Every version of the round that was published, with the reason for each correction; all stay readable. */
export function Versions({ contest: { slug, isImported, rounds }, results }: VersionsProps) {
  const { i18n } = useLingui();
  const { round, version, versions, buildsOn } = results;
  return (
    <>
      <ol className="versions">
        {versions.map((entry) => (
          <VersionRow
            key={entry.version}
            href={versionPage(slug, round, entry.version)}
            entry={entry}
            isShown={entry.version === version}
          />
        ))}
      </ol>
      {buildsOn.map((base) => (
        <p key={base.round} className="why">
          {i18n._({ id: 'versions.builds-on', message: '建立在更早的一轮之上：' })}{' '}
          <Link href={versionPage(slug, base.round, base.version)}>
            <RoundTitle rounds={rounds} id={base.round} />{' '}
            {i18n._({ id: 'versions.version', message: '第 {version} 版', values: { version: base.version } })}
          </Link>
        </p>
      ))}
      {isImported && (
        <p className="why">
          {i18n._({
            id: 'versions.imported',
            message: '这里的时间是本站导入后计算并公布的时间，不是大赛揭晓的时间。',
          })}
        </p>
      )}
      {versions.length === 1 && (
        <p className="why">
          {i18n._({ id: 'versions.only', message: '公布之后未作更正。如有更正，会在这里并列新旧各版，说明理由。' })}
        </p>
      )}
      <div className="part-more">
        <Cite place={null} />
      </div>
    </>
  );
}

function RoundTitle({ rounds, id }: { readonly rounds: Contest['rounds']; readonly id: string }) {
  const round = rounds.find((each) => each.id === id);
  return round === undefined ? <>{id}</> : <Said words={round.title} />;
}

interface VersionRowProps {
  readonly href: string;
  readonly entry: ResultVersion;
  readonly isShown: boolean;
}

function VersionRow({ href, entry: { version, publishedAt, reason }, isShown }: VersionRowProps) {
  const { i18n } = useLingui();
  const name = i18n._({ id: 'versions.version', message: '第 {version} 版', values: { version } });
  return (
    <li>
      {isShown ? <strong>{name}</strong> : <Link href={href}>{name}</Link>} <Moment at={publishedAt} />
      {isShown && <span className="tag tag--now">{i18n._({ id: 'versions.shown', message: '正在看' })}</span>}
      {reason !== null && (
        <p className="why">
          {i18n._({ id: 'versions.reason', message: '更正理由：' })}
          <Said words={reason} />
        </p>
      )}
    </li>
  );
}

interface VersionNoticeProps {
  readonly slug: string;
  readonly results: Results;
}

/** Says above everything that this is not the newest version, or why it corrects the one before. */
export function VersionNotice({ slug, results: { round, version, versions, reason } }: VersionNoticeProps) {
  const { i18n } = useLingui();
  const newest = versions[0]?.version ?? version;
  if (version !== newest) {
    const title = i18n._({ id: 'versions.old', message: '这是第 {version} 版，已被更正', values: { version } });
    return (
      <Notice tone="caution" title={title}>
        <Link href={versionPage(slug, round, newest)}>
          {i18n._({ id: 'versions.to-newest', message: '看最新一版' })}
        </Link>
      </Notice>
    );
  }
  if (reason === null) return null;
  return (
    <Notice title={i18n._({ id: 'versions.corrected', message: '这是更正后的第 {version} 版', values: { version } })}>
      <Said words={reason} />
    </Notice>
  );
}
