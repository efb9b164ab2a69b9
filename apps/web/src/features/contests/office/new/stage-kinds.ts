import { useLingui } from '@lingui/react';
import type { ProposedStage } from '../../../../api/new-contest';
import type { Words } from '../../../../api/types';
import { useSay } from '../../../../ui/words';

type StageKind = ProposedStage['kind'];

/** What the kinds of stages are called, in the order in which a contest has them. */
export function useStageKinds(): Readonly<Record<StageKind, string>> {
  const { i18n } = useLingui();
  return {
    call: i18n._({ id: 'stage-kind.call', message: '征集' }),
    marks: i18n._({ id: 'stage-kind.marks', message: '评分' }),
    roadshow: i18n._({ id: 'stage-kind.roadshow', message: '巡展' }),
    ballots: i18n._({ id: 'stage-kind.ballots', message: '投票' }),
    notice: i18n._({ id: 'stage-kind.notice', message: '公示' }),
    announcement: i18n._({ id: 'stage-kind.announcement', message: '揭晓' }),
  };
}

type Named = Partial<
  Record<'channels' | 'panels' | 'rounds', readonly { readonly id: string; readonly title: Words }[]>
>;

/** What a stage opens, by the titles that the rulebook gives; nothing where it opens nothing. */
export function useSayOpens(rulebook: object | null): (opens: ProposedStage['opens']) => string {
  const { i18n } = useLingui();
  const say = useSay();
  const rules: Named = rulebook ?? {};
  const titleOf = (list: keyof Named, id: string): string => {
    const title = rules[list]?.find((each) => each.id === id)?.title;
    return title === undefined ? id : say(title);
  };
  return (opens) => {
    if (opens === null) return '';
    const { channels = [], panel, round } = opens;
    return [
      ...(round === undefined ? [] : [titleOf('rounds', round)]),
      ...channels.map((channel) => titleOf('channels', channel)),
      ...(panel === undefined ? [] : [titleOf('panels', panel)]),
    ].join(i18n._({ id: 'new.opens-of', message: '：' }));
  };
}
