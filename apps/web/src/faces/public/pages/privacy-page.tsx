import { useLingui } from '@lingui/react';
import { contestAddress } from '../../../api/addresses';
import { useAnswer } from '../../../api/asking';
import { useContests } from '../../../api/contests';
import { PageHead, Part } from '../../../ui/part';
import { type Kept, RecordTable } from '../../../ui/record-table';
import { Said, SaidList } from '../../../ui/words';
import type { PageProps } from '../code/code';
import { OwnWords } from '../code/own-words';
import { pageList } from '../list/page-list';
import { messages as english } from '../locales/privacy/en.po';
import { messages as chinese } from '../locales/privacy/zh-CN.po';

const WORDS = { zh: chinese, en: english };

/** What this version stores of people, and no more than that: readers nothing, staff what an account needs. */
export function PrivacyPage(props: PageProps) {
  return (
    <OwnWords words={WORDS}>
      <Privacy {...props} />
    </OwnWords>
  );
}

function Privacy({ place: { language } }: PageProps) {
  const { i18n } = useLingui();
  return (
    <>
      <PageHead
        title={pageList.privacy.title?.[language]}
        lead={i18n._({
          id: 'privacy.lead',
          message: '看结果不需要账号。只浏览、不登录的人，服务器上不留任何能认出你的东西。',
        })}
      />
      <WhoAnswers />
      <Part title={i18n._({ id: 'privacy.readers', message: '只浏览的人' })}>
        <RecordTable records={useReaderRecords()} />
      </Part>
      <Part title={i18n._({ id: 'privacy.voters', message: '投票的人' })}>
        <RecordTable records={useVoterRecords()} />
      </Part>
      <Part title={i18n._({ id: 'privacy.staff', message: '工作人员' })}>
        <RecordTable records={useStaffRecords()} />
      </Part>
      <Part title={i18n._({ id: 'privacy.never', message: '不存的' })}>
        <ul className="dash-list">
          <li>{i18n._({ id: 'privacy.never-contact', message: '读者的姓名、电话、身份证号、微信号' })}</li>
          <li>{i18n._({ id: 'privacy.never-place', message: '位置、通讯录、相册' })}</li>
          <li>{i18n._({ id: 'privacy.never-pages', message: '谁看过哪些页面、停留多久' })}</li>
          <li>{i18n._({ id: 'privacy.never-others', message: '任何第三方的统计、广告代码或外来字体' })}</li>
        </ul>
      </Part>
      <Part title={i18n._({ id: 'privacy.you', message: '你可以' })}>
        <p>
          {i18n._({
            id: 'privacy.you-can',
            message: '再按一次深浅切换，回到系统的深浅，记下的选择就删去了；清除浏览器数据也一样。',
          })}
        </p>
      </Part>
    </>
  );
}

/** Whom to turn to: the organisers, where there is one contest alone; else they stand at the foot of each. */
function WhoAnswers() {
  const { i18n } = useLingui();
  const contests = useContests().data?.contests ?? [];
  const [only, ...others] = contests;
  const slug = only === undefined || others.length > 0 ? null : only.slug;
  const contest = useAnswer(slug === null ? null : contestAddress(slug)).data;
  if (contests.length === 0) return null;
  return (
    <Part title={i18n._({ id: 'privacy.who', message: '谁负责' })}>
      <p>
        {contest === undefined ? (
          i18n._({
            id: 'privacy.who-each',
            message: '每个大赛由它的主办方负责，名称和联系方式写在那个大赛每一页的下面。',
          })
        ) : (
          <>
            <SaidList list={contest.organisers} />
            {contest.contact !== null && (
              <>
                <br />
                {i18n._({ id: 'privacy.who-contact', message: '联系' })} <Said words={contest.contact} />
              </>
            )}
          </>
        )}
      </p>
    </Part>
  );
}

