import { useLingui } from '@lingui/react';
import { useEffect, useState } from 'react';
import { useSession } from '../../../api/auth';
import { type LinkPurpose, useLinkPurpose } from '../../../api/invitations';
import { ApiProblem } from '../../../api/problem';
import { InvitationForm } from '../../../features/auth/invitation-form';
import { CheckingLink, LinkPage, SpentLink, useLinkToken } from '../../../features/auth/one-time-link';
import { useRoleNames } from '../../../features/auth/role-names';
import { homeOf } from '../../../features/auth/role-places';
import { Moment } from '../../../ui/day';
import { pathIn } from '../../../ui/language';
import { Said } from '../../../ui/words';
import type { PageProps } from '../code/code';
import { OwnWords } from '../code/own-words';
import { pageList } from '../list/page-list';
import { messages as english } from '../locales/invitation/en.po';
import { messages as chinese } from '../locales/invitation/zh-CN.po';

const WORDS = { zh: chinese, en: english };

export function InvitationPage(props: PageProps) {
  return (
    <OwnWords words={WORDS}>
      <Invited {...props} />
    </OwnWords>
  );
}

function Invited({ place: { language } }: PageProps) {
  const { i18n } = useLingui();
  const token = useLinkToken() ?? '';
  const { data: link, error, isPending } = useLinkPurpose(token);
  const isSpent = error instanceof ApiProblem && error.status < 500;
  return (
    <LinkPage
      title={pageList.invitation.title?.[language]}
      lead={i18n._({ id: 'invitation.lead', message: '这个链接只能用一次。用过之后，以邮箱和密码登录。' })}
    >
      {token !== '' && isPending && <CheckingLink />}
      {(token === '' || isSpent) && (
        <SpentLink>
          {i18n._({
            id: 'invitation.spent-why',
            message: '请向组委会要一个新的链接；也可能是没有复制完整，要包括 # 号后面的部分。',
          })}
        </SpentLink>
      )}
      {link !== undefined && <Offer token={token} link={link} />}
    </LinkPage>
  );
}

function Offer({ token, link }: { readonly token: string; readonly link: LinkPurpose }) {
  const { i18n } = useLingui();
  const names = useRoleNames();
  const { purpose, role, contest, email, name, lead, expiresAt } = link;
  return (
    <>
      <p>
        {purpose === 'invitation'
          ? i18n._({ id: 'invitation.to', message: '{name}，邀请你来做：', values: { name } })
          : i18n._({ id: 'invitation.password', message: '{name}，给你的账号设一个新密码。', values: { name } })}{' '}
        {role !== null && purpose === 'invitation' && (
          <b>
            {names[role]}
            {contest !== null && ' \u00b7 '}
            {contest !== null && <Said words={contest.title} />}
            {lead !== null && ' \u00b7 '}
            {lead !== null && <Said words={lead} />}
          </b>
        )}
      </p>
      <p className="faint">
        {email}
        {' \u00b7 '}
        {i18n._({ id: 'invitation.until', message: '链接有效到' })} <Moment at={expiresAt} />
      </p>
      <InvitationForm token={token} link={link} />
      <GoToWork link={link} />
    </>
  );
}

/** As soon as the link is spent: to where the work is. */
function GoToWork({ link: { role, contest } }: { readonly link: LinkPurpose }) {
  const { i18n } = useLingui();
  const session = useSession();
  const [before] = useState(session.data?.account.id ?? null);
  const now = session.data?.account.id ?? null;
  const language = i18n.locale === 'en' ? 'en' : 'zh';
  const home = role === null ? '/login' : homeOf({ role, contest: contest?.slug ?? null });
  useEffect(() => {
    if (now !== null && now !== before) location.replace(pathIn(language, home));
  }, [now, before, language, home]);
  return null;
}
