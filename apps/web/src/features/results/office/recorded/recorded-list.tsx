import { useLingui } from '@lingui/react';
import type { RecordedSubject } from '../../../../api/recorded';
import { Day } from '../../../../ui/day';
import { OfficePart } from '../../../../ui/office/part';
import { Sign } from '../../../../ui/office/sign';
import { Said, useSay } from '../../../../ui/words';
import { useSayTotal } from './recorded-names';

interface RecordedListProps {
  readonly items: readonly RecordedSubject[];
  /** The account that looks: what it typed another has to confirm. */
  readonly account: string;
  readonly mayChange: boolean;
  readonly opened: string | null;
  readonly onOpen: (key: string) => void;
}

export const keyOf = ({ kind, id }: RecordedSubject): string => `${kind} ${id}`;

/** All that the rulebook leaves to the office, and how far each is. */
export function RecordedList({ items, account, mayChange, opened, onOpen }: RecordedListProps) {
  const { i18n } = useLingui();
  const title = i18n._({ id: 'recorded.all', message: '各份到了哪一步' });
  const waiting = items.filter(({ versions: [newest] }) => newest !== undefined && newest.confirmedBy === null);
  const mine = waiting.filter(({ versions: [newest] }) => newest?.typedBy !== account);
  const values = { count: items.length, waiting: mayChange ? mine.length : waiting.length };
  return (
    <OfficePart
      title={title}
      remark={
        mayChange
          ? i18n._({ id: 'recorded.count-mine', message: '{count} 份，{waiting} 份等你核对', values })
          : i18n._({ id: 'recorded.count', message: '{count} 份，{waiting} 份等第二人核对', values })
      }
    >
      <table className="o-table">
        <caption className="o-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n._({ id: 'recorded.what', message: '内容' })}</th>
            <th scope="col">{i18n._({ id: 'recorded.source', message: '来源' })}</th>
            <th scope="col">{i18n._({ id: 'recorded.version', message: '版本' })}</th>
            <th scope="col" className="o-n">
              {i18n._({ id: 'recorded.total', message: '合计' })}
            </th>
            <th scope="col">{i18n._({ id: 'recorded.typed', message: '录入' })}</th>
            <th scope="col">{i18n._({ id: 'recorded.state', message: '状态' })}</th>
            <th scope="col" className="o-n">
              {i18n._({ id: 'recorded.act', message: '处理' })}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <SubjectRow
              key={keyOf(item)}
              item={item}
              account={account}
              mayChange={mayChange}
              isOpened={opened === keyOf(item)}
              onOpen={() => onOpen(keyOf(item))}
            />
          ))}
        </tbody>
      </table>
    </OfficePart>
  );
}

interface SubjectRowProps extends Pick<RecordedListProps, 'account' | 'mayChange'> {
  readonly item: RecordedSubject;
  readonly isOpened: boolean;
  readonly onOpen: () => void;
}

function SubjectRow({ item, account, mayChange, isOpened, onOpen }: SubjectRowProps) {
  const { i18n } = useLingui();
  const say = useSay();
  const sayTotal = useSayTotal();
  const [newest] = item.versions;
  const isWaiting = newest !== undefined && newest.confirmedBy === null && newest.typedBy !== account;
  const act =
    !mayChange || item.isFrozen
      ? i18n._({ id: 'recorded.look', message: '看' })
      : isWaiting
        ? i18n._({ id: 'recorded.compare', message: '逐项看' })
        : newest === undefined
          ? i18n._({ id: 'recorded.type', message: '录入…' })
          : i18n._({ id: 'recorded.look-replace', message: '看、换…' });
  return (
    <tr className={isOpened ? 'o-chosen' : undefined}>
      <th scope="row">
        <Said words={item.title} />{' '}
        {item.kind === 'facts' && <span className="o-faint">{i18n._({ id: 'recorded.fact', message: '事实' })}</span>}
      </th>
      <td className="o-soft">{newest === undefined ? '\u2014' : <Said words={newest.source} />}</td>
      <td>{newest?.version ?? '\u2014'}</td>
      <td className="o-n o-nowrap">{newest === undefined ? '\u2014' : sayTotal(item, newest.total, newest.rows)}</td>
      <td className="o-soft">
        {newest === undefined ? (
          '\u2014'
        ) : (
          <>
            {newest.typedByName} <Day at={newest.typedAt} />
          </>
        )}
      </td>
      <td>
        <SubjectSign item={item} account={account} mayChange={mayChange} />
      </td>
      <td className="o-n">
        <button className="o-text-act" type="button" aria-expanded={isOpened} onClick={onOpen}>
          {act}
          <span className="o-hidden"> {say(item.title)}</span>
        </button>
      </td>
    </tr>
  );
}

function SubjectSign({ item, account, mayChange }: Pick<SubjectRowProps, 'item' | 'account' | 'mayChange'>) {
  const { i18n } = useLingui();
  const [newest] = item.versions;
  if (item.isFrozen) return <Sign shape="done">{i18n._({ id: 'recorded.frozen', message: '随本轮冻结' })}</Sign>;
  if (newest === undefined) return <Sign>{i18n._({ id: 'recorded.none', message: '还没有录' })}</Sign>;
  if (newest.confirmedByName !== null) {
    const values = { name: newest.confirmedByName };
    return <Sign shape="done">{i18n._({ id: 'recorded.confirmed', message: '{name} 已核对', values })}</Sign>;
  }
  return (
    <Sign shape="check">
      {mayChange && newest.typedBy !== account
        ? i18n._({ id: 'recorded.yours', message: '等你核对' })
        : i18n._({ id: 'recorded.second', message: '等第二人核对' })}
    </Sign>
  );
}