function useReaderRecords(): readonly Kept[] {
  const { i18n } = useLingui();
  return [
    {
      name: i18n._({ id: 'privacy.theme', message: '深色或浅色' }),
      why: i18n._({ id: 'privacy.theme-why', message: '下次打开时还是你选的样子。语言只写在网址里，不另外存' }),
      who: i18n._({ id: 'privacy.only-browser', message: '只有你的浏览器' }),
      until: i18n._({ id: 'privacy.theme-until', message: '到你切换回来或清除浏览器数据为止' }),
    },
    {
      name: i18n._({ id: 'privacy.log', message: '服务器日志' }),
      why: i18n._({
        id: 'privacy.log-why',
        message: '查故障。每次请求一行：方法、页面的种类、状态、时间、请求编号；没有网络地址，没有网址里的内容',
      }),
      who: i18n._({ id: 'privacy.operators', message: '管理服务器的人' }),
      until: i18n._({ id: 'privacy.log-until', message: '由管理服务器的人决定' }),
    },
  ];
}

function useVoterRecords(): readonly Kept[] {
  const { i18n } = useLingui();
  return [
    {
      name: i18n._({ id: 'privacy.voter', message: '投票凭证' }),
      why: i18n._({
        id: 'privacy.voter-why',
        message: '让每台设备的票数相同：一个 Cookie，里面只有一个随机号码，打开投票页时才有；服务器不存这个号码',
      }),
      who: i18n._({ id: 'privacy.only-browser', message: '只有你的浏览器' }),
      until: i18n._({ id: 'privacy.voter-until', message: '一年，或到你清除 Cookie 为止' }),
    },
    {
      name: i18n._({ id: 'privacy.ballot', message: '选票' }),
      why: i18n._({
        id: 'privacy.ballot-why',
        message: '计票：选了哪几项、何时收到，放在由号码和密钥算出的代号下面；密钥不在数据库里，没有它认不出是谁的',
      }),
      who: i18n._({ id: 'privacy.operators', message: '管理服务器的人' }),
      until: i18n._({ id: 'privacy.audit-until', message: '一直保留，任何人都不能改' }),
    },
    {
      name: i18n._({ id: 'privacy.own-choices', message: '没投出的选择和自己的回执' }),
      why: i18n._({ id: 'privacy.own-choices-why', message: '刷新或回来时还在；你选了谁只有这台设备知道' }),
      who: i18n._({ id: 'privacy.only-browser', message: '只有你的浏览器' }),
      until: i18n._({ id: 'privacy.own-choices-until', message: '到清除浏览器数据为止' }),
    },
    {
      name: i18n._({ id: 'privacy.flood', message: '新投票设备的数目' }),
      why: i18n._({ id: 'privacy.flood-why', message: '防止成批造票：每个网络地址一小时内新增多少，只在内存里计数' }),
      who: i18n._({ id: 'privacy.program', message: '只有程序' }),
      until: i18n._({ id: 'privacy.flood-until', message: '一小时' }),
    },
  ];
}

function useStaffRecords(): readonly Kept[] {
  const { i18n } = useLingui();
  const operators = i18n._({ id: 'privacy.operators', message: '管理服务器的人' });
  return [
    {
      name: i18n._({ id: 'privacy.account', message: '账号' }),
      why: i18n._({ id: 'privacy.account-why', message: '登录：姓名、邮箱、职务；密码只存无法还原的指纹（argon2id）' }),
      who: operators,
      until: i18n._({ id: 'privacy.account-until', message: '到账号删除为止' }),
    },
    {
      name: i18n._({ id: 'privacy.session', message: '登录状态' }),
      why: i18n._({
        id: 'privacy.session-why',
        message: '不必每十分钟重输密码：浏览器里有一个只发给登录接口的凭证和一个“登录过”的记号，服务器只存凭证的指纹',
      }),
      who: operators,
      until: i18n._({ id: 'privacy.session-until', message: '14 天，或到退出为止' }),
    },
    {
      name: i18n._({ id: 'privacy.audit', message: '操作记录' }),
      why: i18n._({ id: 'privacy.audit-why', message: '谁在什么时候改了什么，可以追查；不含密码和联系方式' }),
      who: operators,
      until: i18n._({ id: 'privacy.audit-until', message: '一直保留，任何人都不能改' }),
    },
    {
      name: i18n._({ id: 'privacy.attempts', message: '登录尝试' }),
      why: i18n._({ id: 'privacy.attempts-why', message: '防止有人猜密码：网络地址只在内存里计数' }),
      who: i18n._({ id: 'privacy.program', message: '只有程序' }),
      until: i18n._({ id: 'privacy.attempts-until', message: '15 分钟' }),
    },
  ];
}
