import type { Known } from '../../../api/answers';
import type { Language } from '../../../ui/language';
import type { Words } from '../../../ui/say-words';
import type { Place } from './place';

export type Both = Readonly<Record<Language, string>>;

/** A public page: the one place that says where it stands, what it is called and what it needs to know. */
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
  /**
   * Addresses of the api that it stands on, as far as they are known: when one of them is refused, the page says so and
   * nothing else.
   */
  readonly asks: (place: Place, known: Known) => readonly string[];
  /** Which version of something published it shows, once that is known. */
  readonly version?: (place: Place, known: Known) => number | undefined;
  /** The address below the language under which the same is read for good, once that is known. */
  readonly movedTo?: (place: Place, known: Known) => string | undefined;
  /** What it is called where its address means something inside it. */
  readonly titleInside?: (place: Place, known: Known) => string | undefined;
  /** What it asks once those are known. */
  readonly asksNext?: (place: Place, known: Known) => readonly string[];
}

export interface Subject {
  readonly title: Words;
  readonly summary?: Words;
}
