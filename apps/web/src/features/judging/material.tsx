import { useLingui } from '@lingui/react';
import type { useJudgedSheet } from '../../api/desk';
import type { Material } from '../../api/types';
import { Fetched } from '../../ui/fetched';
import { useLanguage } from '../../ui/use-language';
import { Said, useSay } from '../../ui/words';

/** What was submitted. That it cannot be had keeps nobody from marking. */
export function EntryMaterial({ query }: { readonly query: ReturnType<typeof useJudgedSheet> }) {
  const { i18n } = useLingui();
  return (
    <article className="material" aria-labelledby="material-title">
      <div className="desk-part-head">
        <h2 id="material-title">{i18n._({ id: 'material.title', message: '申报材料' })}</h2>
      </div>
      <Fetched query={query} waiting={i18n._({ id: 'material.waiting', message: '正在取申报材料' })} level={3}>
        {({ material }) => <Written material={material} />}
      </Fetched>
    </article>
  );
}

function Written({ material: { keyFacts, summary, descriptionHtml } }: { readonly material: Material }) {
  const language = useLanguage();
  const say = useSay();
  const html = (language === 'en' ? descriptionHtml.en : undefined) ?? descriptionHtml.zh;
  const isChinese = language === 'en' && descriptionHtml.en === undefined;
  return (
    <>
      {keyFacts.length > 0 && (
        <dl className="material-facts">
          {keyFacts.map(({ value, unit, words }) => (
            <div key={`${value} ${words.zh}`}>
              <dt>
                {value}
                {unit !== null && say(unit)}
              </dt>
              <dd>
                <Said words={words} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p className="material-summary">
        <Said words={summary} />
      </p>
      {/* made safe by the api, as on the entry's own page */}
      <div
        className="material-text prose"
        lang={isChinese ? 'zh-CN' : undefined}
        dangerouslySetInnerHTML={{ __html: html }}
      />
    </>
  );
}
