import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import { type ResultFile, resultFileUrl } from '../../api/addresses';
import type { Results } from '../../api/types';
import { Hash } from '../../ui/hash';
import { Icon } from '../../ui/icon';
import './results.css';

interface RecomputeProps {
  readonly slug: string;
  readonly results: Results;
}

/** The files with which anyone can reckon the award again, and how. */
export function Recompute({ slug, results: { version, hashes, domainVersion } }: RecomputeProps) {
  const { i18n } = useLingui();
  const files: readonly { readonly file: ResultFile; readonly label: string }[] = [
    { file: 'rulebook.json', label: i18n._({ id: 'files.rulebook', message: '规则' }) },
    { file: 'evidence.json', label: i18n._({ id: 'files.evidence', message: '依据：选票汇总、评分和裁定' }) },
    { file: 'outcome.json', label: i18n._({ id: 'files.outcome', message: '结果：名次、得分和名单' }) },
    { file: 'results.csv', label: i18n._({ id: 'files.csv', message: '名单与得分表' }) },
  ];
  return (
    <>
      <ul className="downloads">
        {files.map(({ file, label }) => (
          <Download key={file} href={resultFileUrl(slug, file, version)} label={label} file={file} />
        ))}
        <li>
          <Link href={`/${slug}/announcement`}>
            <Icon name="page" />
            <span>{i18n._({ id: 'files.announcement', message: '公告全文' })}</span>
            <small>{i18n._({ id: 'files.announcement-kind', message: '网页，可打印' })}</small>
          </Link>
        </li>
      </ul>
      <p className="why">
        {i18n._({
          id: 'files.how',
          message: '用规则和依据重算，应得到逐字节相同的结果；不需要联网，也不需要相信我们。在桂冠的程序里：',
        })}
      </p>
      <pre className="command">npm run decide -- rulebook.json evidence.json --json</pre>
      <p className="why">
        {i18n._({
          id: 'files.hashes',
          message: '三个文件的指纹（SHA-256）。计算程序第 {domainVersion} 版。',
          values: { domainVersion },
        })}
      </p>
      <Hash label={i18n._({ id: 'files.rulebook-short', message: '规则' })} value={hashes.rulebook} />
      <Hash label={i18n._({ id: 'files.evidence-short', message: '依据' })} value={hashes.evidence} />
      <Hash label={i18n._({ id: 'files.outcome-short', message: '结果' })} value={hashes.outcome} />
    </>
  );
}

interface DownloadProps {
  readonly href: string;
  readonly label: string;
  readonly file: ResultFile;
}

function Download({ href, label, file }: DownloadProps) {
  return (
    <li>
      <a href={href} download>
        <Icon name="download" />
        <span>{label}</span>
        <small>{file.endsWith('.csv') ? 'CSV' : 'JSON'}</small>
      </a>
    </li>
  );
}
