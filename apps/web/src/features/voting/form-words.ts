import { useLingui } from '@lingui/react';
import type { BallotPage } from '../../api/types';

/** What is to be written on the ballot, in a sentence. */
export function useFormWords({ form, from, to, entries }: BallotPage): string {
  const { i18n } = useLingui();
  const values = { count: entries.length, from, to, most: form.mostPoints, sum: form.sum };
  if (form.kind === 'rank')
    return i18n._({ id: 'vote.do-rank', message: '从 {count} 项中选出最多 {to} 项，按先后排名。', values });
  if (form.kind === 'grade')
    return i18n._({ id: 'vote.do-grade', message: '给 {count} 项评等级，可以只评其中几项。', values });
  if (form.kind === 'points')
    return form.sum === null
      ? i18n._({ id: 'vote.do-points', message: '给项目打 1 至 {most} 分，可以只打其中几项。', values })
      : i18n._({ id: 'vote.do-sum', message: '把 {sum} 分全部分给各项，每项最多 {most} 分。', values });
  if (form.mayRepeat)
    return from === to
      ? i18n._({ id: 'vote.do-votes-exact', message: '共 {to} 票，须全部给出，可以把几票给同一项。', values })
      : i18n._({ id: 'vote.do-votes', message: '给出 {from} 至 {to} 票，可以把几票给同一项。', values });
  if (form.isShared)
    return i18n._({
      id: 'vote.do-share',
      message: '从 {count} 项中选 {from} 至 {to} 项，平分一票。',
      values,
    });
  return from === to
    ? i18n._({ id: 'vote.choose-exact', message: '从 {count} 项中选 {to} 项，不分先后。', values })
    : i18n._({ id: 'vote.choose', message: '从 {count} 项中选 {from} 至 {to} 项，不分先后。', values });
}

/** The bounds of each part; undefined where there are none. */
export function usePartWords({ form: { per } }: Pick<BallotPage, 'form'>): string | undefined {
  const { i18n } = useLingui();
  if (per === null) return undefined;
  const values = { from: per.from, to: per.to };
  return per.from === 0
    ? i18n._({ id: 'vote.do-part', message: '每一类最多选 {to} 项。', values })
    : i18n._({ id: 'vote.do-part-range', message: '每一类选 {from} 至 {to} 项。', values });
}
