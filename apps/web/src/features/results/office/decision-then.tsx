import { useLingui } from '@lingui/react';
import type { DecisionPreview } from '../../../api/decision-acts';
import { OfficePart } from '../../../ui/office/part';
import { useLanguage } from '../../../ui/use-language';
import { Said } from '../../../ui/words';

/** The lists and places as a decision would leave them: nothing is written yet. */
export function DecisionThen({ preview }: { readonly preview: DecisionPreview | null }) {
  const { i18n } = useLingui();
  const title = i18n._({ id: 'decide.then', message: '名单会怎样变' });
  if (preview === null) {
    return (
      <OfficePart title={title}>
        <p className="o-soft">
          {i18n._({ id: 'decide.then-none', message: '填好后先看一遍：照这个决定先算，不写入任何东西。' })}
        </p>
      </OfficePart>
    );
  }
  return (
    <OfficePart title={title} remark={i18n._({ id: 'decide.not-written', message: '照这个决定先算一遍，还没有写入' })}>
      <dl className="o-figures o-figures--few">
        {preview.lists.map(({ part, id, title: name, now, then, joins, leaves }) => (
          <div key={`${part} ${id}`}>
            <dt>
              <Said words={name} />
            </dt>
            <dd>
              {now} → {then}
              <small>
                {joins.map((number) => `+${number} `)}
                {leaves.map((number) => `\u2212${number} `)}
              </small>
            </dd>
          </div>
        ))}
      </dl>
      <Moved preview={preview} />
      <Waiting preview={preview} />
    </OfficePart>
  );
}

function Moved({ preview: { moved, unmoved } }: { readonly preview: DecisionPreview }) {
  const { i18n } = useLingui();
  const title = i18n._({ id: 'decide.moved', message: '名次变动' });
  const place = (at: number | null) => at ?? '\u2014';
  return (
    <>
      <table className="o-table o-dense">
        <caption className="o-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col" className="o-n">
              {i18n._({ id: 'entry-list.number', message: '号' })}
            </th>
            <th scope="col" className="o-n">
              {i18n._({ id: 'replace.now', message: '现在' })}
            </th>
            <th scope="col" className="o-n">
              {i18n._({ id: 'decide.signed', message: '签下后' })}
            </th>
            <th scope="col">{i18n._({ id: 'decide.score', message: '分数' })}</th>
          </tr>
        </thead>
        <tbody>
          {moved.map(({ part, entry, now, then }) => (
            <tr key={`${part} ${entry}`}>
              <td className="o-n">{entry}</td>
              <td className="o-n">{place(now.place)}</td>
              <td className="o-n">
                <strong>{place(then.place)}</strong>
              </td>
              <td className="o-soft">
                {now.score === then.score
                  ? (now.score ?? '\u2014')
                  : `${now.score ?? '\u2014'} → ${then.score ?? '\u2014'}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="o-small o-faint">
        {i18n._({ id: 'decide.unmoved', message: '其余 {count} 项不变', values: { count: unmoved } })}
      </p>
    </>
  );
}

function Waiting({ preview: { waiting } }: { readonly preview: DecisionPreview }) {
  const language = useLanguage();
  if (waiting.length === 0) return null;
  return (
    <ul className="o-note o-caution">
      {waiting.map(({ path, code, sentence }) => (
        <li key={path + code}>{sentence[language]}</li>
      ))}
    </ul>
  );
}
