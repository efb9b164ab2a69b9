import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import { submitterPage } from '../../../api/submitter-page';
import { useSubmitter } from '../../../api/submitters';
import type { Submitter, SubmitterEntry } from '../../../api/types';
import { SimulatedPlaces } from '../../../features/results/simulated-places';
import { SubmitterResults } from '../../../features/results/submitter-results';
import { CoverageRows } from '../../../features/roadshow/coverage-rows';
import '../../../features/entries/submitters.css';
import { Fetched } from '../../../ui/fetched';
import { Icon } from '../../../ui/icon';
import { PageHead, Part } from '../../../ui/part';
import { SampleTag } from '../../../ui/tag';
import { Said } from '../../../ui/words';
import type { PageProps } from '../code/code';
import { OwnWords } from '../code/own-words';
import { readAfter } from '../list/place';
import { pageList } from '../list/page-list';
import { messages as english } from '../locales/submitter/en.po';
import { messages as chinese } from '../locales/submitter/zh-CN.po';

const WORDS = { zh: chinese, en: english };

export function SubmitterPage(props: PageProps) {
  return (
    <OwnWords words={WORDS}>
      <OfSubmitter {...props} />
    </OwnWords>
  );
}

function OfSubmitter({ place: { slug, name, language, query } }: PageProps) {
  const { i18n } = useLingui();
  const after = readAfter(query);
  const found = useSubmitter(slug, name, after);
  return (
    <>
      <Link className="back-link" href={`/${slug}/submitters`}>
        <Icon name="back" />
        {pageList.submitters.title?.[language]}
      </Link>
      <Fetched query={found} waiting={i18n._({ id: 'submitters.loading', message: '正在取申报单位' })} level={1}>
        {(submitter) => <Submitted slug={slug} submitter={submitter} isFirst={after === undefined} />}
      </Fetched>
    </>
  );
}

interface SubmittedProps {
  readonly slug: string;
  readonly submitter: Submitter;
  readonly isFirst: boolean;
}

function Submitted({ slug, submitter, isFirst }: SubmittedProps) {
  const { i18n } = useLingui();
  const { name, total, entries, next } = submitter;
  const page = submitterPage(slug, name);
  return (
    <div className="submitted">
      <PageHead
        title={<Said words={name} byPhrase />}
        lead={i18n._({ id: 'entries.count', message: '{count, plural, other {# 个项目}}', values: { count: total } })}
      />
      {entries.map((entry) => (
        <EntryPart key={entry.number} slug={slug} submitter={submitter} entry={entry} />
      ))}
      <p className="part-more page-links">
        {!isFirst && <Link href={page}>{i18n._({ id: 'entries.first', message: '回到最前面' })}</Link>}
        {next !== null && (
          <Link href={`${page}?after=${next}`}>{i18n._({ id: 'entries.next', message: '看后面的项目' })}</Link>
        )}
      </p>
    </div>
  );
}

interface EntryPartProps {
  readonly slug: string;
  readonly submitter: Submitter;
  readonly entry: SubmitterEntry;
}

function EntryPart({ slug, submitter, entry }: EntryPartProps) {
  const { i18n } = useLingui();
  const { number, title, isSample, isLead, results } = entry;
  const role = isLead
    ? i18n._({ id: 'submitter.leads', message: '牵头' })
    : i18n._({ id: 'submitter.joins', message: '联合' });
  return (
    <Part
      title={
        <>
          <Link href={`/${slug}/entries/${number}`}>
            <Said words={title} byPhrase />
          </Link>{' '}
          {isSample && <SampleTag />}
        </>
      }
      aside={
        <>
          {i18n._({ id: 'entry.number', message: '{number} 号', values: { number } })} · {role}{' '}
          {results.length > 0 && <SimulatedPlaces />}
        </>
      }
    >
      {results.length === 0 ? (
        <p>{i18n._({ id: 'submitter.no-results', message: '还没有公布它的结果。' })}</p>
      ) : (
        <SubmitterResults slug={slug} submitter={submitter} entry={entry} />
      )}
      <Seen slug={slug} entry={entry} />
    </Part>
  );
}

/** How often it was seen in the roadshow, and in what. */
function Seen({ slug, entry }: Omit<EntryPartProps, 'submitter'>) {
  const { i18n } = useLingui();
  const { number, minutes, coverage, coverageTotal } = entry;
  if (minutes + coverageTotal === 0) return null;
  const values = { minutes, count: coverageTotal };
  return (
    <div className="seen">
      <h3>{i18n._({ id: 'entry.roadshow', message: '巡展与报道' })}</h3>
      <p className="small soft">
        {i18n._({
          id: 'submitter.seen',
          message: '讲述 {minutes} 分钟，{count, plural, other {报道 # 条}}',
          values,
        })}
      </p>
      <CoverageRows coverage={coverage} />
      {coverageTotal > coverage.length && (
        <p className="small">
          <Link href={`/${slug}/entries/${number}`}>
            {i18n._({ id: 'submitter.more-coverage', message: '看其余的报道' })}
          </Link>
        </p>
      )}
    </div>
  );
}
