import { Injectable } from '@nestjs/common';
import { Revisions } from '../../audit/revisions.service.js';
import { BoundedCache } from '../../platform/bounded-cache.js';
import { Bases } from './bases.service.js';
import type { Basis } from './basis.js';
import type { FinishedPage } from './finished-page.js';

interface Kept {
  readonly page: FinishedPage;
  readonly basis: Basis;
}

interface Flight {
  /** How far all contests were known when it began. */
  readonly began: number;
  readonly made: Promise<FinishedPage | null>;
}

/** One that makes a page, for itself and for all who ask the same meanwhile. */
export interface Making {
  /** Ends it: what it came to, or null where others have to see for themselves. Only the first time counts. */
  end(page: FinishedPage | null, basis: Basis | null): void;
}

export type Found = { readonly page: FinishedPage } | { readonly making: Making };

const MIB = 1024 * 1024;
const MOST_BYTES = 48 * MIB;
/** Anybody can make up queries: what they bring about drives out no page that stands at an address of its own. */
const MOST_BYTES_OF_QUERIES = 16 * MIB;
const MOST_BYTES_OF_ONE = MIB;
/** What the address and the book-keeping weigh besides. */
const BESIDES = 512;

const makeCache = (bytes: number): BoundedCache<Kept> => new BoundedCache(bytes, ({ page }) => page.weight + BESIDES);

/** The finished pages by their address, as it stands in the request. */
@Injectable()
export class FinishedPages {
  readonly #plain = makeCache(MOST_BYTES);
  readonly #queried = makeCache(MOST_BYTES_OF_QUERIES);
  readonly #flights = new Map<string, Flight>();

  constructor(
    private readonly bases: Bases,
    private readonly revisions: Revisions,
  ) {}

  /** A page that is still true. */
  kept(url: string): Kept | null {
    const kept = this.cacheOf(url).get(url);
    return kept !== undefined && this.bases.isCurrent(kept.basis) ? kept : null;
  }

  /**
   * The page, or the task to make it. Who comes while another makes it waits for that one, unless something has changed
   * since it began; where that one ended without a page, everybody makes it for himself.
   */
  async find(url: string): Promise<Found> {
    const kept = this.kept(url);
    if (kept !== null) return { page: kept.page };
    const flight = this.#flights.get(url);
    if (flight === undefined || flight.began !== this.revisions.ofSite()) return { making: this.begin(url) };
    const page = await flight.made;
    return page === null ? { making: this.forOneself(url) } : { page };
  }

  private begin(url: string): Making {
    let land: (page: FinishedPage | null) => void = () => undefined;
    const flight = {
      began: this.revisions.ofSite(),
      made: new Promise<FinishedPage | null>((resolve) => {
        land = resolve;
      }),
    };
    this.#flights.set(url, flight);
    const end = (page: FinishedPage | null, basis: Basis | null): void => {
      this.keep(url, page, basis);
      if (this.#flights.get(url) === flight) this.#flights.delete(url);
      land(page);
    };
    return { end };
  }

  private forOneself(url: string): Making {
    return { end: (page, basis) => this.keep(url, page, basis) };
  }

  private keep(url: string, page: FinishedPage | null, basis: Basis | null): void {
    if (page === null || basis === null || page.bytes.length > MOST_BYTES_OF_ONE) return;
    if (this.bases.isCurrent(basis)) this.cacheOf(url).set(url, { page, basis });
  }

  private cacheOf(url: string): BoundedCache<Kept> {
    return url.includes('?') ? this.#queried : this.#plain;
  }
}
