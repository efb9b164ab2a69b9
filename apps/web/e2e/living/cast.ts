import { type Browser, type BrowserContext, type BrowserContextOptions, expect, type Page } from '@playwright/test';
import { watchConsole } from '../fixtures';

/** Refusals that the run asks for, and the question whether somebody is signed in. */
const EXPECTED = /status of 4(01|03|09|22)/;

/** Of what somebody waits for before they give up. */
const PATIENCE = 15_000;

/** The people of a run, each with a browser of their own; what any of their consoles says is trouble. */
export class Cast {
  private readonly contexts: BrowserContext[] = [];
  private readonly troubles: (readonly string[])[] = [];

  constructor(
    private readonly browser: Browser,
    private readonly baseURL: string,
  ) {}

  async enters(view: BrowserContextOptions): Promise<Page> {
    const zone = { timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' } as const;
    const context = await this.browser.newContext({ baseURL: this.baseURL, ...zone, ...view });
    context.setDefaultTimeout(PATIENCE);
    this.contexts.push(context);
    const page = await context.newPage();
    this.troubles.push(watchConsole(page, EXPECTED));
    return page;
  }

  async leaves(): Promise<void> {
    for (const context of this.contexts) await context.close();
    expect(this.troubles.flat()).toEqual([]);
  }
}
