import { useLingui } from '@lingui/react';
import type { AnnouncedEntry, AnnouncedList } from '../../api/types';
import { useLanguage } from '../../ui/use-language';
import { SampleTag } from '../../ui/tag';
import { ChineseMark, Said, SaidList } from '../../ui/words';

/** The list that is printed in full: number, title, submitters and what the entry did. */
export function FullList({ list }: { readonly list: AnnouncedList }) {
  return (
    <>
      <div className={list.partTitle === null ? 'off-screen' : 'full-list'}>
        <PartTitle list={list} />
      </div>
      <div className="columns body">
        {list.entries.map((entry) => (
          <Award key={entry.number} entry={entry} />
        ))}
      </div>
    </>
  );
}

function PartTitle({ list: { title, partTitle } }: { readonly list: AnnouncedList }) {
  return (
    <h2>
      {partTitle !== null && (
        <>
          <Said words={partTitle} />{' '}
        </>
      )}
      <Said words={title} />
    </h2>
  );
}

function Award({ entry: { number, title, submitters, writeUp, isSample } }: { readonly entry: AnnouncedEntry }) {
  const language = useLanguage();
  return (
    <section className="award-text">
      <h3>
        <span>{language === 'zh' ? `${number} 号` : `No. ${number}`}</span> <Said words={title} byPhrase />{' '}
        {isSample && <SampleTag />}
      </h3>
      <p className="award-bodies">
        <SaidList list={submitters} />
      </p>
      {writeUp !== null && <WriteUp text={writeUp} />}
    </section>
  );
}

function WriteUp({ text }: { readonly text: NonNullable<AnnouncedEntry['writeUp']> }) {
  const language = useLanguage();
  const isFallback = language === 'en' && text.en === undefined;
  const paragraphs = (isFallback || language === 'zh' ? text.zh : (text.en ?? '')).split(/\n+/);
  return (
    <>
      {isFallback && <ChineseMark />}
      {paragraphs.map((paragraph, index) => (
        <p key={index} lang={isFallback ? 'zh-CN' : undefined}>
          {paragraph}
        </p>
      ))}
    </>
  );
}

/** A list that is printed as names. */
export function NameList({ list }: { readonly list: AnnouncedList }) {
  const { i18n } = useLingui();
  const { entries } = list;
  const count = i18n._({
    id: 'announcement.count',
    message: '{count, plural, other {# 项}}',
    values: { count: entries.length },
  });
  const samples = i18n._({ id: 'announcement.samples', message: '均为示例' });
  return (
    <>
      <div className="thick-thin" />
      <PartTitle list={list} />
      <p className="small faint list-count">
        {count}
        {entries.every(({ isSample }) => isSample) && ` · ${samples}`}
      </p>
      <div className="columns">
        <ol className="name-list">
          {entries.map(({ number, title, submitters }) => (
            <li key={number}>
              <span className="name-number">
                {i18n._({ id: 'entry.number', message: '{number} 号', values: { number } })}
              </span>{' '}
              <Said words={title} byPhrase />{' '}
              <span className="small faint">
                <SaidList list={submitters} />
              </span>
            </li>
          ))}
        </ol>
      </div>
    </>
  );
}
