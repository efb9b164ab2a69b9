import { useLingui } from '@lingui/react';
import { type RefObject, useState } from 'react';

/** Copies a receipt's code, or selects it where a browser does not let a page copy. */
export function CopyCode({ code, shown }: { readonly code: string; readonly shown: RefObject<HTMLElement | null> }) {
  const { i18n } = useLingui();
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      setSaid(i18n._({ id: 'vote.copied', message: '已复制' }));
    } catch {
      if (shown.current !== null) getSelection()?.selectAllChildren(shown.current);
      setSaid(i18n._({ id: 'vote.selected', message: '已选中，请用菜单复制' }));
    }
  };
  return (
    <>
      <button className="button button--plain" type="button" onClick={() => void copy()}>
        {i18n._({ id: 'vote.copy', message: '复制回执码' })}
      </button>
      <span className="small soft receipt-said" role="status">
        {said}
      </span>
    </>
  );
}
