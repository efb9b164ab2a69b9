import type { Known } from '../../../api/answers';
import type { Language } from '../../../ui/language';
import type { Words } from '../../../ui/say-words';
import type { Place } from './place';

export type Both = Readonly<Record<Language, string>>;

/** A public page: where it stands and what it is called. */
export interface PublicPage {
  /** Its address below the language, e.g. `/:slug/entries/:number`. */
  readonly address: string;
  /** What it is called; null where it is called after what it shows. */
  readonly title: Both | null;
  /** What it shows, where that has a name of its own. */
  readonly subject?: (place: Place, known: Known) => Subject | undefined;
  /** The page of the navigation under which it is found. */
  readonly under?: string;
  /** Whether search engines may keep it. */
  readonly isIndexed: boolean;
  /** Which version of something published it shows, once that is known. */
  readonly version?: (place: Place, known: Known) => number | undefined;
  /** What it is called where its address means something inside it. */
  readonly titleInside?: (place: Place, known: Known) => string | undefined;
}

export interface Subject {
  readonly title: Words;
  readonly summary?: Words;
}
