import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import type { Results, ResultVersion } from '../../api/types';
import { Moment } from '../../ui/day';
import { Notice } from '../../ui/notice';
import { Said } from '../../ui/words';

interface VersionsProps {
  readonly slug: string;
  readonly results: Results;
}

/** Every version that was published, with the reason for each correction; all stay readable. */
export function Versions({ slug, results: { version, versions } }: VersionsProps) {
  const { i18n } = useLingui();
  return (
    <>
      <ol className="versions">
        {versions.map((entry) => (
          <VersionRow key={entry.version} slug={slug} entry={entry} isShown={entry.version === version} />
        ))}
      </ol>
      {versions.length === 1 && (
        <p className="why">
          {i18n._({ id: 'versions.only', message: '公布之后未作更正。如有更正，会在这里并列新旧各版，说明理由。' })}
        </p>
      )}
    </>
  );
}

interface VersionRowProps {
  readonly slug: string;
  readonly entry: ResultVersion;
  readonly isShown: boolean;
}

function VersionRow({ slug, entry: { version, publishedAt, reason }, isShown }: VersionRowProps) {
  const { i18n } = useLingui();
  const name = i18n._({ id: 'versions.version', message: '第 {version} 版', values: { version } });
  return (
    <li>
      {isShown ? <strong>{name}</strong> : <Link href={`/${slug}/results?version=${version}`}>{name}</Link>}{' '}
      <Moment at={publishedAt} />
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

/** Says above everything that this is not the newest version, or why it corrects the one before. */
export function VersionNotice({ slug, results: { version, versions, reason } }: VersionsProps) {
  const { i18n } = useLingui();
  const newest = versions[0]?.version ?? version;
  if (version !== newest) {
    const title = i18n._({ id: 'versions.old', message: '这是第 {version} 版，已被更正', values: { version } });
    return (
      <Notice tone="caution" title={title}>
        <Link href={`/${slug}/results`}>{i18n._({ id: 'versions.to-newest', message: '看最新一版' })}</Link>
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
