import { useLanguage } from '../../ui/use-language';

/** What an entry is known by: said as a number, so that nobody takes it for a place. */
export function EntryNumber({ number }: { readonly number: number }) {
  const isEnglish = useLanguage() === 'en';
  return (
    <span className="entry-number">
      {isEnglish && <small className="before-number">No.</small>}
      {number}
      {!isEnglish && <small>号</small>}
    </span>
  );
}
