import { useLingui } from '@lingui/react';
import { Table, type TableColumnType } from 'antd';
import { useMemo, useState } from 'react';
import type { AllEntries } from '../../../api/all-entries';
import type { Contest, EntryCard } from '../../../api/types';
import { Sign } from '../../../ui/office/sign';
import { useLanguage } from '../../../ui/use-language';
import { Said, SaidList, useSay } from '../../../ui/words';
import { EntryDrawer } from './entry-drawer';
import { ANY, collatorOf, matching } from './entry-rows';
import { EntryTools } from './entry-tools';

interface EntryListProps {
  readonly contest: Contest;
  readonly all: AllEntries;
}

const PAGE = 50;

/** Every entry, to be searched, filtered and sorted; one of them opens beside. */
export function EntryList({ contest, all }: EntryListProps) {
  const { i18n } = useLingui();
  const [wanted, setWanted] = useState(ANY);
  const [opened, setOpened] = useState<number | null>(null);
  const rows = useMemo(() => matching(all.entries, wanted), [all.entries, wanted]);
  const columns = useColumns(contest, all, setOpened);
  return (
    <>
      <EntryTools contest={contest} all={all} wanted={wanted} onChange={setWanted} found={rows.length} />
      <Table<EntryCard>
        size="small"
        rowKey="number"
        columns={columns}
        dataSource={rows}
        showSorterTooltip={false}
        sortDirections={['ascend', 'descend', 'ascend']}
        rowClassName={({ number }) => (number === opened ? 'o-chosen' : '')}
        pagination={{ pageSize: PAGE, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: i18n._({ id: 'entry-list.none', message: '没有这样的项目。换个词，或去掉上面的条件。' }) }}
      />
      {all.isCut && (
        <p className="o-small o-faint">
          {i18n._({
            id: 'entry-list.cut',
            message: '项目太多，这里只列出前 {count} 个。',
            values: { count: all.entries.length },
          })}
        </p>
      )}
      <EntryDrawer slug={contest.slug} number={opened} onClose={() => setOpened(null)} />
    </>
  );
}

function useColumns(contest: Contest, all: AllEntries, onOpen: (number: number) => void): TableColumnType<EntryCard>[] {
  const { i18n } = useLingui();
  const language = useLanguage();
  const say = useSay();
  const { compare } = collatorOf(language);
  const districts = new Map(all.districts.map(({ id, title }) => [id, say(title)]));
  const districtOf = ({ district }: EntryCard): string => districts.get(district ?? '') ?? '';
  const nameOf = ({ submitters: [lead] }: EntryCard): string => (lead === undefined ? '' : say(lead));
  return [
    {
      title: i18n._({ id: 'entry-list.number', message: '号' }),
      dataIndex: 'number',
      align: 'right',
      width: '4.5rem',
      defaultSortOrder: 'ascend',
      sorter: (one, other) => one.number - other.number,
    },
    {
      title: i18n._({ id: 'entry-list.title', message: '项目' }),
      sorter: (one, other) => compare(say(one.title), say(other.title)),
      render: (_, entry) => (
        <button type="button" className="o-row-title" onClick={() => onOpen(entry.number)}>
          <Said words={entry.title} />
          {entry.isSample && <span className="o-tag o-sample">{i18n._({ id: 'tag.sample', message: '示例' })}</span>}
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
      width: '8rem',
      sorter: (one, other) => compare(districtOf(one), districtOf(other)),
      render: (_, entry) => districtOf(entry),
    },
    {
      title: i18n._({ id: 'entry-list.state', message: '名单' }),
      width: '11rem',
      render: (_, { lists }) => <OnLists lists={lists} contest={contest} />,
    },
  ];
}

/** The published list that an entry has come to; the last says the most. */
function OnLists({ lists, contest }: { readonly lists: readonly string[]; readonly contest: Contest }) {
  const { i18n } = useLingui();
  const titles = contest.rounds.flatMap(({ id, lists: own }) =>
    own.flatMap((list) => (lists.includes(`${id}.${list.id}`) ? [list.title] : [])),
  );
  const last = titles[titles.length - 1];
  if (last !== undefined) {
    return (
      <Sign shape="done">
        <Said words={last} />
      </Sign>
    );
  }
  if (contest.rounds.every(({ published }) => published === null)) return <>{'\u2014'}</>;
  return <Sign>{i18n._({ id: 'entry-list.no-list', message: '未入名单' })}</Sign>;
}
