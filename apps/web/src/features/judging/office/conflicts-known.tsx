import { useLingui } from '@lingui/react';
import type { PanelMember } from '../../../api/judging-acts';
import { Sign } from '../../../ui/office/sign';
import { Said } from '../../../ui/words';

type Conflict = PanelMember['conflicts'][number];

/** What is known of the conflicts of a judge: declared, found, or proposed by the names of bodies. */
export function ConflictsKnown({ conflicts }: { readonly conflicts: readonly Conflict[] }) {
  const { i18n } = useLingui();
  if (conflicts.length === 0) {
    return <p className="o-soft">{i18n._({ id: 'conflict.none', message: '没有声明过回避，也没有同名的单位。' })}</p>;
  }
  return (
    <ul className="o-conflicts">
      {conflicts.map((conflict) => (
        <li key={conflict.number}>
          <b>{i18n._({ id: 'conflict.number', message: '{number} 号', values: { number: conflict.number } })}</b>
          <Standing conflict={conflict} />
          {conflict.submitter !== null && (
            <span className="o-soft">
              <Said words={conflict.submitter} />
            </span>
          )}
          {conflict.reason !== null && (
            <span className="o-soft">
              <Said words={conflict.reason} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Standing({ conflict: { source, holds, at } }: { readonly conflict: Conflict }) {
  const { i18n } = useLingui();
  const sources: Readonly<Record<Conflict['source'], string>> = {
    declared: i18n._({ id: 'conflict.declared', message: '本人声明' }),
    found: i18n._({ id: 'conflict.found', message: '组委会认定' }),
    'same-submitter': i18n._({ id: 'conflict.same', message: '同单位' }),
  };
  if (holds) return <Sign shape="off">{sources[source]}</Sign>;
  if (at === null)
    return <Sign shape="check">{i18n._({ id: 'conflict.proposed', message: '同单位，分项目时排除' })}</Sign>;
  return <Sign>{i18n._({ id: 'conflict.lifted', message: '不用回避' })}</Sign>;
}
