import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import type { Contest } from '../../api/types';
import { State } from '../../ui/state';
import { Said } from '../../ui/words';

/** Before the result is there: which lists are, of the rounds before it. */
export function NotPublished({ contest: { slug, rounds } }: { readonly contest: Contest }) {
  const { i18n } = useLingui();
  return (
    <State
      sign="clock"
      level={1}
      title={i18n._({ id: 'results.not-yet', message: '最后的结果还没有公布' })}
      actions={
        <>
          {rounds
            .filter(({ notice }) => notice !== null)
            .map(({ id, title, notice }) => (
              <Link key={id} className="button" href={`/${slug}/rounds/${id}/notice`}>
                <Said words={title} />
                {notice?.publishedAt === null
                  ? i18n._({ id: 'results.proposed', message: '：正在公示的名单' })
                  : i18n._({ id: 'results.listed', message: '：已公布的名单' })}
              </Link>
            ))}
          <Link className="button button--plain" href={`/${slug}`}>
            {i18n._({ id: 'nav.contest', message: '大赛' })}
          </Link>
        </>
      }
    >
      <p>{i18n._({ id: 'results.not-yet-why', message: '揭晓后在这一页看，名次、分数与算式一起公布。' })}</p>
    </State>
  );
}
