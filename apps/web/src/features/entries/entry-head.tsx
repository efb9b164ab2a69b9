import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { submitterPage } from '../../api/submitter-page';
import type { Entry } from '../../api/types';
import { Icon } from '../../ui/icon';
import { SampleTag } from '../../ui/tag';
import { useLanguage } from '../../ui/use-language';
import { Said } from '../../ui/words';
import { EntryNumber } from './entry-number';
import { useLastList } from './last-list';
import './entries.css';

interface EntryHeadProps {
  readonly slug: string;
  readonly entry: Entry;
  /** What it won, where that is known. */
  readonly children?: ReactNode;
}

export function EntryHead({ slug, entry, children }: EntryHeadProps) {
  const { i18n } = useLingui();
  const isEnglish = useLanguage() === 'en';
  const list = useLastList();
  const all = `/${slug}/entries`;
  const { title, submitters, isSample } = entry;
  return (
    <>
      <Link className="back-link" href={list?.startsWith(all) ? list : all}>
        <Icon name="back" />
        {i18n._({ id: 'entry.all', message: '全部项目' })}
      </Link>
      <div className="entry-head">
        <p>
          <EntryNumber number={entry.number} />
        </p>
        <div>
          <h1 className="title-1">
            <Said words={title} byPhrase /> {isSample && <SampleTag />}
          </h1>
          {isEnglish && title.en !== undefined && (
            <p className="soft small entry-original" lang="zh-CN">
              {title.zh}
            </p>
          )}
          <ul className="submitters" aria-label={i18n._({ id: 'entry.submitters', message: '申报单位' })}>
            {submitters.map((submitter) => (
              <li key={submitter.zh}>
                <Link href={submitterPage(slug, submitter)}>
                  <Said words={submitter} byPhrase />
                </Link>
              </li>
            ))}
          </ul>
          {children}
        </div>
      </div>
    </>
  );
}
