import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import type { SheetStanding } from '../../api/types';
import { CopyButton } from '../../ui/copy-button';
import { Notice } from '../../ui/notice';
import { useLanguage } from '../../ui/use-language';
import { Said } from '../../ui/words';
import { usePanelDesk } from './desk-context';
import { pathsOf } from './desk-paths';
import { KeptTable } from './kept-table';
import { useMoment } from './moment';
import type { SheetSnapshot } from './sheet-snapshot';
import { placesApart } from './typed-sheet';
import { usePlaceWords } from './place-words';
import './kept-sheet.css';

interface KeptSheetProps {
  readonly standing: SheetStanding;
  readonly sheet: SheetSnapshot;
}

/** What was being typed when it could no longer be saved: in sight, to be copied, with the true reason. */
export function KeptSheet({ standing, sheet }: KeptSheetProps) {
  const { i18n } = useLingui();
  const { place, desk } = usePanelDesk();
  const words = usePlaceWords();
  const places = placesApart(desk.panel, sheet.typed, sheet.stored.criteria);
  const text = () => places.map((each) => `${words.title(each)}\n${each.text}`).join('\n\n');
  return (
    <div className="desk-page">
      <KeptHead standing={standing} sheet={sheet} />
      <KeptNote sheet={sheet} />
      <section className="kept-text-part" aria-labelledby="kept-title">
        <div className="desk-part-head">
          <h2 id="kept-title">{i18n._({ id: 'kept.title', message: '没有进服务器的' })}</h2>
          <p>{i18n._({ id: 'kept.read-only', message: '只读，可以复制' })}</p>
        </div>
        {places.map((each) => (
          <div key={`${each.criterion.id} ${each.what}`} className="kept-place">
            <p>{words.title(each)}</p>
            <p className="kept-text">{each.text === '' ? words.emptied : each.text}</p>
          </div>
        ))}
        <div className="kept-copy">
          <CopyButton label={i18n._({ id: 'kept.copy', message: '复制这些内容' })} text={text} showsText />
        </div>
      </section>
      <KeptTable sheet={sheet} places={places} />
      <KeptWays isClosed={desk.stage?.state === 'closed'} />
      <p>
        <Link className="button button--plain" href={pathsOf(place).list}>
          {i18n._({ id: 'sheet.to-list', message: '回到清单' })}
        </Link>
      </p>
    </div>
  );
}

function KeptHead({ standing: { entry }, sheet }: KeptSheetProps) {
  const { i18n } = useLingui();
  const language = useLanguage();
  const { second, dayMinute } = useMoment();
  const { stage } = usePanelDesk().desk;
  const problem = sheet.trouble?.kind === 'held' ? sheet.trouble.problem : null;
  const closedAt = stage?.state === 'closed' ? (stage.closedAt ?? stage.closesAt) : null;
  const receivedAt = problem?.said.serverTime ?? null;
  return (
    <header>
      <p className="entry-desk-line">
        {i18n._({ id: 'sheet.number-of', message: '第 {number} 号', values: { number: entry.number } })} ·{' '}
        <Said words={entry.title} />
      </p>
      <h1>
        {closedAt === null
          ? i18n._({ id: 'kept.held', message: '这张表现在不能存' })
          : i18n._({
              id: 'kept.closed',
              message: '评审已在 {time} 截止，最后一次保存晚了',
              values: { time: second(closedAt) },
            })}
      </h1>
      <p className="desk-lead">
        {closedAt !== null &&
          i18n._({ id: 'kept.closed-at', message: '{time} 截止；', values: { time: dayMinute(closedAt) } })}
        {closedAt !== null &&
          receivedAt !== null &&
          i18n._({ id: 'kept.received', message: '服务器在 {time} 收到。', values: { time: second(receivedAt) } })}
        {closedAt === null
          ? problem?.detail?.[language]
          : i18n._({ id: 'kept.rule', message: '服务器在截止之前收到的才算，评分表上写明过。' })}
      </p>
    </header>
  );
}

function KeptNote({ sheet: { isKept, stored } }: Pick<KeptSheetProps, 'sheet'>) {
  const { i18n } = useLingui();
  const { second } = useMoment();
  const values = { time: stored.savedAt === null ? '' : second(stored.savedAt) };
  return (
    <Notice isNew tone="caution" title={i18n._({ id: 'kept.nothing-lost', message: '您打的字一个也没有丢。' })}>
      <p>
        {isKept === false
          ? i18n._({ id: 'kept.not-here', message: '下面这些还在这一页上，但这台设备没能存下：请先复制，再关这一页。' })
          : i18n._({ id: 'kept.here', message: '下面这些存在这台设备上，没有进服务器。' })}
        {stored.savedAt !== null && i18n._({ id: 'kept.stored', message: '服务器里是 {time} 的草稿。', values })}
      </p>
    </Notice>
  );
}

function KeptWays({ isClosed }: { readonly isClosed: boolean }) {
  const { i18n } = useLingui();
  if (!isClosed) return null;
  return (
    <section className="desk-act" aria-labelledby="kept-ways">
      <h2 id="kept-ways">{i18n._({ id: 'kept.ways', message: '现在能做什么' })}</h2>
      <ol className="desk-then">
        <li>
          <b>{i18n._({ id: 'kept.reopen', message: '请组委会重开' })}</b>
          {i18n._({
            id: 'kept.reopen-how',
            message: '组委会写明公开的理由，可以让评审再开一段；开了以后，这些内容自动接上。',
          })}
        </li>
        <li>
          <b>{i18n._({ id: 'kept.stays-closed', message: '不重开' })}</b>
          {i18n._({ id: 'kept.stays-closed-how', message: '这张是草稿，不计入结果。您已提交的不受影响。' })}
        </li>
        <li>
          <b>{i18n._({ id: 'kept.stays', message: '一直留着' })}</b>
          {i18n._({ id: 'kept.stays-how', message: '服务器上的草稿和这台设备上的文字都不会自动清除。' })}
        </li>
      </ol>
    </section>
  );
}
