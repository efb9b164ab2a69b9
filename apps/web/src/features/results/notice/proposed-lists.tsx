import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import type { NoticePart } from '../../../api/types';
import { SampleTag } from '../../../ui/tag';
import { Said, SaidList } from '../../../ui/words';
import './notice.css';

interface ProposedListsProps {
  readonly slug: string;
  readonly parts: readonly NoticePart[];
  /** Titles in full and who handed them in, where the lists are what the page is for. */
  readonly inFull?: boolean;
}

/** Who is on which list, by number: neither a place nor a score is known of them. */
export function ProposedLists({ slug, parts, inFull = false }: ProposedListsProps) {
  const { i18n } = useLingui();
  return parts.map(({ part, title, lists }) => (
    <div key={part}>
      {title !== null && (
        <h3 className="small-head">
          <Said words={title} />
        </h3>
      )}
      <div className="proposed">
        {lists.map((list) => (
          <div key={list.id}>
            <h3>
              <Said words={list.title} />{' '}
              <span className="proposed-count">
                {i18n._({ id: 'notice.count', message: '{count} 项', values: { count: list.entries.length } })}
              </span>
            </h3>
            <ol className="proposed-list">
              {list.entries.map((entry) => (
                <ProposedEntry key={entry.number} slug={slug} entry={entry} inFull={inFull} />
              ))}
            </ol>
          </div>
        ))}
      </div>
    </div>
  ));
}

type Entry = NoticePart['lists'][number]['entries'][number];

interface ProposedEntryProps {
  readonly slug: string;
  readonly entry: Entry;
  readonly inFull: boolean;
}

function ProposedEntry({ slug, entry, inFull }: ProposedEntryProps) {
  const { i18n } = useLingui();
  const { number, title, shortTitle, submitters, isSample } = entry;
  return (
    <li>
      <span className="entry-no">{i18n._({ id: 'entry.number', message: '{number} 号', values: { number } })}</span>
      <span>
        <Link href={`/${slug}/entries/${number}`}>
          <Said words={inFull ? title : (shortTitle ?? title)} byPhrase />
        </Link>
        {isSample && (
          <>
            {' '}
            <SampleTag />
          </>
        )}
        {inFull && (
          <span className="proposed-bodies">
            <SaidList list={submitters} />
          </span>
        )}
      </span>
    </li>
  );
}
