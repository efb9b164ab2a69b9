import type { Tie } from '../../api/types';
import { useLanguage } from '../../ui/use-language';

/** With whom a place is tied, and what decided. */
export function TieNote({ tie }: { readonly tie: Tie }) {
  const language = useLanguage();
  return <p className="tie-note">{tie.sentence[language]}</p>;
}
