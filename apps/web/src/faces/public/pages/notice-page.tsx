import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import { useContest } from '../../../api/contests';
import { useNotice } from '../../../api/results';
import type { Contest, Notice as RoundNotice } from '../../../api/types';
import { MadeDecisions } from '../../../features/results/notice/made-decisions';
import { NoticeHashes, NoticeTimes, NoticeVersions, WhoMaySay } from '../../../features/results/notice/notice-parts';
import { ProposedLists } from '../../../features/results/notice/proposed-lists';
import { Fetched } from '../../../ui/fetched';
import { Notice } from '../../../ui/notice';
import { PageHead, Part } from '../../../ui/part';
import { SimulatedTag } from '../../../ui/simulated';
import { Said } from '../../../ui/words';
import type { PageProps } from '../code/code';
import { OwnWords } from '../code/own-words';
import { messages as english } from '../locales/notice/en.po';
import { messages as chinese } from '../locales/notice/zh-CN.po';
import { messages as englishLists } from '../locales/proposed/en.po';
import { messages as chineseLists } from '../locales/proposed/zh-CN.po';

const WORDS = { zh: { ...chinese, ...chineseLists }, en: { ...english, ...englishLists } };

export function NoticePage(props: PageProps) {
  return (
    <OwnWords words={WORDS}>
      <NoticeOf {...props} />
    </OwnWords>
  );
}

function NoticeOf({ place: { slug, round } }: PageProps) {
  const { i18n } = useLingui();
  const contest = useContest(slug).data;
  const query = useNotice(slug, round);
  return (
    <Fetched query={query} waiting={i18n._({ id: 'notice.loading', message: '正在取名单' })} level={1}>
      {(notice) => contest !== undefined && <NoticeShown contest={contest} notice={notice} />}
    </Fetched>
  );
}

interface NoticeShownProps {
  readonly contest: Contest;
  readonly notice: RoundNotice;
}

/** The lists of a round without places and scores: proposed for everybody to object, or published before the ranking. */
function NoticeShown({ contest, notice }: NoticeShownProps) {
  const { i18n } = useLingui();
  const { slug } = contest;
  const isProposed = notice.publishedAt === null;
  return (
    <>
      <NoticeHead contest={contest} notice={notice} />
      <Part
        title={
          isProposed
            ? i18n._({ id: 'notice.proposed', message: '拟入选名单' })
            : i18n._({ id: 'notice.list', message: '名单' })
        }
        aside={
          <>
            {i18n._({ id: 'notice.by-number', message: '按编号排列，编号不是名次' })}{' '}
            <SimulatedTag>{i18n._({ id: 'tag.simulated', message: '模拟' })}</SimulatedTag>
          </>
        }
      >
        <ProposedLists slug={slug} parts={notice.parts} inFull />
      </Part>
      <Part title={i18n._({ id: 'notice.times', message: '公示时间' })}>
        <NoticeTimes contest={contest} notice={notice} />
      </Part>
      {isProposed && (
        <Part title={i18n._({ id: 'notice.say', message: '怎样提意见' })}>
          <WhoMaySay contest={contest} notice={notice} />
        </Part>
      )}
      {notice.decisions.length > 0 && (
        <Part
          title={i18n._({ id: 'decisions.title', message: '组委会决定' })}
          aside={i18n._({ id: 'notice.decisions-why', message: '划去的已撤销，仍然公开' })}
        >
          <MadeDecisions slug={slug} made={notice.decisions} />
        </Part>
      )}
      <Part title={i18n._({ id: 'notice.check', message: '核对这一版' })}>
        <NoticeHashes contest={contest} notice={notice} />
      </Part>
      {notice.versions.length > 1 && (
        <Part title={i18n._({ id: 'notice.versions', message: '公示过的各版' })}>
          <NoticeVersions notice={notice} />
        </Part>
      )}
    </>
  );
}

function NoticeHead({ contest: { slug, rounds }, notice }: NoticeShownProps) {
  const { i18n } = useLingui();
  const { publishedAt, isSuperseded } = notice;
  const ranking = rounds.find(({ id }) => id === notice.round)?.published ?? null;
  return (
    <>
      <PageHead
        kicker={<Said words={notice.title} />}
        title={
          publishedAt === null
            ? i18n._({ id: 'notice.title', message: '拟入选名单公示' })
            : i18n._({ id: 'notice.title-published', message: '入选名单' })
        }
        {...(ranking === null ? { lead: <NoticeLead isProposed={publishedAt === null} /> } : {})}
      />
      {isSuperseded && (
        <Notice
          tone="caution"
          title={i18n._({ id: 'notice.superseded', message: '这份名单不再公布，将由新的一版代替' })}
        >
          {i18n._({ id: 'notice.superseded-why', message: '公示之后又有决定，见下面的组委会决定。' })}
        </Notice>
      )}
      {ranking !== null && (
        <Notice title={i18n._({ id: 'notice.ranked', message: '名次与分数已经公布' })}>
          <Link href={`/${slug}/rounds/${ranking.round}/results?version=${ranking.version}`}>
            {i18n._({ id: 'notice.to-ranking', message: '看名次、分数与算式' })}
          </Link>
        </Notice>
      )}
    </>
  );
}

function NoticeLead({ isProposed }: { readonly isProposed: boolean }) {
  const { i18n } = useLingui();
  return isProposed
    ? i18n._({
        id: 'notice.lead',
        message: '请大家监督。名次与分数现在谁也看不到，揭晓时和算式一起公布。',
      })
    : i18n._({
        id: 'notice.lead-published',
        message: '这一轮的名单已经公布。名次与分数在最后一轮揭晓时一起公布。',
      });
}
