import { useLingui } from '@lingui/react';
import type { ExplainedRulebook } from '../../../api/types';
import { OfficePart } from '../../../ui/office/part';

/** Where figures come from: channels of votes, panels of judges, facts of the office; and what the rulebook assumes. */
export function SourcesBook({ rulebook }: { readonly rulebook: ExplainedRulebook }) {
  const { i18n } = useLingui();
  const { channels, panels, facts, assumed } = rulebook;
  const sources = [
    ...channels.map((source) => ({ ...source, kind: i18n._({ id: 'book.channel', message: '投票渠道' }) })),
    ...panels.map((source) => ({ ...source, kind: i18n._({ id: 'book.panel', message: '评审组' }) })),
    ...facts.map((source) => ({ ...source, kind: i18n._({ id: 'book.facts', message: '办公室的事实' }) })),
  ];
  const title = i18n._({ id: 'book.sources', message: '数从哪里来' });
  return (
    <>
      <OfficePart title={title}>
        <table className="o-table">
          <caption className="o-hidden">{title}</caption>
          <tbody>
            {sources.map(({ kind, id, title: name, sentences }) => (
              <tr key={`${kind} ${id}`}>
                <th scope="row">
                  <strong>{name}</strong> <span className="o-code o-faint">{id}</span>
                </th>
                <td className="o-nowrap o-soft">{kind}</td>
                <td>{sentences.join(' ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </OfficePart>
      {assumed.length > 0 && (
        <OfficePart
          title={i18n._({ id: 'book.assumed', message: '规则里的假定' })}
          remark={i18n._({ id: 'book.assumed-why', message: '没有公开的依据，封存时写明' })}
        >
          <ol className="o-then">
            {assumed.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ol>
        </OfficePart>
      )}
    </>
  );
}
