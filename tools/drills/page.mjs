// The page's own code for sending a ballot, for many devices in one process: what a browser would give it is given here.
import { AsyncLocalStorage } from 'node:async_hooks';

const current = new AsyncLocalStorage();

export class Page {
  #sendUntilAnswered;

  /** `ask({ cookie, path, text })` answers `{ status, body }`. */
  static async load(address, ask) {
    const page = new Page();
    globalThis.addEventListener ??= () => {};
    globalThis.removeEventListener ??= () => {};
    globalThis.fetch = async (path, { body: text }) => {
      const { status, body } = await ask({ cookie: current.getStore(), path, text });
      return { ok: status < 300, status, text: async () => JSON.stringify(body ?? {}) };
    };
    ({ sendUntilAnswered: page.#sendUntilAnswered } = await import(address));
    return page;
  }

  /** What acknowledges it; null where it is refused, or where the page was left before. */
  cast({ cookie, slug, body, isHere }) {
    return current.run(cookie, () => this.#sendUntilAnswered(slug, body, { isHere, tell: () => {} }));
  }
}
