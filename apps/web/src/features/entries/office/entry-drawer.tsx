import { useLingui } from '@lingui/react';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { type OfficeEntry, officeEntryAddress } from '../../../api/office-entries';
import { useStaffAnswer } from '../../../api/staff';
import type { Contest, KeyCount } from '../../../api/types';
import { Fetched } from '../../../ui/fetched';
import { pathIn } from '../../../ui/language';
import { useLanguage } from '../../../ui/use-language';
import { Said } from '../../../ui/words';
import { DecidePart } from './decide-part';
import { EntryMatter } from './entry-matter';
import { EntryRecords } from './entry-records';
import type { EntryRow } from './entry-rows';
import { EntryStateSign } from './entry-states';
import { OutPart } from './out-part';
import { WriteUpPart } from './write-up-part';

interface EntryDrawerProps {
  readonly contest: Contest;
  readonly districts: readonly KeyCount[];
  readonly categories: readonly KeyCount[];
  readonly mayChange: boolean;
  /** Null: none is open. */
  readonly row: EntryRow | null;
  readonly previous: EntryRow | undefined;
  readonly next: EntryRow | undefined;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

/** One entry beside the list, which stays as it is. What is being typed in it is not lost by a slip: it is sent or given up. */
export function EntryDrawer(props: EntryDrawerProps) {
  const { row, onClose } = props;
  const [isTyping, setTyping] = useState(false);
  return (
    <Drawer
      title={row !== null && <DrawerHead row={row} />}
      footer={row !== null && <DrawerFoot {...props} row={row} isTyping={isTyping} />}
      open={row !== null}
      onClose={onClose}
      size="35rem"
      destroyOnHidden
      keyboard={!isTyping}
      closable={!isTyping}
      mask={{ closable: !isTyping }}
    >
      {row !== null && <OpenedEntry key={row.id} {...props} row={row} onTyping={setTyping} />}
    </Drawer>
  );
}

interface OfRow extends EntryDrawerProps {
  readonly row: EntryRow;
}

function DrawerHead({ row: { number, state, title } }: Pick<OfRow, 'row'>) {
  const { i18n } = useLingui();
  return (
    <>
      <p className="o-drawer-state">
        {number !== null && i18n._({ id: 'entry-drawer.title', message: '{number} 号项目', values: { number } })}
        {number !== null && ' \u00b7 '}
        <EntryStateSign state={state} />
      </p>
      <h2 className="o-drawer-title">
        <Said words={title} byPhrase />
      </h2>
    </>
  );
}

function DrawerFoot({ contest, row, previous, next, isTyping, onOpen }: OfRow & { readonly isTyping: boolean }) {
  const { i18n } = useLingui();
  const language = useLanguage();
  const goTo = (other: EntryRow | undefined) => ({
    disabled: other === undefined || isTyping,
    onClick: () => other !== undefined && onOpen(other.id),
  });
  return (
    <div className="o-acts">
      <Button {...goTo(previous)}>{i18n._({ id: 'entry-drawer.previous', message: '上一项' })}</Button>
      <Button {...goTo(next)}>{i18n._({ id: 'entry-drawer.next', message: '下一项' })}</Button>
      {row.number !== null && (
        <a className="o-drawer-public" href={pathIn(language, `/${contest.slug}/entries/${row.number}`)}>
          {i18n._({ id: 'entry-drawer.public', message: '公众看到的项目页' })}
        </a>
      )}
    </div>
  );
}

function OpenedEntry(props: OfRow & { readonly onTyping: (isTyping: boolean) => void }) {
  const { i18n } = useLingui();
  const { contest, row } = props;
  const query = useStaffAnswer(officeEntryAddress(contest.slug, row.id));
  return (
    <Fetched query={query} waiting={i18n._({ id: 'entry-drawer.loading', message: '正在取这个项目' })} level={3}>
      {(entry) => <WholeEntry {...props} entry={entry} />}
    </Fetched>
  );
}

function WholeEntry(props: Parameters<typeof OpenedEntry>[0] & { readonly entry: OfficeEntry }) {
  const { contest, entry, mayChange, onTyping } = props;
  return (
    <div className="o-drawer-matter">
      <DecidePart contest={contest} entry={entry} mayChange={mayChange} onTyping={onTyping} />
      <EntryMatter {...props} />
      {entry.writeUp !== null && (
        <WriteUpPart
          slug={contest.slug}
          entry={entry}
          writeUp={entry.writeUp}
          mayChange={mayChange}
          onTyping={onTyping}
        />
      )}
      <EntryRecords entry={entry} />
      {mayChange && entry.state === 'accepted' && <OutPart contest={contest} entry={entry} />}
    </div>
  );
}
