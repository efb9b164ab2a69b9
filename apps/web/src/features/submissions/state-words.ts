import type { I18n } from '@lingui/core';
import type { Call, Submission, SubmissionCard } from '../../api/types';
import type { Screened } from './use-screened';

export type Shape = 'draft' | 'in' | 'check' | 'no' | 'off';

export interface StateWords {
  readonly shape: Shape;
  readonly title: string;
  /** What it means, in a sentence or two. */
  readonly means: string;
}

type Card = Pick<SubmissionCard, 'state' | 'number'> & Partial<Pick<Submission, 'receipt'>>;

/** In which state an entry is: the first line of its page. */
export function stateWordsOf(i18n: I18n, card: Card, call: Call, screened: Screened | null = null): StateWords {
  switch (card.state) {
    case 'draft':
      return draftWords(i18n, card, call);
    case 'returned':
      return returnedWords(i18n, call);
    case 'submitted':
      return {
        shape: 'in',
        title: i18n._({ id: 'own.submitted', message: '已提交，等组委会受理' }),
        means: i18n._({ id: 'own.submitted-why', message: '现在不用做什么。要改，先撤回，再在截止前重新提交。' }),
      };
    case 'accepted':
      if (screened !== null) return screenedWords(i18n, card, screened);
      return {
        shape: 'in',
        title: i18n._({ id: 'own.accepted', message: '已受理，编号 {number}', values: { number: card.number } }),
        means: i18n._({ id: 'own.accepted-why', message: '编号不会再变，投票、巡展和结果都用它。' }),
      };
    case 'rejected':
      return {
        shape: 'no',
        title: i18n._({ id: 'own.rejected', message: '不受理' }),
        means: i18n._({ id: 'own.rejected-why', message: '交来的内容仍可查看。' }),
      };
    case 'withdrawn':
      return {
        shape: 'off',
        title: i18n._({ id: 'own.withdrawn', message: '已退出大赛' }),
        means: i18n._({ id: 'own.withdrawn-why', message: '内容仍保留，只有贵单位和组委会能看。' }),
      };
  }
}

function screenedWords(i18n: I18n, { number }: Card, { listed, day }: Screened): StateWords {
  const values = { number, count: listed.size, day };
  return number !== null && listed.has(number)
    ? {
        shape: 'in',
        title: i18n._({ id: 'own.listed', message: '入围，编号 {number}', values }),
        means: i18n._({
          id: 'own.listed-why',
          message: '选出 {count} 项，{day}公布。公开页和选票上的文字请核对。',
          values,
        }),
      }
    : {
        shape: 'off',
        title: i18n._({ id: 'own.unlisted', message: '没有入围，编号 {number}', values }),
        means: i18n._({
          id: 'own.unlisted-why',
          message: '选出 {count} 项，{day}公布。全部得分在终评结果公布之后公开。',
          values,
        }),
      };
}

function draftWords(i18n: I18n, { receipt = null }: Card, { state }: Call): StateWords {
  if (state === 'open') {
    return {
      shape: 'draft',
      title: i18n._({ id: 'own.draft', message: '草稿，还没有提交' }),
      means: i18n._({ id: 'own.draft-why', message: '组委会看不到草稿。到截止时还没有提交，就是没有报名。' }),
    };
  }
  if (state === 'planned') {
    return {
      shape: 'draft',
      title: i18n._({ id: 'own.early', message: '草稿，征集还没有开始' }),
      means: i18n._({ id: 'own.early-why', message: '可以先填着，边填边存；征集开始后才能提交。' }),
    };
  }
  return {
    shape: 'no',
    title:
      receipt === null
        ? i18n._({ id: 'own.late', message: '没有报名：截止前没有提交' })
        : i18n._({ id: 'own.late-again', message: '没有报名：撤回之后没有再交' }),
    means: i18n._({
      id: 'own.late-why',
      message: '文字都还在。组委会若写明理由重开征集，这里会变，也能接着交。',
    }),
  };
}

function returnedWords(i18n: I18n, { state }: Call): StateWords {
  if (state === 'open') {
    return {
      shape: 'check',
      title: i18n._({ id: 'own.returned', message: '退回，请改好再交' }),
      means: i18n._({ id: 'own.returned-why', message: '在截止前重新提交才算；退回不延长截止时间。' }),
    };
  }
  return {
    shape: 'no',
    title: i18n._({ id: 'own.returned-late', message: '没有报名：退回之后没有再交' }),
    means: i18n._({
      id: 'own.late-why',
      message: '文字都还在。组委会若写明理由重开征集，这里会变，也能接着交。',
    }),
  };
}
