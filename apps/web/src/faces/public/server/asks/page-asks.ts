import type { Known } from '../../../../api/answers';
import type { Place } from '../../list/place';

/** What the server asks before it draws a page; browsers, where the page asks by itself, load nothing of it. */
export interface PageAsks {
  /**
   * Addresses of the api that it stands on, as far as they are known: when one of them is refused, the page says so and
   * nothing else.
   */
  readonly asks: (place: Place, known: Known) => readonly string[];
  /** The address below the language under which the same is read for good, once that is known. */
  readonly movedTo?: (place: Place, known: Known) => string | undefined;
  /** What it asks once those are known. */
  readonly asksNext?: (place: Place, known: Known) => readonly string[];
}
