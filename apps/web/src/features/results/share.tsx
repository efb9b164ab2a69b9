import { useLingui } from '@lingui/react';
import { CopyButton } from '../../ui/copy-button';
import { pathIn } from '../../ui/language';
import { useSiteAddress } from '../../ui/site-address';
import { useLanguage } from '../../ui/use-language';

interface ShareProps {
  /** Below the language. */
  readonly page: string;
  readonly title: string;
  /** What it is that is shared, for those who hear the button among others of its kind. */
  readonly of: string;
}

/** Hands a page on by the ways that the device knows; where it knows none, its address is copied. */
export function Share({ page, title, of }: ShareProps) {
  const { i18n } = useLingui();
  const language = useLanguage();
  const site = useSiteAddress();
  return (
    <CopyButton
      label={i18n._({ id: 'share.place', message: '分享' })}
      of={of}
      text={() => site + pathIn(language, page)}
      instead={(url) => shareByDevice({ title, url })}
      showsText
    />
  );
}

/** Whoever changes his mind has been asked, and wants no copy instead. */
async function shareByDevice(data: ShareData): Promise<boolean> {
  if (typeof navigator.share !== 'function') return false;
  try {
    await navigator.share(data);
    return true;
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError';
  }
}
