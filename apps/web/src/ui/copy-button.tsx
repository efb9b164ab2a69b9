import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Notice } from './notice';

interface CopyButtonProps {
  readonly label: string;
  readonly text: () => string;
}

/** Puts a text onto the clipboard and says whether that worked. */
export function CopyButton({ label, text }: CopyButtonProps) {
  const { i18n } = useLingui();
  const [done, setDone] = useState<boolean | null>(null);
  const copy = async () => setDone(await copyText(text()));
  return (
    <>
      <button className="button button--plain needs-script" type="button" onClick={() => void copy()}>
        {label}
      </button>
      {done === true && <Notice isNew tone="done" title={i18n._({ id: 'copy.done', message: '已复制' })} />}
      {done === false && (
        <Notice isNew tone="alert" title={i18n._({ id: 'copy.failed', message: '没有复制成功' })}>
          {i18n._({ id: 'copy.failed-why', message: '浏览器不允许。请保存为网页，再从那里复制。' })}
        </Notice>
      )}
    </>
  );
}

/** Old browsers, and pages without https, know only the way by a selected field. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('readonly', '');
  field.className = 'off-screen';
  document.body.append(field);
  field.select();
  const isDone = document.execCommand('copy');
  field.remove();
  return isDone;
}
