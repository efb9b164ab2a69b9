import { useLingui } from '@lingui/react';
import { useContest } from '../../../api/contests';
import { Screen } from '../../../features/voting/live/screen';
import { useDark } from '../../../features/voting/live/use-dark';
import { useVoteNow } from '../../../features/voting/live/use-vote-now';
import { TimeZone } from '../../../ui/clock';
import { Failure } from '../../../ui/failure';
import { SimulatedInside } from '../../../ui/simulated';
import { Waiting } from '../../../ui/waiting';
import type { PageProps } from '../code/code';
import { OwnWords } from '../code/own-words';
import { messages as english } from '../locales/totals/en.po';
import { messages as chinese } from '../locales/totals/zh-CN.po';
import { messages as englishRules } from '../locales/voting/en.po';
import { messages as chineseRules } from '../locales/voting/zh-CN.po';

const WORDS = { zh: { ...chinese, ...chineseRules }, en: { ...english, ...englishRules } };

export function ScreenPage(props: PageProps) {
  // `?theme=light` for a hall that is bright
  useDark(props.place.query.get('theme') !== 'light');
  return (
    <OwnWords words={WORDS}>
      <OnScreen {...props} />
    </OwnWords>
  );
}

function OnScreen({ place: { slug } }: PageProps) {
  const { i18n } = useLingui();
  const contest = useContest(slug);
  const ballot = useVoteNow(slug);
  if (contest.data !== undefined && ballot.data !== undefined) {
    return (
      <TimeZone value={contest.data.timeZone}>
        <SimulatedInside value={contest.data.isSimulated}>
          <Screen key={slug} contest={contest.data} ballot={ballot.data} />
        </SimulatedInside>
      </TimeZone>
    );
  }
  const failed = [contest, ballot].find(({ error }) => error !== null);
  return (
    <main className="frame">
      {failed === undefined ? (
        <Waiting title={i18n._({ id: 'live.loading', message: '正在取票数' })} isPage />
      ) : (
        <Failure error={failed.error} onRetry={() => void failed.refetch()} level={1} />
      )}
    </main>
  );
}
