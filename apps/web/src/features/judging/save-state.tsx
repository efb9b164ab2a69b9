import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { useCriterionName } from './criterion-name';
import { useSavedSheets } from './desk-context';
import { type SaveState, saveStateOf } from './save-words';
import { useMoment } from './moment';
import './save-state.css';

const LOOK: Readonly<Record<SaveState['kind'], string>> = {
  asked: 'local',
  failed: 'failed',
  unkept: 'failed',
  'signed-out': 'local',
  held: 'local',
  unreachable: 'local',
  saving: 'saving',
  saved: 'saved',
  nothing: 'nothing',
};

/** Whether what was typed is safe, and where: true to the server. */
export function SaveStateLine({ number }: { readonly number: number | null }) {
  const { i18n } = useLingui();
  const { second } = useMoment();
  const nameOf = useCriterionName();
  const state = saveStateOf(useSavedSheets(), number);
  return (
    <span className="save-state" role="status" data-state={LOOK[state.kind]}>
      {state.kind === 'saved' &&
        i18n._({ id: 'save.saved', message: '已保存 {time}', values: { time: second(state.at) } })}
      {state.kind === 'failed' &&
        i18n._({
          id: 'save.failed',
          message: '没有存下：第 {number} 号的{criterion}',
          values: { number: state.number, criterion: state.criterion === null ? '' : nameOf(state.criterion) },
        })}
      {state.kind === 'unreachable' && sayUnreachable(i18n, state.sheets)}
      {state.kind !== 'saved' && state.kind !== 'failed' && state.kind !== 'unreachable' && said(i18n, state.kind)}
    </span>
  );
}

function sayUnreachable(i18n: I18n, sheets: number): string {
  if (sheets === 1) return i18n._({ id: 'save.local', message: '未连接，已存在本机' });
  return i18n._({ id: 'save.local-many', message: '未连接，{sheets} 张表待送出，都存在本机', values: { sheets } });
}

function said(i18n: I18n, kind: 'asked' | 'unkept' | 'signed-out' | 'held' | 'saving' | 'nothing'): string {
  switch (kind) {
    case 'asked':
      return i18n._({ id: 'save.asked', message: '等您选择，两份都在' });
    case 'unkept':
      return i18n._({ id: 'save.unkept', message: '未连接，本机也存不下，请别关这一页' });
    case 'signed-out':
      return i18n._({ id: 'save.signed-out', message: '登录已过期，已存在本机' });
    case 'held':
      return i18n._({ id: 'save.held', message: '没有进服务器，已存在本机' });
    case 'saving':
      return i18n._({ id: 'save.saving', message: '正在保存…' });
    case 'nothing':
      return '';
  }
}
