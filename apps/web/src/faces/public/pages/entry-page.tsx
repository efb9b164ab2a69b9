import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import { useEntry } from '../../../api/entries';
import type { Entry } from '../../../api/types';
import { Description } from '../../../features/entries/description';
import { EntryHead } from '../../../features/entries/entry-head';
import { KeyFacts } from '../../../features/entries/key-facts';
import { EntryResults } from '../../../features/results/entry-results';
import { Standing } from '../../../features/results/standing';
import { CoverageRows } from '../../../features/roadshow/coverage-rows';
import { OnStage } from '../../../features/roadshow/on-stage';
import { Fetched } from '../../../ui/fetched';
import { Part } from '../../../ui/part';
import { Said } from '../../../ui/words';
import type { PageProps } from '../code/code';
import { OwnWords } from '../code/own-words';
import { TextNote } from '../frame/text-note';
import { messages as english } from '../locales/entry/en.po';
import { messages as chinese } from '../locales/entry/zh-CN.po';

const WORDS = { zh: chinese, en: english };

export function EntryPage(props: PageProps) {
  return (
    <OwnWords words={WORDS}>
      <EntryOf {...props} />
    </OwnWords>
  );
}

function EntryOf({ place: { slug, number } }: PageProps) {
  const { i18n } = useLingui();
  const query = useEntry(slug, Number(number));
  return (
    <Fetched query={query} waiting={i18n._({ id: 'entry.loading', message: '正在取项目' })} level={1}>
      {(entry) => (
        <>
          <EntryHead slug={slug} entry={entry}>
            <Standing slug={slug} number={entry.number} results={entry.results} />
          </EntryHead>
          <EntryParts slug={slug} entry={entry} />
        </>
      )}
    </Fetched>
  );
}

interface EntryPartsProps {
  readonly slug: string;
  readonly entry: Entry;
}

function EntryParts({ slug, entry }: EntryPartsProps) {
  const { i18n } = useLingui();
  const { summary, descriptionHtml, keyFacts, results } = entry;
  return (
    <>
      <Part title={i18n._({ id: 'entry.about', message: '项目介绍' })}>
        <p className="summary">
          <Said words={summary} />
        </p>
        <Description html={descriptionHtml} />
        {!entry.isSample && <TextNote slug={slug} />}
      </Part>
      {keyFacts.length > 0 && (
        <Part
          title={i18n._({ id: 'entry.figures', message: '成效数字' })}
          aside={i18n._({ id: 'entry.figures-aside', message: '申报单位提供' })}
        >
          <KeyFacts facts={keyFacts} />
        </Part>
      )}
      {results.length > 0 && (
        <Part title={i18n._({ id: 'entry.results', message: '评选结果' })}>
          <EntryResults slug={slug} number={entry.number} results={results} />
        </Part>
      )}
      <RoadshowPart slug={slug} entry={entry} />
      <Neighbours slug={slug} entry={entry} />
    </>
  );
}

/** The entries before and after it, by their numbers. */
function Neighbours({ slug, entry: { previous, next } }: EntryPartsProps) {
  const { i18n } = useLingui();
  return (
    <p className="part-more page-links">
      {previous !== null && (
        <Link href={`/${slug}/entries/${previous}`}>
          {i18n._({ id: 'entry.previous', message: '上一个：{number} 号', values: { number: previous } })}
        </Link>
      )}
      {next !== null && (
        <Link href={`/${slug}/entries/${next}`}>
          {i18n._({ id: 'entry.next', message: '下一个：{number} 号', values: { number: next } })}
        </Link>
      )}
    </p>
  );
}

function RoadshowPart({ slug, entry: { appearances, coverage, coverageTotal } }: EntryPartsProps) {
  const { i18n } = useLingui();
  if (appearances.length + coverage.length === 0) return null;
  return (
    <Part title={i18n._({ id: 'entry.roadshow', message: '巡展与报道' })}>
      <OnStage appearances={appearances} />
      <CoverageRows coverage={coverage} />
      {coverageTotal > coverage.length && (
        <p className="small faint part-note">
          {i18n._({
            id: 'entry.more-coverage',
            message: '共 {total} 条报道，这里列出最早的 {shown} 条。',
            values: { total: coverageTotal, shown: coverage.length },
          })}
        </p>
      )}
      <p className="small faint part-note">
        {i18n._({ id: 'entry.ledger', message: '各项目的讲述时长和报道条数见' })}{' '}
        <Link href={`/${slug}/roadshow#ledger`}>{i18n._({ id: 'roadshow.ledger', message: '曝光台账' })}</Link>
      </p>
    </Part>
  );
}
