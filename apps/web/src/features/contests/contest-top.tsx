import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Contest } from '../../api/types';
import { Day } from '../../ui/day';
import { Said } from '../../ui/words';
import { Underway } from './under-way';
import './contests.css';

interface ContestTopProps {
  readonly contest: Contest;
  /** What a reader finds under each place. */
  readonly opened: ReactNode;
  /** What voters can do now; null where there is no vote. */
  readonly voting: ReactNode;
}

/** What the contest is, and beside it where it stands and what to do. */
export function ContestTop({ contest, opened, voting }: ContestTopProps) {
  const { title, edition, lead } = contest;
  return (
    <div className="contest-top">
      <div className="contest-title">
        <h1 className="title-1">
          <Said words={title} byPhrase />
          {edition !== null && (
            <span className="year">
              <Said words={edition} />
            </span>
          )}
        </h1>
        <p className="lead soft">
          <Said words={lead} />
        </p>
      </div>
      {contest.publishedAt === null ? (
        <Underway contest={contest} voting={voting} />
      ) : (
        <Announced contest={contest} opened={opened} />
      )}
    </div>
  );
}

function Announced({ contest: { slug, stages }, opened }: Omit<ContestTopProps, 'voting'>) {
  const { i18n } = useLingui();
  const day = stages.find(({ kind }) => kind === 'announcement')?.opensAt ?? null;
  return (
    <section className="now" aria-labelledby="now">
      <h2 className="now-stage" id="now">
        {i18n._({ id: 'now.announced', message: '结果已揭晓' })}
      </h2>
      {day !== null && (
        <p className="now-day">
          <Day at={day} />
        </p>
      )}
      <Link className="button button--main button--wide" href={`/${slug}/results`}>
        {i18n._({ id: 'now.results', message: '看结果' })}
      </Link>
      <p className="why">
        {opened}{' '}
        <Link className="phrase" href={`/${slug}/announcement`}>
          {i18n._({ id: 'now.announcement', message: '读公告全文' })}
        </Link>
      </p>
    </section>
  );
}
