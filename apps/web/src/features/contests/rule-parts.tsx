import { useLingui } from '@lingui/react';
import type { ExplainedPanel, ExplainedRulebook, SaidRule } from '../../api/types';
import { Numbered } from '../../ui/numbered';
import { Part } from '../../ui/part';
import { RoundRules } from './round-rules';
import { RuleGroup } from './rule-group';

/** The whole rulebook in sentences: who votes and marks, round by round, and what was assumed. */
export function RuleParts({ explained }: { readonly explained: ExplainedRulebook }) {
  const { i18n } = useLingui();
  const { channels, panels, facts, rounds, assumed } = explained;
  return (
    <>
      {channels.length > 0 && (
        <Part title={i18n._({ id: 'rules.channels', message: '投票' })}>
          <SaidRules rules={channels} />
        </Part>
      )}
      {panels.length > 0 && (
        <Part title={i18n._({ id: 'rules.panels', message: '评分' })}>
          {panels.map((panel) => (
            <Panel key={panel.id} panel={panel} />
          ))}
        </Part>
      )}
      {facts.length > 0 && (
        <Part title={i18n._({ id: 'rules.facts', message: '主办方登记的数据' })}>
          <SaidRules rules={facts} />
        </Part>
      )}
      {rounds.map((round, index) => (
        <RoundRules key={round.id} round={round} index={index} count={rounds.length} />
      ))}
      {assumed.length > 0 && <Assumed assumed={assumed} />}
    </>
  );
}

function SaidRules({ rules }: { readonly rules: readonly SaidRule[] }) {
  return rules.map(({ id, title, sentences }) => (
    <RuleGroup key={id} title={title}>
      <Numbered sentences={sentences} />
    </RuleGroup>
  ));
}

function Panel({ panel: { title, sentences, criteria } }: { readonly panel: ExplainedPanel }) {
  const { i18n } = useLingui();
  return (
    <RuleGroup title={title}>
      <Numbered sentences={sentences} />
      <table className="table criteria">
        <caption className="off-screen">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n._({ id: 'rules.criterion', message: '评分标准' })}</th>
            <th scope="col">{i18n._({ id: 'rules.scale', message: '分数' })}</th>
            <th scope="col" className="n">
              {i18n._({ id: 'rules.weight', message: '权重' })}
            </th>
          </tr>
        </thead>
        <tbody>
          {criteria.map((criterion) => (
            <tr key={criterion.id}>
              <th scope="row">{criterion.title}</th>
              <td>{criterion.scale}</td>
              <td className="n">{criterion.weight ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </RuleGroup>
  );
}

/** What the published rules left open: said as plainly as the rules themselves. */
function Assumed({ assumed }: { readonly assumed: readonly string[] }) {
  const { i18n } = useLingui();
  return (
    <Part
      title={i18n._({ id: 'rules.assumed', message: '所作的假定' })}
      aside={i18n._({ id: 'rules.assumed-aside', message: '公布的规则没有写明' })}
    >
      <p className="rules-lead">
        {i18n._({ id: 'rules.assumed-why', message: '公布的规则没有说到下面几点，计算时照这里写的办。' })}
      </p>
      <Numbered sentences={assumed} />
    </Part>
  );
}
