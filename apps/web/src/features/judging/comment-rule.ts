import { useLingui } from '@lingui/react';
import type { JudgedCriterion } from '../../api/types';

/** For which marks the rulebook asks for a comment, in words; null where it never does. */
export function useCommentRule({ commentAt }: Pick<JudgedCriterion, 'commentAt'>): string | null {
  const { i18n } = useLingui();
  if (commentAt === null) return null;
  const { from, to } = commentAt;
  if (from !== null && to !== null)
    return i18n._({
      id: 'sheet.rule-both',
      message: '{to} 分及以下、{from} 分及以上须写评语',
      values: { from: String(from), to: String(to) },
    });
  if (from !== null)
    return i18n._({ id: 'sheet.rule-from', message: '{from} 分及以上须写评语', values: { from: String(from) } });
  return i18n._({ id: 'sheet.rule-to', message: '{to} 分及以下须写评语', values: { to: String(to) } });
}
