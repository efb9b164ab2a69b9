import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import { rulebookUrl } from '../../api/addresses';
import type { RulebookVersion, Rules } from '../../api/types';
import { Moment } from '../../ui/day';
import { formatWhole } from '../../ui/format/exact-number';
import { Hash } from '../../ui/hash';
import { Notice } from '../../ui/notice';
import { Said } from '../../ui/words';

interface SealProps {
  readonly slug: string;
  readonly rules: Rules;
}

/** The fingerprint of the sealed file, the file itself, and every version there was. */
export function Seal({ slug, rules: { version, hash, bytes, versions } }: SealProps) {
  const { i18n } = useLingui();
  const size = formatWhole(Math.max(1, Math.round(bytes / 1000)));
  return (
    <>
      <p>{i18n._({ id: 'seal.hash', message: '规则文件的指纹（SHA-256）。文件改动一个字，指纹就会全变。' })}</p>
      <Hash value={hash} />
      {versions.length === 1 ? (
        <p className="why">
          {i18n._({ id: 'seal.only', message: '第 1 版，封存后未作修订。如有修订，会在这里并列各版、说明理由。' })}
        </p>
      ) : (
        <ol className="versions">
          {versions.map((entry) => (
            <SealedVersion key={entry.version} slug={slug} entry={entry} isShown={entry.version === version} />
          ))}
        </ol>
      )}
      <p className="part-more">
        <a href={rulebookUrl(slug, version)} download>
          {i18n._({ id: 'seal.download', message: '下载规则文件（JSON，{size} kB）', values: { size } })}
        </a>
      </p>
    </>
  );
}

interface SealedVersionProps {
  readonly slug: string;
  readonly entry: RulebookVersion;
  readonly isShown: boolean;
}

function SealedVersion({ slug, entry: { version, sealedAt, reason }, isShown }: SealedVersionProps) {
  const { i18n } = useLingui();
  const name = i18n._({ id: 'versions.version', message: '第 {version} 版', values: { version } });
  return (
    <li>
      {isShown ? <strong>{name}</strong> : <Link href={`/${slug}/rules?version=${version}`}>{name}</Link>}{' '}
      <Moment at={sealedAt} />
      {isShown && <span className="tag tag--now">{i18n._({ id: 'versions.shown', message: '正在看' })}</span>}
      {reason !== null && (
        <p className="why">
          {i18n._({ id: 'seal.reason', message: '修订理由：' })}
          <Said words={reason} />
        </p>
      )}
    </li>
  );
}

export function OldRules({ slug, rules: { version, versions } }: SealProps) {
  const { i18n } = useLingui();
  const newest = Math.max(...versions.map((entry) => entry.version));
  if (version === newest) return null;
  const title = i18n._({ id: 'seal.old', message: '这是第 {version} 版规则，已被修订', values: { version } });
  return (
    <Notice tone="caution" title={title}>
      <Link href={`/${slug}/rules`}>{i18n._({ id: 'versions.to-newest', message: '看最新一版' })}</Link>
    </Notice>
  );
}
