import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import type { DraftSnapshot } from './draft-snapshot';
import { useFieldNames, useListed } from './field-names';
import { useMoments } from './moments';
import './save-line.css';

type Look = 'saved' | 'saving' | 'local' | 'failed' | 'nothing';

/** Whether what was typed is safe, and where: true to the server. */
export function SaveLine({ draft }: { readonly draft: DraftSnapshot }) {
  const { i18n } = useLingui();
  const names = useFieldNames();
  const listed = useListed();
  const { second } = useMoments();
  const look = lookOf(draft);
  const fields = listed(draft.unsent.map((field) => names[field]));
  return (
    <strong className="own-save" role="status" data-state={look}>
      {look === 'saved' &&
        i18n._({ id: 'save.saved', message: '已保存 {time}', values: { time: second(draft.savedAt ?? '') } })}
      {look === 'saving' && i18n._({ id: 'save.saving', message: '正在保存…' })}
      {look === 'local' && localWords(i18n, draft)}
      {look === 'failed' && i18n._({ id: 'own.not-saved', message: '没有存下：{fields}', values: { fields } })}
    </strong>
  );
}

const areAsked = ({ asked }: DraftSnapshot): boolean => Object.keys(asked).length > 0;

function lookOf(draft: DraftSnapshot): Look {
  const { unsent, isKept, isSilent, trouble, savedAt } = draft;
  if (unsent.length === 0) return savedAt === null ? 'nothing' : 'saved';
  if (trouble === null && !isSilent && !areAsked(draft)) return 'saving';
  // said only of what this device has written down
  if (isKept === false) return 'failed';
  return isKept === null ? 'saving' : 'local';
}

function localWords(i18n: I18n, draft: DraftSnapshot): string {
  if (draft.trouble?.kind === 'signed-out') {
    return i18n._({ id: 'own.signed-out', message: '登录已结束，已存在这台设备' });
  }
  if (draft.trouble?.kind === 'held') {
    return i18n._({ id: 'own.held', message: '没有进服务器，已存在这台设备' });
  }
  if (areAsked(draft)) return i18n._({ id: 'own.asked', message: '有一处等您选用，两份都在' });
  return i18n._({ id: 'own.local', message: '未连接，已存在这台设备' });
}
