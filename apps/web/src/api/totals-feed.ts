import { totalsAddress } from './addresses';
import { ask } from './asking';
import { ApiProblem } from './problem';
import { merged } from './totals-told';
import type { Totals } from './types';

/** The server speaks at least every fifteen seconds: whoever has heard nothing for so long has lost it. */
const SILENCE_MILLISECONDS = 40_000;
const AGAIN_MILLISECONDS = 10_000;

/** What is known of the totals. */
export interface Followed {
  /** null: nothing yet. */
  readonly totals: Totals | null;
  /** Changes are told as they come; or the server takes no more listeners, and the page asks by itself; or neither. */
  readonly way: 'told' | 'asked' | 'lost';
  /** Nobody is told these totals. */
  readonly refusal: ApiProblem | null;
}

export const NOTHING_YET: Followed = { totals: null, way: 'lost', refusal: null };

/** Follows the totals of a channel while the page is in sight: told by the server, or asked for where it takes no listener. */
export class TotalsFeed {
  readonly #address: ReturnType<typeof totalsAddress>;
  #known = NOTHING_YET;
  #source: EventSource | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    slug: string,
    channel: string,
    private readonly onChange: (known: Followed) => void,
  ) {
    this.#address = totalsAddress(slug, channel);
  }

  start(): () => void {
    const turn = (): void => (document.hidden ? this.stop() : this.listen());
    document.addEventListener('visibilitychange', turn);
    turn();
    return () => {
      document.removeEventListener('visibilitychange', turn);
      this.stop();
    };
  }

  private listen(): void {
    this.stop();
    const source = new EventSource(this.#address.replace('/totals', '/totals/events'));
    this.#source = source;
    const hear = (event: Event): void => {
      const said = JSON.parse((event as MessageEvent<string>).data) as Totals;
      this.tell({ totals: merged(this.#known.totals, event.type, said), way: 'told' });
      this.expect(SILENCE_MILLISECONDS, () => this.lose());
    };
    for (const kind of ['totals', 'changes', 'still']) source.addEventListener(kind, hear);
    source.addEventListener('error', () => {
      // a connection that broke the browser makes anew; a refusal it does not ask again
      if (source.readyState === EventSource.CLOSED) void this.askInstead();
      else this.tell({ way: 'lost' });
    });
    this.expect(SILENCE_MILLISECONDS, () => this.lose());
  }

  private lose(): void {
    this.tell({ way: 'lost' });
    this.listen();
  }

  private async askInstead(): Promise<void> {
    this.stop();
    this.expect(AGAIN_MILLISECONDS, () => this.listen());
    try {
      this.tell({ totals: await ask(this.#address, {}), way: 'asked' });
    } catch (error) {
      this.tell({ way: 'lost' });
      if (!(error instanceof ApiProblem) || error.status >= 429) return;
      this.stop();
      this.tell({ refusal: error });
    }
  }

  private stop(): void {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = null;
  }

  private expect(milliseconds: number, otherwise: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(otherwise, milliseconds);
  }

  private tell(news: Partial<Followed>): void {
    this.#known = { ...this.#known, ...news };
    this.onChange(this.#known);
  }
}
