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
  /** Changes are told as they come. */
  readonly isLive: boolean;
  /** Nobody is told these totals. */
  readonly refusal: ApiProblem | null;
}

export const NOTHING_YET: Followed = { totals: null, isLive: false, refusal: null };

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
      this.tell({ totals: merged(this.#known.totals, event.type, said), isLive: true });
      this.expect(SILENCE_MILLISECONDS, () => this.listen());
    };
    for (const kind of ['totals', 'changes', 'still']) source.addEventListener(kind, hear);
    source.addEventListener('error', () => {
      this.tell({ isLive: false });
      // a connection that broke the browser makes anew; a refusal it does not ask again
      if (source.readyState === EventSource.CLOSED) void this.askInstead();
    });
    this.expect(SILENCE_MILLISECONDS, () => this.listen());
  }

  private async askInstead(): Promise<void> {
    this.stop();
    this.expect(AGAIN_MILLISECONDS, () => this.listen());
    try {
      this.tell({ totals: await ask(this.#address, {}) });
    } catch (error) {
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
    this.#timer = setTimeout(() => {
      this.tell({ isLive: false });
      otherwise();
    }, milliseconds);
  }

  private tell(news: Partial<Followed>): void {
    this.#known = { ...this.#known, ...news };
    this.onChange(this.#known);
  }
}
