import { useLingui } from '@lingui/react';
import { useAllEntries } from '../../../api/all-entries';
import type { DecisionPreview } from '../../../api/decision-acts';
import { formatExact, formatWritten } from '../../../ui/format/exact-number';
import { OfficePart } from '../../../ui/office/part';
import type { Words } from '../../../ui/say-words';
import { useLanguage } from '../../../ui/use-language';
import { Said } from '../../../ui/words';
import { waitingSaid } from './waiting-said';

const NONE = '\u2014';
const DIGITS = 2;
/** A whole number as it is, any other to two digits. */
const readable = (exact: string): string => (/^-?\d+$/.test(exact) ? formatWritten(exact) : formatExact(exact, DIGITS));

interface DecisionThenProps {
  readonly slug: string;
  readonly preview: DecisionPreview | null;
}

/** The lists and places as a decision would leave them: nothing is written yet. */
export function DecisionThen({ slug, preview }: DecisionThenProps) {
  const { i18n } = useLingui();
  const comma = useLanguage() === 'zh' ? '\u3001' : ', ';
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
              {joins.length + leaves.length === 0 && <small>{i18n._({ id: 'decide.same', message: '不变' })}</small>}
              {joins.length > 0 && (
                <small>
                  {i18n._({ id: 'decide.joins', message: '进：{numbers} 号', values: { numbers: joins.join(comma) } })}
                </small>
              )}
              {leaves.length > 0 && (
                <small>
                  {i18n._({
                    id: 'decide.leaves',
                    message: '出：{numbers} 号',
                    values: { numbers: leaves.join(comma) },
                  })}
                </small>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <Moved slug={slug} preview={preview} />
      <Waiting preview={preview} />
    </OfficePart>
  );
}

interface MovedProps {
  readonly slug: string;
  readonly preview: DecisionPreview;
}

function Moved({ slug, preview: { moved, unmoved } }: MovedProps) {
  const { i18n } = useLingui();
  const title = i18n._({ id: 'decide.moved', message: '名次变动' });
  const entries = useAllEntries(slug).data?.entries ?? [];
  const titleOf = (entry: number) => entries.find(({ number }) => number === entry)?.title;
  return (
    <>
      {moved.length === 0 && <p>{i18n._({ id: 'decide.nothing-moved', message: '名次没有变动。' })}</p>}
      {moved.length > 0 && (
        <table className="o-table o-dense">
          <caption className="o-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{i18n._({ id: 'entry-list.title', message: '项目' })}</th>
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
              <MovedRow key={`${part} ${entry}`} entry={entry} title={titleOf(entry)} now={now} then={then} />
            ))}
          </tbody>
        </table>
      )}
      <p className="o-small o-faint">
        {i18n._({ id: 'decide.unmoved', message: '其余 {count} 项不变', values: { count: unmoved } })}
      </p>
    </>
  );
}

interface MovedRowProps extends Pick<DecisionPreview['moved'][number], 'entry' | 'now' | 'then'> {
  readonly title: Words | undefined;
}

function MovedRow({ entry, title, now, then }: MovedRowProps) {
  const { i18n } = useLingui();
  const place = (at: number | null) => at ?? NONE;
  const score = (exact: string | null) => (exact === null ? NONE : readable(exact));
  return (
    <tr>
      <td>
        {i18n._({ id: 'entry.number', message: '{number} 号', values: { number: entry } })}{' '}
        {title !== undefined && <Said words={title} />}
      </td>
      <td className="o-n">{place(now.place)}</td>
      <td className="o-n">
        <strong>{place(then.place)}</strong>
      </td>
      <td className="o-soft">
        {now.score === then.score && score(now.score)}
        {now.score !== then.score && then.score === null && i18n._({ id: 'decide.out', message: '不再排名' })}
        {now.score !== then.score && then.score !== null && `${score(now.score)} → ${score(then.score)}`}
      </td>
    </tr>
  );
}

function Waiting({ preview: { waiting } }: { readonly preview: DecisionPreview }) {
  const language = useLanguage();
  if (waiting.length === 0) return null;
  return (
    <ul className="o-note o-caution">
      {waitingSaid(waiting).map(({ path, code, sentence }) => (
        <li key={path + code}>{sentence[language]}</li>
      ))}
    </ul>
  );
}
