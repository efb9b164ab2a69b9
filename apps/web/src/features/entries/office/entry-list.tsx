import { useLingui } from '@lingui/react';
import { Table } from 'antd';
import { useMemo, useState } from 'react';
import type { AllEntries } from '../../../api/all-entries';
import type { OfficeEntryList } from '../../../api/office-entries';
import type { Contest } from '../../../api/types';
import { useEntryColumns } from './entry-columns';
import { EntryDrawer } from './entry-drawer';
import { useEntryExport } from './entry-export';
import { ANY, byRank, type EntryRow, matching, rowsOf } from './entry-rows';
import { EntryTools } from './entry-tools';

interface EntryListProps {
  readonly contest: Contest;
  readonly office: OfficeEntryList;
  /** As the public sees them. */
  readonly seen: AllEntries;
  readonly mayChange: boolean;
}

const PAGE = 50;

/** Every entry but the drafts, to be searched, filtered and sorted; one of them opens beside. */
export function EntryList({ contest, office, seen, mayChange }: EntryListProps) {
  const { i18n } = useLingui();
  const [wanted, setWanted] = useState(ANY);
  const [opened, setOpened] = useState<string | null>(null);
  const [order, setOrder] = useState<readonly EntryRow[] | null>(null);
  const all = useMemo(() => rowsOf(office.entries, seen.entries), [office.entries, seen.entries]);
  const rows = useMemo(() => matching(all, wanted), [all, wanted]);
  const { districts, categories } = seen;
  const columns = useEntryColumns({ contest, districts, onOpen: setOpened });
  const shown = order ?? [...rows].sort(byRank);
  const exporting = useEntryExport(contest, districts);
  const at = shown.findIndex(({ id }) => id === opened);
  return (
    <>
      <EntryTools
        contest={contest}
        counts={office.counts}
        districts={districts}
        wanted={wanted}
        onChange={(next) => {
          setWanted(next);
          setOrder(null);
        }}
        found={rows.length}
        total={all.length}
        onExport={() => exporting(shown)}
      />
      <Table<EntryRow>
        size="small"
        rowKey="id"
        columns={columns}
        dataSource={rows}
        showSorterTooltip={false}
        sortDirections={['ascend', 'descend', 'ascend']}
        onChange={(_pages, _filters, _sorter, { currentDataSource }) => setOrder(currentDataSource)}
        rowClassName={({ id }) => (id === opened ? 'o-chosen' : '')}
        pagination={{ pageSize: PAGE, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: <NoEntries isAny={all.length > 0} /> }}
      />
      {office.next !== null && (
        <p className="o-small o-faint">
          {i18n._({
            id: 'entry-list.cut',
            message: '项目太多，这里只列出前 {count} 个。',
            values: { count: all.length },
          })}
        </p>
      )}
      <EntryDrawer
        contest={contest}
        districts={districts}
        categories={categories}
        mayChange={mayChange}
        row={all.find(({ id }) => id === opened) ?? null}
        previous={shown[at - 1]}
        next={at === -1 ? undefined : shown[at + 1]}
        onOpen={setOpened}
        onClose={() => setOpened(null)}
      />
    </>
  );
}

function NoEntries({ isAny }: { readonly isAny: boolean }) {
  const { i18n } = useLingui();
  return isAny
    ? i18n._({ id: 'entry-list.none', message: '没有这样的项目。换个词，或去掉上面的条件。' })
    : i18n._({ id: 'entry-list.empty', message: '还没有项目。可以登记一项、导入表格，或等申报单位来交。' });
}
