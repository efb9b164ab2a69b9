import { useLingui } from '@lingui/react';
import { announcementUrl } from '../../../api/addresses';
import { useAnnouncement } from '../../../api/results';
import { useContest } from '../../../api/contests';
import type { Announcement, Contest } from '../../../api/types';
import { AnnouncementPaper } from '../../../features/results/announcement-paper';
import { announcementText } from '../../../features/results/announcement-text';
import { useClock } from '../../../ui/clock';
import { CopyButton } from '../../../ui/copy-button';
import { Fetched } from '../../../ui/fetched';
import { formatDay } from '../../../ui/format/moments';
import { useBrowser } from '../../../ui/use-browser';
import { useSay } from '../../../ui/words';
import type { PageProps } from '../code/code';
import { OwnWords } from '../code/own-words';
import { messages as english } from '../locales/announcement/en.po';
import { messages as chinese } from '../locales/announcement/zh-CN.po';

const WORDS = { zh: chinese, en: english };

export function AnnouncementPage(props: PageProps) {
  return (
    <OwnWords words={WORDS}>
      <Announcing {...props} />
    </OwnWords>
  );
}

function Announcing({ place: { slug } }: PageProps) {
  const { i18n } = useLingui();
  const contest = useContest(slug).data;
  const query = useAnnouncement(slug);
  return (
    <Fetched query={query} waiting={i18n._({ id: 'announcement.loading', message: '正在取公告' })} level={1}>
      {(announcement) => contest !== undefined && <Announced contest={contest} announcement={announcement} />}
    </Fetched>
  );
}

interface AnnouncedProps {
  readonly contest: Contest;
  readonly announcement: Announcement;
}

function Announced({ contest, announcement }: AnnouncedProps) {
  const standfirst = useStandfirst(contest);
  return (
    <article className="announcement">
      <Keep contest={contest} announcement={announcement} />
      <AnnouncementPaper contest={contest} announcement={announcement} standfirst={standfirst} />
    </article>
  );
}

function useStandfirst({ stages, entriesCount: count }: Contest): string {
  const { i18n } = useLingui();
  const say = useSay();
  const passed = stages.filter(({ kind }) => kind !== 'announcement' && kind !== 'call').map(({ title }) => say(title));
  const from = i18n._({
    id: 'announcement.from',
    message: '从 {count, plural, other {# 个申报项目}}中产生',
    values: { count },
  });
  if (passed.length === 0) return from;
  const through = passed.join(i18n._({ id: 'list.separator', message: '、' }));
  return i18n._({ id: 'announcement.standfirst', message: '{from}，历经{through}', values: { from, through } });
}

/** To print, to paste, to keep as a file. In WeChat's own browser the first and the last do nothing. */
function Keep({ contest, announcement }: AnnouncedProps) {
  const { i18n } = useLingui();
  const { language } = useClock();
  const text = useAnnouncementText(contest, announcement);
  const isInWeChat = useInWeChat();
  return (
    <div className="keep no-print">
      <div className="button-row">
        {!isInWeChat && (
          <button className="button needs-script" type="button" onClick={() => print()}>
            {i18n._({ id: 'announcement.print', message: '打印公告' })}
          </button>
        )}
        <CopyButton label={i18n._({ id: 'announcement.copy', message: '复制全文' })} text={text} />
        {!isInWeChat && (
          <a className="button button--plain" href={announcementUrl(contest.slug, language)} download>
            {i18n._({ id: 'announcement.save', message: '保存为网页' })}
          </a>
        )}
      </div>
      {isInWeChat && (
        <p className="why">
          {i18n._({ id: 'announcement.in-wechat', message: '要打印或保存，请点右上角，选“在浏览器打开”。' })}
        </p>
      )}
    </div>
  );
}

const useInWeChat = (): boolean => useBrowser() && /MicroMessenger/i.test(navigator.userAgent);

function useAnnouncementText({ textNote }: Contest, announcement: Announcement): () => string {
  const { i18n } = useLingui();
  const say = useSay();
  const clock = useClock();
  return () => {
    const { contestTitle, title, announcedAt, organisers, version, hash, simulatedNote, isSimulated } = announcement;
    const day = formatDay(announcedAt, clock, { withWeekday: true });
    const headline = i18n._({ id: 'announcement.headline', message: '“{title}”揭晓', values: { title: say(title) } });
    const order = i18n._({ id: 'announcement.order', message: '编号是公告的先后，不是名次。' });
    const simulated = i18n._({ id: 'strip.simulated', message: '模拟数据' });
    return announcementText(announcement, clock.language, {
      warning: isSimulated ? [simulated, ...(simulatedNote === null ? [] : [say(simulatedNote)])].join('\n') : null,
      head: [say(contestTitle), headline, day, order, ...(textNote === null ? [] : [say(textNote)])],
      sample: i18n._({ id: 'announcement.sample', message: '（示例）' }),
      foot: [
        organisers.map(say).join(i18n._({ id: 'list.separator', message: '、' })),
        `${i18n._({ id: 'announcement.version', message: '第 {version} 版，结果指纹', values: { version } })} ${hash}`,
        location.href,
      ],
    });
  };
}
