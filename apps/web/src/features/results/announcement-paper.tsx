import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import type { Announcement, Contest } from '../../api/types';
import { Day } from '../../ui/day';
import { Hash } from '../../ui/hash';
import { Said, useSay } from '../../ui/words';
import { FullList, NameList } from './announcement-article';
import './announcement.css';

interface PaperProps {
  readonly contest: Contest;
  readonly announcement: Announcement;
  /** What the contest was like, under the headline. */
  readonly standfirst: string;
}

/** The announcement as a newspaper prints it. */
export function AnnouncementPaper({ contest, announcement, standfirst }: PaperProps) {
  const { i18n } = useLingui();
  const say = useSay();
  const { contestTitle, title, lists, announcedAt } = announcement;
  return (
    <>
      <div className="announcement-name">
        <span>
          <Said words={contestTitle} byPhrase /> {i18n._({ id: 'announcement.name', message: '公告' })}
        </span>
        <Day at={announcedAt} withWeekday />
      </div>
      <div className="thick-thin" />
      <h1>
        <span className="phrase">
          {i18n._({ id: 'announcement.headline', message: '“{title}”揭晓', values: { title: say(title) } })}
        </span>
      </h1>
      <p className="standfirst">
        {standfirst}
        <br />
        {i18n._({ id: 'announcement.order', message: '编号是公告的先后，不是名次。' })}
      </p>
      {contest.textNote !== null && (
        <p className="text-note">
          <Said words={contest.textNote} />
        </p>
      )}
      <div className="thick-thin thick-thin--closed" />
      {lists
        .filter(({ entries }) => entries.length > 0)
        .map((list) =>
          list.isFull ? (
            <FullList key={`${list.part ?? ''}.${list.id}`} list={list} />
          ) : (
            <NameList key={`${list.part ?? ''}.${list.id}`} list={list} />
          ),
        )}
      <SignedBy announcement={announcement} />
      <Imprint slug={contest.slug} announcement={announcement} />
    </>
  );
}

/** Who announces this, and when. */
function SignedBy({ announcement: { organisers, announcedAt } }: Pick<PaperProps, 'announcement'>) {
  return (
    <div className="signed-by">
      {organisers.map((organiser) => (
        <p key={organiser.zh}>
          <Said words={organiser} byPhrase />
        </p>
      ))}
      <p>
        <Day at={announcedAt} />
      </p>
    </div>
  );
}

interface ImprintProps {
  readonly slug: string;
  readonly announcement: Announcement;
}

function Imprint({ slug, announcement: { version, hash } }: ImprintProps) {
  const { i18n } = useLingui();
  return (
    <div className="imprint">
      <p>
        {i18n._({ id: 'announcement.places', message: '计分与名次见' })}{' '}
        <Link href={`/${slug}/results`}>{i18n._({ id: 'results.page', message: '评选结果' })}</Link>
        {i18n._({ id: 'announcement.recompute', message: '，任何人都可以下载三个文件自行验算。' })}
      </p>
      <Hash
        label={i18n._({ id: 'announcement.version', message: '第 {version} 版，结果指纹', values: { version } })}
        value={hash}
      />
    </div>
  );
}
