import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useContest } from '../../../api/contests';
import type { Contest } from '../../../api/types';
import { ContestTop } from '../../../features/contests/contest-top';
import { JudgesLeft } from '../../../features/contests/judges-left';
import { RulesInShort } from '../../../features/contests/rules-in-short';
import { SealedOn } from '../../../features/contests/sealed-on';
import { stageNow } from '../../../features/contests/stage-now';
import { StageLine } from '../../../features/contests/stage-line';
import { StopCards } from '../../../features/contests/stop-cards';
import { EntryColumns } from '../../../features/entries/entry-columns';
import { OpenedLead } from '../../../features/results/opened-lead';
import { NowVoting } from '../../../features/voting/now-voting';
import { Fetched } from '../../../ui/fetched';
import { Part } from '../../../ui/part';
import { Said } from '../../../ui/words';
import type { PageProps } from '../code/code';
import { OwnWords } from '../code/own-words';
import { shownList } from '../list/contest-pages';
import { messages as english } from '../locales/contest/en.po';
import { messages as chinese } from '../locales/contest/zh-CN.po';
import { messages as englishVote } from '../locales/voting/en.po';
import { messages as chineseVote } from '../locales/voting/zh-CN.po';

const WORDS = { zh: { ...chinese, ...chineseVote }, en: { ...english, ...englishVote } };

export function ContestPage({ place: { slug } }: PageProps) {
  const { i18n } = useLingui();
  return (
    <Fetched
      query={useContest(slug)}
      waiting={i18n._({ id: 'contest.loading', message: '正在取大赛的资料' })}
      level={1}
    >
      {(contest) => (
        <OwnWords words={WORDS}>
          <ContestTop contest={contest} opened={<OpenedLead contest={contest} />} voting={votingOf(contest)} />
          <ContestParts contest={contest} />
        </OwnWords>
      )}
    </Fetched>
  );
}

function votingOf(contest: Contest): ReactNode {
  const { vote } = stageNow(contest);
  return vote === undefined ? null : <NowVoting contest={contest} vote={vote} />;
}

function ContestParts({ contest }: { readonly contest: Contest }) {
  const { i18n } = useLingui();
  const { slug, stages, roadshow, rulebook } = contest;
  return (
    <>
      <Part title={i18n._({ id: 'contest.stages', message: '走到哪一步' })}>
        <StageLine stages={stages} />
        <JudgesLeft contest={contest} />
      </Part>
      <EntriesPart contest={contest} />
      {roadshow.length > 0 && (
        <Part title={i18n._({ id: 'roadshow.title', message: '媒体巡展' })}>
          <StopCards stops={roadshow} />
          <p className="part-more">
            <Link href={`/${slug}/roadshow`}>
              {i18n._({ id: 'contest.roadshow-more', message: '每一站讲了哪些项目、各讲了几分钟' })}
            </Link>
          </p>
        </Part>
      )}
      {rulebook !== null && (
        <Part
          title={i18n._({ id: 'contest.rules', message: '规则简述' })}
          aside={<SealedOn at={rulebook.sealedAt} isImported={contest.isImported} />}
        >
          <RulesInShort slug={slug} />
        </Part>
      )}
    </>
  );
}

/** The first list of the last round that is published, or else all entries. */
function EntriesPart({ contest }: { readonly contest: Contest }) {
  const { i18n } = useLingui();
  const { slug, rounds, entriesCount } = contest;
  const shown = shownList(contest);
  const list = rounds.flatMap(({ id, lists }) => lists.filter((each) => `${id}.${each.id}` === shown))[0];
  const all = i18n._({
    id: 'contest.all-entries',
    message: '查看全部 {count} 个项目',
    values: { count: entriesCount },
  });
  return (
    <Part
      title={list === undefined ? i18n._({ id: 'entries.title', message: '参赛项目' }) : <Said words={list.title} />}
      aside={i18n._({ id: 'contest.by-number', message: '按编号排列，编号不是名次' })}
    >
      <EntryColumns slug={slug} list={shown} />
      <p className="part-more">
        <Link href={`/${slug}/entries`}>{all}</Link>
      </p>
    </Part>
  );
}
