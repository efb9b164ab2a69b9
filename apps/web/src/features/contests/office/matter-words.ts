import { useLingui } from '@lingui/react';
import { useClock } from '../../../ui/clock';
import { formatMoment } from '../../../ui/format/moments';
import { useSay } from '../../../ui/words';
import type { Stage } from '../../../api/types';
import type { Matter, PanelStanding, Round } from './matters';

export interface MatterWords {
  /** A shape: what is due, or what is to be looked at. */
  readonly sign?: 'bad' | 'check';
  readonly title: string;
  readonly why: string;
  /** Of the contest's office, where it is done. */
  readonly page: string;
  readonly act: string;
}

/** What waits, why, and what leads to where it is done. */
export function useMatterWords(): (matter: Matter) => MatterWords {
  const ofContest = useContestWords();
  const ofStage = useStageWords();
  const ofPanel = usePanelWords();
  const ofRound = useRoundWords();
  return (matter) => {
    if ('stage' in matter) return ofStage(matter.kind, matter.stage);
    if ('panel' in matter) return ofPanel(matter.kind, matter.panel);
    if ('round' in matter) return ofRound(matter.kind, matter.round);
    return ofContest(matter);
  };
}

type OfContest = Exclude<
  Matter,
  { readonly stage: Stage } | { readonly panel: PanelStanding } | { readonly round: Round }
>;

function useContestWords(): (matter: OfContest) => MatterWords {
  const { i18n } = useLingui();
  const say = useSay();
  const toEntries = { page: 'entries', act: i18n._({ id: 'matters.to-entries', message: '看项目' }) };
  return (matter) => {
    switch (matter.kind) {
      case 'no-rulebook':
        return {
          sign: 'bad',
          title: i18n._({ id: 'matters.no-rulebook', message: '规则书还没有封存' }),
          why: i18n._({ id: 'matters.no-rulebook-why', message: '封存之前，没有一个阶段会开放。' }),
          page: 'rulebook',
          act: i18n._({ id: 'matters.to-rulebook', message: '封存规则书' }),
        };
      case 'no-entries':
        return {
          ...toEntries,
          title: i18n._({ id: 'matters.no-entries', message: '还没有项目' }),
          why: i18n._({ id: 'matters.no-entries-why', message: '投票和评审都要先有项目。' }),
        };
      case 'entries-wait':
        return {
          ...toEntries,
          sign: 'check',
          title: i18n._({
            id: 'matters.entries-wait',
            message: '{count} 个项目等着受理',
            values: { count: matter.count },
          }),
          why: i18n._({ id: 'matters.entries-wait-why', message: '受理就得编号；退回或不受理要写理由。' }),
        };
      case 'unconfirmed':
        return {
          sign: 'check',
          title: i18n._({
            id: 'matters.unconfirmed',
            message: '{title}等第二人确认',
            values: { title: say(matter.title) },
          }),
          why: i18n._({ id: 'matters.unconfirmed-why', message: '录入的人不能自己确认；没有确认的数不算。' }),
          page: 'recorded',
          act: i18n._({ id: 'matters.to-recorded', message: '去核对' }),
        };
      case 'little-shown':
        return {
          sign: 'check',
          title: i18n._({
            id: 'matters.little-shown',
            message: '{numbers} 号的曝光不到中位数的一半',
            values: { numbers: matter.numbers.join(i18n._({ id: 'list.and', message: '、' })) },
          }),
          why: i18n._({ id: 'matters.little-shown-why', message: '可以补一次讲述或报道。' }),
          page: 'roadshow',
          act: i18n._({ id: 'matters.to-roadshow', message: '看台账' }),
        };
    }
  };
}

function useStageWords(): (kind: 'stage-overdue' | 'stage-closes', stage: Stage) => MatterWords {
  const { i18n } = useLingui();
  const say = useSay();
  const clock = useClock();
  const toStages = { page: 'stages', act: i18n._({ id: 'matters.to-stages', message: '看阶段' }) };
  return (kind, { title, opensAt, closesAt }) =>
    kind === 'stage-overdue'
      ? {
          ...toStages,
          sign: 'bad',
          title: i18n._({ id: 'matters.overdue', message: '{title}该开了，还没有开', values: { title: say(title) } }),
          why: i18n._({
            id: 'matters.overdue-why',
            message: '原定 {at}。没有开的原因写在阶段一页。',
            values: { at: formatMoment(opensAt ?? '', clock) },
          }),
        }
      : {
          ...toStages,
          sign: 'check',
          title: i18n._({ id: 'matters.closes', message: '{title}快要截止', values: { title: say(title) } }),
          why: i18n._({
            id: 'matters.closes-why',
            message: '{at} 自动关闭。要延长，现在写明理由。',
            values: { at: formatMoment(closesAt ?? '', clock) },
          }),
        };
}

function usePanelWords(): (kind: 'panel-short' | 'panel-unaccepted', panel: PanelStanding) => MatterWords {
  const { i18n } = useLingui();
  const say = useSay();
  const toPanels = { page: 'panels', act: i18n._({ id: 'matters.to-panels', message: '看评审组' }) };
  return (kind, { title, judges, unaccepted, short }) =>
    kind === 'panel-short'
      ? {
          ...toPanels,
          sign: 'bad',
          title: i18n._({
            id: 'matters.short',
            message: '{title}：{count} 个项目的评委不够',
            values: { title: say(title), count: short },
          }),
          why: i18n._({
            id: 'matters.short-why',
            message: '在评的评委 {judges} 位。人数不到规则要求的项目，算不出结果。',
            values: { judges },
          }),
        }
      : {
          ...toPanels,
          title: i18n._({
            id: 'matters.unaccepted',
            message: '{title}：{count} 位评委还没有同意公布',
            values: { title: say(title), count: unaccepted },
          }),
          why: i18n._({ id: 'matters.unaccepted-why', message: '同意之前，他们看不到项目，也不能打分。' }),
        };
}

function useRoundWords(): (kind: 'round-undecided' | 'notice-over', round: Round) => MatterWords {
  const { i18n } = useLingui();
  const say = useSay();
  return (kind, { title }) =>
    kind === 'round-undecided'
      ? {
          sign: 'check',
          title: i18n._({
            id: 'matters.undecided',
            message: '{title}：投票和评审都结束了，结果还没有公示',
            values: { title: say(title) },
          }),
          why: i18n._({ id: 'matters.undecided-why', message: '先看结果，有并列先作决定，再冻结公示。' }),
          page: 'results',
          act: i18n._({ id: 'matters.to-results', message: '看结果' }),
        }
      : {
          sign: 'check',
          title: i18n._({ id: 'matters.notice-over', message: '{title}：可以公布了', values: { title: say(title) } }),
          why: i18n._({ id: 'matters.notice-over-why', message: '打开公示的人不能公布，要由另一位核对后公布。' }),
          page: 'notice',
          act: i18n._({ id: 'matters.to-notice', message: '去公布' }),
        };
}
