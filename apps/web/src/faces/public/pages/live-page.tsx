import { useLingui } from '@lingui/react';
import { type ComponentType, Fragment, useEffect, useState } from 'react';
import { Link } from 'wouter';
import { LiveTotals } from '../../../features/voting/live/live-totals';
import { VotesShown } from '../../../features/voting/live/votes-shown';
import { useVoteNow } from '../../../features/voting/live/use-vote-now';
import type { WholeScreenProps } from '../../../features/voting/live/whole-screen';
import { voteAddress } from '../../../features/voting/vote-address';
import { Failure } from '../../../ui/failure';
import { Fetched } from '../../../ui/fetched';
import { PageHead } from '../../../ui/part';
import { Waiting } from '../../../ui/waiting';
import type { PageProps } from '../code/code';
import { OwnWords } from '../code/own-words';
import { useReload } from '../code/use-reload';
import { pageList } from '../list/page-list';
import { messages as english } from '../locales/totals/en.po';
import { messages as chinese } from '../locales/totals/zh-CN.po';
import { messages as englishRules } from '../locales/voting/en.po';
import { messages as chineseRules } from '../locales/voting/zh-CN.po';

const WORDS = { zh: { ...chinese, ...chineseRules }, en: { ...english, ...englishRules } };

/** How a vote stands: a page to read, or a big screen. */
export function LivePage(props: PageProps) {
  return (
    <OwnWords words={WORDS}>
      {props.place.path.endsWith('/screen') ? <OnScreen {...props} /> : <Live {...props} />}
    </OwnWords>
  );
}

function Live({ place: { slug, query: asked, language } }: PageProps) {
  const { i18n } = useLingui();
  const query = useVoteNow(slug, asked.get('channel') ?? undefined);
  const leads = {
    public: i18n._({
      id: 'live.lead',
      message: '各项目现在的票数，随投随更新。这不是最后的名次，名次按规则计算。',
    }),
    hours: i18n._({
      id: 'live.lead-hours',
      message: '各项目在固定时刻的票数。这不是最后的名次，名次按规则计算。',
    }),
    hidden: undefined,
  };
  return (
    <>
      <PageHead title={pageList.live.title?.[language]} lead={leads[query.data?.totals.kind ?? 'hidden']} />
      <p className="live-links">
        <Link href={`/${slug}/rules`}>{i18n._({ id: 'live.rules', message: '规则怎样用这些票' })}</Link>{' '}
        <Link href={query.data === undefined ? `/${slug}/screen` : voteAddress(slug, 'screen', query.data)}>
          {i18n._({ id: 'live.screen', message: '投到大屏上' })}
        </Link>
      </p>
      <Fetched query={query} waiting={i18n._({ id: 'live.loading', message: '正在取票数' })}>
        {(ballot) => (
          <Fragment key={`${slug} ${ballot.channel}`}>
            <VotesShown ballot={ballot} addressOf={(channel) => `/${slug}/live?channel=${channel}`} />
            <LiveTotals slug={slug} ballot={ballot} />
          </Fragment>
        )}
      </Fetched>
    </>
  );
}

/** Its code comes when there is a window to fill: on the server there is none. */
function OnScreen({ place: { slug, query } }: PageProps) {
  const { i18n } = useLingui();
  const [code, setCode] = useState<{ readonly Whole: ComponentType<WholeScreenProps> } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const reload = useReload(error !== null);
  useEffect(() => {
    import('../../../features/voting/live/whole-screen').then(
      ({ WholeScreen }) => setCode({ Whole: WholeScreen }),
      setError,
    );
  }, []);
  if (code !== null) return <code.Whole slug={slug} query={query} />;
  return (
    <main className="frame">
      {error === null ? (
        <Waiting title={i18n._({ id: 'live.loading', message: '正在取票数' })} isPage />
      ) : (
        <Failure error={error} onRetry={reload} level={1} />
      )}
    </main>
  );
}
