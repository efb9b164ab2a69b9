import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import type { Coverage } from '../../api/types';
import { DateOnly } from '../../ui/day';
import { SampleTag } from '../../ui/tag';
import { Said } from '../../ui/words';
import './roadshow.css';

interface CoverageRowsProps {
  readonly coverage: readonly Coverage[];
  /** What stands before the title of a piece, such as the number of its entry. */
  readonly before?: (index: number) => ReactNode;
}

export function CoverageRows({ coverage, before }: CoverageRowsProps) {
  return (
    <ul>
      {coverage.map((piece, index) => (
        <CoverageRow key={index} piece={piece} before={before?.(index)} />
      ))}
    </ul>
  );
}

function CoverageRow({ piece, before }: { readonly piece: Coverage; readonly before: ReactNode }) {
  const { publishedOn, title, outlet, url, isExample } = piece;
  return (
    <li className="coverage-row">
      <DateOnly date={publishedOn} withYear={false} />
      <span>
        {before}
        {url === null ? <Said words={title} /> : <LinkOut url={url} title={<Said words={title} />} />}{' '}
        {isExample && <SampleTag />}
        {outlet !== null && (
          <span className="small faint coverage-outlet">
            <Said words={outlet} />
          </span>
        )}
      </span>
      <Medium piece={piece} />
    </li>
  );
}

function LinkOut({ url, title }: { readonly url: string; readonly title: ReactNode }) {
  return (
    <a href={url} rel="noopener noreferrer nofollow">
      {title}
    </a>
  );
}

function Medium({ piece: { medium, minutes } }: { readonly piece: Coverage }) {
  const { i18n } = useLingui();
  const names = {
    video: i18n._({ id: 'medium.video', message: '视频' }),
    article: i18n._({ id: 'medium.article', message: '图文' }),
    audio: i18n._({ id: 'medium.audio', message: '音频' }),
  };
  return (
    <span className="minutes">
      {minutes === null
        ? names[medium]
        : i18n._({
            id: 'medium.minutes',
            message: '{medium} {minutes} 分钟',
            values: { medium: names[medium], minutes },
          })}
    </span>
  );
}
