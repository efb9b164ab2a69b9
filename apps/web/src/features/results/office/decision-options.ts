import { useLingui } from '@lingui/react';
import { useAllEntries } from '../../../api/all-entries';
import { useRules } from '../../../api/contests';
import type { Decision } from '../../../api/decision-acts';
import type { Contest } from '../../../api/types';
import { useLanguage } from '../../../ui/use-language';
import { useSay } from '../../../ui/words';
import { useDecisionAbout } from './decision-about';
import type { DraftField } from './decision-draft';
import { useDecisionKinds } from './decision-kinds';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What a field is chosen from; null: it is written. */
export function useDecisionOptions(contest: Contest, made: readonly Decision[]) {
  const { i18n } = useLingui();
  const say = useSay();
  const language = useLanguage();
  const kinds = useDecisionKinds();
  const aboutOf = useDecisionAbout();
  const rules = useRules(contest.slug, { language }).data;
  const entries = useAllEntries(contest.slug).data?.entries ?? [];
  const choices: Partial<Record<DraftField, readonly Choice[]>> = {
    round: contest.rounds.map(({ id, title }) => ({ value: id, label: say(title) })),
    channel: rules?.explained.channels.map(({ id, title }) => ({ value: id, label: title })) ?? [],
    entry: entries.map(({ number, title }) => ({
      value: String(number),
      label: `${i18n._({ id: 'entry.number', message: '{number} 号', values: { number } })} ${say(title)}`,
    })),
    lifts: made
      .filter(({ kind, liftedBy }) => kind !== 'lifted' && liftedBy === null)
      .map((decision) => ({
        value: String(decision.number),
        label: i18n._({
          id: 'decide.lift-this',
          message: '第 {number} 号：{kind}，{about}',
          values: { number: decision.number, kind: kinds[decision.kind], about: aboutOf(decision) },
        }),
      })),
  };
  return (field: DraftField): readonly Choice[] | null => choices[field] ?? null;
}
