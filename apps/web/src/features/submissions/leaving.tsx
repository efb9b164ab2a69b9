import { useLingui } from '@lingui/react';
import { type SubmissionPlace, useTakingBackEntry, useWithdrawing } from '../../api/submissions';
import { ActAsked } from './act-asked';

/** Back to a draft, until the call closes. */
export function TakeBack({ place }: { readonly place: SubmissionPlace }) {
  const { i18n } = useLingui();
  const taking = useTakingBackEntry(place);
  return (
    <ActAsked
      name={i18n._({ id: 'back.name', message: '撤回' })}
      means={i18n._({
        id: 'back.means',
        message:
          '撤回后回到草稿，组委会不再受理这一份；截止前可以改好再交，得到新的回执。截止时还没有再交，就是没有报名。',
      })}
      button={i18n._({ id: 'back.button', message: '撤回这次提交…' })}
      question={i18n._({ id: 'back.question', message: '撤回这次提交？截止前要记得再交。' })}
      confirm={i18n._({ id: 'back.confirm', message: '撤回，回到草稿' })}
      failed={i18n._({ id: 'back.failed', message: '没有撤回' })}
      act={{ ...taking, mutate: () => taking.mutate() }}
    />
  );
}

/** Out of the contest, for good, until the vote opens. */
export function Withdraw({ place }: { readonly place: SubmissionPlace }) {
  const { i18n } = useLingui();
  const leaving = useWithdrawing(place);
  return (
    <ActAsked
      name={i18n._({ id: 'leave.name', message: '退出大赛' })}
      means={i18n._({
        id: 'leave.means',
        message: '投票开始之前可以退出。退出后不能再回来，公开页上不再有这个项目；内容和回执仍保留。',
      })}
      button={i18n._({ id: 'leave.button', message: '退出大赛…' })}
      question={i18n._({ id: 'leave.question', message: '让这个项目退出大赛？退出后不能反悔。' })}
      confirm={i18n._({ id: 'leave.confirm', message: '退出，不再回来' })}
      failed={i18n._({ id: 'leave.failed', message: '没有退出' })}
      act={{ ...leaving, mutate: () => leaving.mutate() }}
    />
  );
}
