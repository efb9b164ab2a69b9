import { useLingui } from '@lingui/react';
import type { BallotPage } from '../../../api/types';
import { useLanguage } from '../../../ui/use-language';
import { useSay } from '../../../ui/words';

/** What is counted, and how a count of it is written. */
export interface Counted {
  readonly title: string;
  /** Whether an entry has its votes and no more is to be said. */
  readonly isPlain: boolean;
  readonly show: (count: number) => string;
}

/** Votes, what the rules make of them, or on how many ballots an entry stands where totals cannot say what these are worth. */
export function useCounted(ballot: Pick<BallotPage, 'form' | 'counting'>): Counted {
  const { i18n } = useLingui();
  const title = useTitle(ballot);
  const style = ballot.counting?.kind === 'share' ? ({ style: 'percent' } as const) : {};
  return {
    title,
    isPlain: ballot.counting === null && isPlainForm(ballot),
    show: (count) => i18n.number(count, { ...style, maximumFractionDigits: 2 }),
  };
}

const isPlainForm = ({ form }: Pick<BallotPage, 'form'>): boolean => form.kind === 'choose' && !form.isShared;

function useTitle(ballot: Pick<BallotPage, 'form' | 'counting'>): string {
  const { i18n } = useLingui();
  const cells = useCells(ballot);
  const { form, counting } = ballot;
  switch (counting?.kind) {
    case undefined:
      return isPlainForm(ballot)
        ? i18n._({ id: 'live.votes', message: '票数' })
        : i18n._({ id: 'live.named-on', message: '选它的选票' });
    case 'picked':
      return i18n._({ id: 'live.picked', message: '{cells}的选票', values: { cells } });
    case 'share':
      return i18n._({ id: 'live.part', message: '{cells}所占的比例', values: { cells } });
    case 'mean':
      return form.kind === 'grade'
        ? i18n._({ id: 'live.mean-grade', message: '平均评价' })
        : i18n._({ id: 'live.mean', message: '平均得分' });
    case 'sum':
      if (form.kind === 'rank') return i18n._({ id: 'live.place-points', message: '名次折算的分' });
      if (form.kind === 'grade') return i18n._({ id: 'live.grade-sum', message: '评价折算的分' });
      return form.kind === 'points'
        ? i18n._({ id: 'live.points', message: '得分合计' })
        : i18n._({ id: 'live.shared', message: '票数（每张选票共一票）' });
  }
}

/** The places, points or grades that count. */
function useCells({ form, counting }: Pick<BallotPage, 'form' | 'counting'>): string {
  const { i18n } = useLingui();
  const say = useSay();
  const language = useLanguage();
  const cells = counting?.cells ?? [];
  const list = (words: readonly string[]): string => words.join(language === 'zh' ? '、' : ', ');
  if (form.kind === 'grade')
    return list(cells.flatMap((cell) => form.grades[cell] ?? []).map(({ title }) => say(title)));
  const values = { cells: list(cells.map(String)) };
  return form.kind === 'rank'
    ? i18n._({ id: 'live.places', message: '排第 {cells}', values })
    : i18n._({ id: 'live.given', message: '打 {cells} 分', values });
}
