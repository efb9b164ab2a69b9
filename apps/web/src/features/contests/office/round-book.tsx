import { useLingui } from '@lingui/react';
import type { ExplainedRound } from '../../../api/types';
import { OfficePart } from '../../../ui/office/part';
import { RuleColumns } from './rule-columns';

/** All that a round is decided by: its columns, then the order, ties, lists. */
export function RoundBook({ round }: { readonly round: ExplainedRound }) {
  const { i18n } = useLingui();
  const { title, field, figures, score, gates, ties, lists, removals } = round;
  return (
    <>
      <p className="o-soft o-before">{field}</p>
      <RuleColumns round={title} figures={figures} />
      <div className="o-thirds">
        <OfficePart title={i18n._({ id: 'book.ranking', message: '排名' })}>
          <ol className="o-then">
            {[score, ...gates, ...removals].map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ol>
        </OfficePart>
        <OfficePart title={i18n._({ id: 'book.ties', message: '分数相同' })}>
          <ol className="o-then">
            {ties.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ol>
        </OfficePart>
        <OfficePart title={i18n._({ id: 'book.lists', message: '名单' })}>
          <ol className="o-then">
            {lists.map(({ id, title: name, sentences }) => (
              <li key={id}>
                <span>
                  <b>{name}</b> {sentences.join(' ')}
                </span>
              </li>
            ))}
          </ol>
        </OfficePart>
      </div>
    </>
  );
}
