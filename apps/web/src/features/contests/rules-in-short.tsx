import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import { useRules } from '../../api/contests';
import type { ExplainedRulebook } from '../../api/types';
import { Fetched } from '../../ui/fetched';
import { useLanguage } from '../../ui/language';
import { Numbered } from '../../ui/numbered';
import { WeightBar } from '../../ui/weight-bar';

/** How the last round is decided: what counts how much, what is ranked by, and what the lists take. */
export function RulesInShort({ slug }: { readonly slug: string }) {
  const { i18n } = useLingui();
  const rules = useRules(slug, { language: useLanguage() });
  return (
    <>
      <Fetched query={rules} waiting={i18n._({ id: 'rules.loading', message: '正在取规则' })}>
        {({ explained }) => <LastRound explained={explained} />}
      </Fetched>
      <p className="part-more">
        <Link href={`/${slug}/rules`}>{i18n._({ id: 'rules.more', message: '规则全文与封存指纹' })}</Link>
      </p>
    </>
  );
}

function LastRound({ explained: { rounds } }: { readonly explained: ExplainedRulebook }) {
  const round = rounds[rounds.length - 1];
  if (round === undefined) return null;
  const weighted = [...round.figures].reverse().find(({ weights }) => weights.length > 0);
  const sentences = [
    round.score,
    ...round.ties.slice(0, 1),
    ...round.lists.flatMap((list) => list.sentences.slice(0, 1)),
  ];
  return (
    <>
      {weighted !== undefined && <WeightBar parts={weighted.weights} />}
      <Numbered sentences={sentences} />
    </>
  );
}
