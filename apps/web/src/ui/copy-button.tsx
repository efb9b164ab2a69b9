import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Notice } from './notice';

interface CopyButtonProps {
  readonly label: string;
  /** What it copies, for those who hear it among others of its kind. */
  readonly of?: string;
  readonly text: () => string | Promise<string>;
  /** Where copying does not work the text is shown instead: it stands nowhere else. */
  readonly showsText?: boolean;
  /** Hands it on in another way, where the browser knows one; false where it does not. */
  readonly instead?: (text: string) => Promise<boolean>;
}

/** Puts a text onto the clipboard and says whether that worked. */
export function CopyButton({ label, of, text, showsText = false, instead }: CopyButtonProps) {
  const { i18n } = useLingui();
  const [isDone, setDone] = useState<boolean | null>(null);
  const [toSelect, setToSelect] = useState<string | null>(null);
  const copy = async () => {
    const copied = await text();
    if ((await instead?.(copied)) === true) return;
    const hasWorked = await copyText(copied);
    setToSelect(showsText && !hasWorked ? copied : null);
    setDone(hasWorked);
  };
  return (
    <>
      <button className="button button--plain needs-script" type="button" onClick={() => void copy()}>
        {label}
        {of !== undefined && <span className="off-screen">{of}</span>}
      </button>
      {isDone === true && <Notice isNew tone="done" title={i18n._({ id: 'copy.done', message: '已复制' })} />}
      {isDone === false && (
        <Notice isNew tone="alert" title={i18n._({ id: 'copy.failed', message: '没有复制成功' })}>
          {toSelect === null ? (
            i18n._({ id: 'copy.failed-why', message: '浏览器不允许。请保存为网页，再从那里复制。' })
          ) : (
            <>
              {i18n._({ id: 'copy.by-hand', message: '请选中下面的文字再复制：' })}
              <p className="copied-text">{toSelect}</p>
            </>
          )}
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
