import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useContest } from '../../../api/contests';
import { useNotice } from '../../../api/results';
import type { Contest } from '../../../api/types';
import { ContestTop } from '../../../features/contests/contest-top';
import { JudgesLeft } from '../../../features/contests/judges-left';
import { RulesInShort } from '../../../features/contests/rules-in-short';
import { SealedOn } from '../../../features/contests/sealed-on';
import { stageNow } from '../../../features/contests/stage-now';
import { StageLine } from '../../../features/contests/stage-line';
import { StopCards } from '../../../features/contests/stop-cards';
import { EntryColumns } from '../../../features/entries/entry-columns';
import { ProposedLists } from '../../../features/results/notice/proposed-lists';
import { OpenedLead } from '../../../features/results/opened-lead';
import { NowVoting } from '../../../features/voting/now-voting';
import { useClock } from '../../../ui/clock';
import { Fetched } from '../../../ui/fetched';
import { formatDay } from '../../../ui/format/moments';
import { Part } from '../../../ui/part';
import { SimulatedTag } from '../../../ui/simulated';
import { Said } from '../../../ui/words';
import type { PageProps } from '../code/code';
import { OwnWords } from '../code/own-words';
import { shownList } from '../list/shown-list';
import { messages as english } from '../locales/contest/en.po';
import { messages as chinese } from '../locales/contest/zh-CN.po';
import { messages as englishLists } from '../locales/proposed/en.po';
import { messages as chineseLists } from '../locales/proposed/zh-CN.po';
import { messages as englishVote } from '../locales/voting/en.po';
import { messages as chineseVote } from '../locales/voting/zh-CN.po';

const WORDS = {
  zh: { ...chinese, ...chineseVote, ...chineseLists },
  en: { ...english, ...englishVote, ...englishLists },
};

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
  const { slug, roadshow, rulebook } = contest;
  const { proposed } = stageNow(contest);
  return (
    <>
      <Part title={i18n._({ id: 'contest.stages', message: '走到哪一步' })}>
        <StageLine contest={contest} />
        <JudgesLeft contest={contest} />
      </Part>
      {proposed === undefined ? <EntriesPart contest={contest} /> : <ProposedPart slug={slug} round={proposed.id} />}
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

interface ProposedPartProps {
  readonly slug: string;
  readonly round: string;
}

/** What is proposed in the notice, by number. */
function ProposedPart({ slug, round }: ProposedPartProps) {
  const { i18n } = useLingui();
  return (
    <Part
      title={i18n._({ id: 'contest.proposed', message: '拟入选名单' })}
      aside={
        <>
          {i18n._({ id: 'contest.by-number', message: '按编号排列，编号不是名次' })}{' '}
          <SimulatedTag>{i18n._({ id: 'tag.simulated', message: '模拟' })}</SimulatedTag>
        </>
      }
    >
      <Fetched
        query={useNotice(slug, round)}
        waiting={i18n._({ id: 'contest.proposed-loading', message: '正在取名单' })}
      >
        {({ parts }) => <ProposedLists slug={slug} parts={parts} />}
      </Fetched>
      <p className="part-more">
        <Link href={`/${slug}/rounds/${round}/notice`}>
          {i18n._({ id: 'contest.notice', message: '公示全文：到什么时候、怎样提意见、名单的指纹' })}
        </Link>
      </p>
    </Part>
  );
}

/** The first list of the last round whose lists are published, or else all entries. */
function EntriesPart({ contest }: { readonly contest: Contest }) {
  const { i18n } = useLingui();
  const clock = useClock();
  const { slug, rounds, entriesCount } = contest;
  const shown = shownList(contest);
  const round = rounds.find(({ id, lists }) => lists.some((each) => `${id}.${each.id}` === shown));
  const list = round?.lists[0];
  return (
    <Part
      title={list === undefined ? i18n._({ id: 'entries.title', message: '参赛项目' }) : <Said words={list.title} />}
      aside={i18n._({ id: 'contest.by-number', message: '按编号排列，编号不是名次' })}
    >
      <EntryColumns slug={slug} list={shown} />
      {round?.published === null && round.notice?.publishedAt != null && list !== undefined && (
        <p className="part-more">
          <Link href={`/${slug}/rounds/${round.id}/notice`}>
            {i18n._({
              id: 'contest.listed',
              message: '看入选的 {count} 个项目，{day}公布',
              values: { count: list.count, day: formatDay(round.notice.publishedAt, clock) },
            })}
          </Link>
        </p>
      )}
      <p className="part-more">
        <Link href={`/${slug}/entries`}>
          {i18n._({ id: 'contest.all-entries', message: '查看全部 {count} 个项目', values: { count: entriesCount } })}
        </Link>
      </p>
    </Part>
  );
}
