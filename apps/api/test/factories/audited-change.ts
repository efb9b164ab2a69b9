import type { Ask, TestApp } from '../support/test-app.js';

/** One route that leaves a row in the log: how it succeeds once, and how it fails. */
export interface AuditedChange {
  readonly route: string;
  /** Said after `good`, where only that makes what it names. */
  readonly url: string | (() => string);
  /** `url` where it is known only then. */
  readonly good: () => Promise<Ask & { readonly url?: string; readonly query?: string }>;
  readonly bad: Ask;
}

export interface Now {
  readonly app: TestApp;
  readonly token: string;
}

/** The id of nobody and nothing. */
export const NONE = '00000000-0000-4000-8000-000000000000';
