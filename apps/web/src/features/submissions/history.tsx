import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { type SubmissionPlace, useSavedVersion, useSubmissionHistory } from '../../api/submissions';
import type { SubmissionEvent } from '../../api/types';
import { Fetched } from '../../ui/fetched';
import { Part } from '../../ui/part';
import { Said } from '../../ui/words';
import { Content } from './content';
import { useFieldNames, useListed } from './field-names';
import { useMoments } from './moments';
import './history.css';

const SHOWN_FIRST = 8;

/** What was saved and done, the newest first; each version can be read. */
export function History({ place }: { readonly place: SubmissionPlace }) {
  const { i18n } = useLingui();
  const query = useSubmissionHistory(place);
  const [isWhole, setWhole] = useState(false);
  return (
    <Part
      title={i18n._({ id: 'history.name', message: '经过' })}
      aside={i18n._({ id: 'history.aside', message: '只增不改，每一版都能看' })}
    >
      <Fetched query={query} waiting={i18n._({ id: 'history.loading', message: '正在取经过' })} level={3}>
        {({ events }) => (
          <>
            <ul className="own-history">
              {events.slice(0, isWhole ? events.length : SHOWN_FIRST).map((event) => (
                <li key={`${event.at} ${event.version}`}>
                  <HappenedAt at={event.at} />
                  {event.version === null ? <Happened event={event} /> : <Saved event={event} place={place} />}
                </li>
              ))}
            </ul>
            {!isWhole && events.length > SHOWN_FIRST && (
              <button className="own-link" type="button" onClick={() => setWhole(true)}>
                {i18n._({ id: 'history.all', message: '看全部 {count} 条', values: { count: events.length } })}
              </button>
            )}
          </>
        )}
      </Fetched>
    </Part>
  );
}

function HappenedAt({ at }: { readonly at: string }) {
  const { daySecond } = useMoments();
  return <time dateTime={at}>{daySecond(at)}</time>;
}

function Happened({ event: { to, reason } }: { readonly event: SubmissionEvent }) {
  const { i18n } = useLingui();
  return (
    <span>
      {happenedWords(i18n, to)}
      {reason !== null && (
        <>
          {i18n._({ id: 'history.reason', message: '，理由：' })}
          <Said words={reason} />
        </>
      )}
    </span>
  );
}

function happenedWords(i18n: I18n, to: SubmissionEvent['to']): string {
  switch (to) {
    case 'submitted':
      return i18n._({ id: 'history.submitted', message: '提交了，有回执' });
    case 'draft':
      return i18n._({ id: 'history.taken-back', message: '撤回了提交，回到草稿' });
    case 'accepted':
      return i18n._({ id: 'history.accepted', message: '组委会受理' });
    case 'returned':
      return i18n._({ id: 'history.returned', message: '组委会退回' });
    case 'rejected':
      return i18n._({ id: 'history.rejected', message: '组委会不受理' });
    case 'withdrawn':
      return i18n._({ id: 'history.withdrawn', message: '退出了大赛' });
    case null:
      return '';
  }
}

interface SavedProps {
  readonly event: SubmissionEvent;
  readonly place: SubmissionPlace;
}

function Saved({ event: { version, fields, isMine }, place }: SavedProps) {
  const { i18n } = useLingui();
  const names = useFieldNames();
  const listed = useListed();
  const [isOpen, setOpen] = useState(false);
  const query = useSavedVersion(place, isOpen ? version : null);
  const values = { version, fields: listed(fields.map((field) => names[field])) };
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {isMine
          ? i18n._({ id: 'history.saved', message: '保存了第 {version} 版，改了{fields}', values })
          : i18n._({
              id: 'history.saved-other',
              message: '同单位的另一个账号存了第 {version} 版，改了{fields}',
              values,
            })}
      </summary>
      {isOpen && (
        <Fetched query={query} waiting={i18n._({ id: 'history.version', message: '正在取这一版' })} level={3}>
          {(draft) => <Content draft={draft} />}
        </Fetched>
      )}
    </details>
  );
}
