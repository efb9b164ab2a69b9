import { useLingui } from '@lingui/react';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useAllEntries } from '../../../../api/all-entries';
import {
  type RecordedKeys,
  type RecordedSubject,
  recordedVersionAddress,
  useRecordedPreview,
} from '../../../../api/recorded';
import { useStaffAnswer } from '../../../../api/staff';
import type { Contest } from '../../../../api/types';
import { Refused } from '../../../../ui/office/refused';
import { Waiting } from '../../../../ui/waiting';
import { useSay } from '../../../../ui/words';
import { ConfirmPart } from './confirm-part';
import { type KeptTyping, NOTHING_BESIDE, type TypingKeeper, typingPrefix, useTypingKeeper } from './kept-typing';
import { RecordForm } from './record-form';
import { rowsAgain, withEntries } from './recorded-draft';
import { useShowValue } from './recorded-names';
import { VersionTable } from './version-table';

interface RecordedMatterProps {
  readonly contest: Contest;
  readonly subject: RecordedSubject;
  readonly account: string;
  readonly mayChange: boolean;
}

/** One set of votes or facts: what waits for a second person, the next version, all versions. */
export function RecordedMatter({ contest, subject, account, mayChange }: RecordedMatterProps) {
  const say = useSay();
  const entries = useAllEntries(contest.slug).data?.entries ?? [];
  const titles = new Map(entries.map(({ number, title }) => [number, say(title)]));
  const titleOf = (number: number): string => titles.get(number) ?? '';
  const keys = { slug: contest.slug, kind: subject.kind, subject: subject.id };
  const [newest] = subject.versions;
  const shared = { keys, subject, titleOf };
  return (
    <>
      {newest !== undefined && newest.confirmedBy === null && (
        <ConfirmPart {...shared} head={newest} isOwn={newest.typedBy === account} mayChange={mayChange} />
      )}
      {mayChange && !subject.isFrozen && !contest.isImported && (
        <Replacing key={newest?.version ?? 0} {...shared} account={account} version={newest?.version ?? null} />
      )}
      {subject.versions.length > 0 && <VersionTable {...shared} />}
    </>
  );
}

/** The first version is begun at once; one that replaces another is asked for. */
function Replacing(props: ReplacingProps) {
  const { i18n } = useLingui();
  const keeper = useTypingKeeper(typingPrefix(props.account, props.keys, (props.version ?? 0) + 1));
  const [isOpen, setOpen] = useState(props.version === null);
  if (keeper.found === undefined) return null;
  if (isOpen || keeper.found !== null) return <NextVersion {...props} keeper={keeper} kept={keeper.found} />;
  return (
    <p className="o-before">
      <Button onClick={() => setOpen(true)}>
        {i18n._({ id: 'recorded.replace', message: '录一个新的版本来换…' })}
      </Button>
    </p>
  );
}

interface ReplacingProps {
  readonly account: string;
  readonly keys: RecordedKeys;
  readonly subject: RecordedSubject;
  readonly titleOf: (entry: number) => string;
  readonly version: number | null;
}

interface NextVersionProps extends Omit<ReplacingProps, 'account'> {
  readonly keeper: TypingKeeper;
  readonly kept: KeptTyping | null;
}

/** Begins with what is kept; else with a row for each entry of the field, which an empty check names, and the newest version. */
function NextVersion({ keys, subject, titleOf, version, keeper, kept }: NextVersionProps) {
  const [isAnew, setAnew] = useState(false);
  const { i18n } = useLingui();
  const show = useShowValue();
  const before = useStaffAnswer(version === null ? null : recordedVersionAddress(keys, version));
  const { mutate, data, error } = useRecordedPreview(keys);
  useEffect(() => mutate([]), [mutate]);
  if (error !== null) {
    return <Refused title={i18n._({ id: 'recorded.no-field', message: '现在还录不了' })} error={error} />;
  }
  if (data === undefined || (version !== null && before.data === undefined)) {
    return <Waiting title={i18n._({ id: 'recorded.rows-loading', message: '正在取每一项' })} />;
  }
  const again = rowsAgain(before.data?.items ?? [], show);
  const present = new Set(again.map(({ cells }) => Number(cells.entry)));
  const begin = withEntries(
    again,
    data.without.filter((number) => !present.has(number)),
  );
  if (begin.length === 0) {
    return (
      <p className="o-note">
        {i18n._({
          id: 'recorded.no-entries',
          message: '这一轮还没有参评的项目：先登记项目，或者等上一轮公布。',
        })}
      </p>
    );
  }
  const anew = () => {
    keeper.drop();
    setAnew(true);
  };
  const own = { keys, subject, titleOf, keeper };
  if (kept === null || isAnew) return <RecordForm key="anew" {...own} begin={{ ...NOTHING_BESIDE, rows: begin }} />;
  return <RecordForm key="kept" {...own} begin={kept} onAnew={anew} />;
}
