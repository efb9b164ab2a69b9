import { useLingui } from '@lingui/react';
import { createContext, useContext } from 'react';
import type { Contest, Results } from '../../api/types';
import { useClock } from '../../ui/clock';
import { CopyButton } from '../../ui/copy-button';
import { useSiteAddress } from '../../ui/site-address';
import type { CitedPlace } from './citation';

interface CitedResults {
  readonly contest: Contest;
  readonly results: Results;
}

const Cited = createContext<CitedResults | null>(null);

/** The results that the places inside are shown by. */
export const CitedInside = Cited.Provider;

interface CiteProps {
  /** null: the results as a whole. */
  readonly place: CitedPlace | null;
  /** What it is that is cited, for those who hear the button among others of its kind. */
  readonly of?: string;
}

/** Copies what an article, or a report, says of a place or of the results: what, whose, which version, where. */
export function Cite({ place, of }: CiteProps) {
  const { i18n } = useLingui();
  const clock = useClock();
  const site = useSiteAddress();
  const cited = useContext(Cited);
  if (cited === null) return null;
  const text = async (): Promise<string> => {
    const { citationOf } = await import('./citation');
    return citationOf({ ...cited, place }, { i18n, clock, site });
  };
  return (
    <CopyButton
      label={i18n._({ id: 'cite.copy', message: '复制引用' })}
      {...(of === undefined ? {} : { of })}
      text={text}
      showsText
    />
  );
}
