import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import { useRules } from '../../api/contests';
import type { ExplainedRound, ExplainedRulebook } from '../../api/types';
import { Fetched } from '../../ui/fetched';
import { useLanguage } from '../../ui/use-language';
import { Numbered } from '../../ui/numbered';
import { WeightBar } from '../../ui/weight-bar';

/** How the last round is decided: what counts how much, how each part comes about, what the lists take. */
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
  const { i18n } = useLingui();
  const isChinese = useLanguage() === 'zh';
  const round = rounds[rounds.length - 1];
  if (round === undefined) return null;
  const named = (name: string, sentences: readonly string[]): string =>
    isChinese ? `${name}\uff1a${sentences.join('')}` : `${name}: ${sentences.join(' ')}`;
  const weights = weightsOf(round);
  const parts = round.figures.filter(
    ({ id, sentences }) => sentences.length > 1 && weights.some(({ figure }) => figure === id),
  );
  const [tie] = round.ties;
  const sentences = [
    ...parts.map((figure) => named(figure.title, figure.sentences.slice(1))),
    round.score,
    ...(tie === undefined ? [] : [named(i18n._({ id: 'rules.tie', message: '得分相同时' }), [tie])]),
    ...round.lists.map((list) => named(list.title, list.sentences.slice(0, 1))),
  ];
  return (
    <>
      <WeightBar parts={weights} />
      <Numbered sentences={sentences} />
    </>
  );
}

const weightsOf = ({ figures }: ExplainedRound) =>
  [...figures].reverse().find(({ weights }) => weights.length > 0)?.weights ?? [];
