import { useLingui } from '@lingui/react';
import type { ExplainedRound } from '../../api/types';
import { Numbered } from '../../ui/numbered';
import { Part } from '../../ui/part';
import { WeightBar } from '../../ui/weight-bar';
import { FigureColumns } from './figure-columns';
import { RuleGroup } from './rule-group';

interface RoundRulesProps {
  readonly round: ExplainedRound;
  readonly index: number;
  readonly count: number;
}

/** One round: who takes part, its columns, what is ranked by, what splits a tie, what the lists take. */
export function RoundRules({ round, index, count }: RoundRulesProps) {
  const { i18n } = useLingui();
  const weighted = [...round.figures].reverse().find(({ weights }) => weights.length > 0);
  const values = { number: index + 1, count };
  const aside =
    count === 1 ? undefined : i18n._({ id: 'rules.round', message: '第 {number} 轮，共 {count} 轮', values });
  return (
    <Part title={round.title} aside={aside}>
      <p>{round.field}</p>
      <RuleGroup title={i18n._({ id: 'rules.figures', message: '计分表：每一列怎么来' })}>
        <FigureColumns figures={round.figures} />
        {weighted !== undefined && <WeightBar parts={weighted.weights} />}
      </RuleGroup>
      <RuleGroup title={i18n._({ id: 'rules.ranking', message: '排名' })}>
        <Numbered sentences={[round.score, ...round.gates]} />
      </RuleGroup>
      <RuleGroup title={i18n._({ id: 'rules.ties', message: '得分相同时，依次' })}>
        <Ties ties={round.ties} />
      </RuleGroup>
      {round.lists.map((list) => (
        <RuleGroup
          key={list.id}
          title={i18n._({ id: 'rules.list', message: '名单：{title}', values: { title: list.title } })}
        >
          <Numbered sentences={list.sentences} />
        </RuleGroup>
      ))}
      <RuleGroup title={i18n._({ id: 'rules.removals', message: '退出与取消资格' })}>
        <Numbered sentences={round.removals} />
      </RuleGroup>
    </Part>
  );
}

function Ties({ ties }: { readonly ties: readonly string[] }) {
  const { i18n } = useLingui();
  const stands = i18n._({ id: 'rules.tie-stands', message: '不再比较，名次相同。' });
  return <Numbered sentences={ties.length === 0 ? [stands] : ties} />;
}
