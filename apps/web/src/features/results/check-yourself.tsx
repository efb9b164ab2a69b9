import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import type { Publication } from '../../api/addresses';
import type { Results } from '../../api/types';
import { Hash } from '../../ui/hash';

interface CheckYourselfProps {
  readonly published: Publication;
  readonly hashes: Results['hashes'];
}

/** Where anyone recomputes what was published, and the fingerprint that must come out. */
export function CheckYourself({ published: { slug, round, version }, hashes }: CheckYourselfProps) {
  const { i18n } = useLingui();
  return (
    <>
      <p>
        {i18n._({
          id: 'check.why',
          message: '用公布的规则和依据在你的设备上重算一遍，看结果是否逐字节相同。三个文件和名单表也在那里下载。',
        })}
      </p>
      <p className="part-more">
        <Link className="button" href={`/${slug}/rounds/${round}/recompute?version=${version}`}>
          {i18n._({ id: 'check.here', message: '在这里验算' })}
        </Link>
      </p>
      <Hash label={i18n._({ id: 'check.hash', message: '结果的指纹（SHA-256）' })} value={hashes.outcome} />
      <p className="part-more">
        <Link href={`/${slug}/announcement`}>{i18n._({ id: 'files.announcement', message: '公告全文' })}</Link>
      </p>
    </>
  );
}
