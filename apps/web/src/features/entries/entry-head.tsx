import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import type { Entry } from '../../api/types';
import { Icon } from '../../ui/icon';
import { useLanguage } from '../../ui/use-language';
import { SampleTag } from '../../ui/tag';
import { Said } from '../../ui/words';
import './entries.css';

interface EntryHeadProps {
  readonly slug: string;
  readonly entry: Entry;
}

export function EntryHead({ slug, entry }: EntryHeadProps) {
  const { i18n } = useLingui();
  const isEnglish = useLanguage() === 'en';
  const { title, submitters, isSample } = entry;
  return (
    <>
      <Link className="back-link" href={`/${slug}/entries`}>
        <Icon name="back" />
        {i18n._({ id: 'entry.all', message: '全部项目' })}
      </Link>
      <div className="entry-head">
        <EntryNumber number={entry.number} />
        <div>
          <h1 className="title-1">
            <Said words={title} byPhrase /> {isSample && <SampleTag />}
          </h1>
          {isEnglish && title.en !== undefined && (
            <p className="soft small entry-original" lang="zh-CN">
              {title.zh}
            </p>
          )}
          <ul className="bodies" aria-label={i18n._({ id: 'entry.bodies', message: '申报单位' })}>
            {submitters.map((submitter) => (
              <li key={submitter.zh}>
                <Said words={submitter} byPhrase />
              </li>
            ))}
          </ul>
        </div>
      </div>
    </>
  );
}

function EntryNumber({ number }: { readonly number: number }) {
  const isEnglish = useLanguage() === 'en';
  return (
    <p className="entry-number">
      {isEnglish && <small className="before-number">No.</small>}
      {number}
      {!isEnglish && <small>号</small>}
    </p>
  );
}
