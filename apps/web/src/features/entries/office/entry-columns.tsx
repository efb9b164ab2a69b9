import { useLingui } from '@lingui/react';
import type { TableColumnType } from 'antd';
import type { Contest, KeyCount } from '../../../api/types';
import { Day } from '../../../ui/day';
import { Sign } from '../../../ui/office/sign';
import { useLanguage } from '../../../ui/use-language';
import { Said, SaidList, useSay } from '../../../ui/words';
import { byRank, collatorOf, type EntryRow } from './entry-rows';
import { EntryStateSign } from './entry-states';

interface Columns {
  readonly contest: Contest;
  readonly districts: readonly KeyCount[];
  readonly onOpen: (id: string) => void;
}

export function useEntryColumns({ contest, districts, onOpen }: Columns): TableColumnType<EntryRow>[] {
  const { i18n } = useLingui();
  const say = useSay();
  const { compare } = collatorOf(useLanguage());
  const names = new Map(districts.map(({ id, title }) => [id, say(title)]));
  const districtOf = ({ district }: EntryRow): string => names.get(district ?? '') ?? '';
  const nameOf = ({ submitters: [lead] }: EntryRow): string => (lead === undefined ? '' : say(lead));
  return [
    {
      title: i18n._({ id: 'entry-list.number', message: '号' }),
      dataIndex: 'number',
      align: 'right',
      width: '4.5rem',
      defaultSortOrder: 'ascend',
      sorter: byRank,
    },
    {
      title: i18n._({ id: 'entry-list.title', message: '项目' }),
      sorter: (one, other) => compare(say(one.title), say(other.title)),
      render: (_, { id, title, isSample }) => (
        <button type="button" className="o-row-title" data-entry={id} onClick={() => onOpen(id)}>
          <Said words={title} />
          {isSample && <span className="o-tag o-sample">{i18n._({ id: 'tag.sample', message: '示例' })}</span>}
        </button>
      ),
    },
    {
      title: i18n._({ id: 'entry-list.submitters', message: '申报单位' }),
      sorter: (one, other) => compare(nameOf(one), nameOf(other)),
      render: (_, { submitters }) => <SaidList list={submitters} byPhrase={false} />,
    },
    {
      title: i18n._({ id: 'entry-list.district', message: '区' }),
      width: '7rem',
      sorter: (one, other) => compare(districtOf(one), districtOf(other)),
      render: (_, row) => districtOf(row),
    },
    {
      title: i18n._({ id: 'entry-list.states', message: '状态' }),
      width: '10rem',
      render: (_, row) => <Standing row={row} contest={contest} />,
    },
    {
      title: i18n._({ id: 'entry-list.since', message: '改于' }),
      width: '7.5rem',
      align: 'right',
      sorter: (one, other) => one.since.localeCompare(other.since),
      render: (_, { since }) => (
        <span className="o-nowrap o-soft">
          <Day at={since} />
        </span>
      ),
    },
  ];
}

/** The published list that an entry has come to, of which the last says the most; else its state. */
function Standing({ row: { state, lists }, contest }: { readonly row: EntryRow; readonly contest: Contest }) {
  const { i18n } = useLingui();
  const titles = contest.rounds.flatMap(({ id, lists: own }) =>
    own.flatMap((list) => (lists.includes(`${id}.${list.id}`) ? [list.title] : [])),
  );
  const last = titles[titles.length - 1];
  if (state !== 'accepted') return <EntryStateSign state={state} />;
  if (last !== undefined) {
    return (
      <Sign shape="done">
        <Said words={last} />
      </Sign>
    );
  }
  if (contest.rounds.every(({ published }) => published === null)) return <EntryStateSign state={state} />;
  return <Sign>{i18n._({ id: 'entry-list.no-list', message: '未入名单' })}</Sign>;
}
