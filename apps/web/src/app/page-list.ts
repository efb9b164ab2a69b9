import { lazyPage } from './lazy-page';

interface OfContest {
  readonly slug: string;
}

interface OfEntry extends OfContest {
  readonly number: string;
}

// The code of each page comes by itself, when it is first opened.
export const contest = lazyPage<OfContest>('contest', async () => (await import('./pages/contest-page')).ContestPage);
export const rules = lazyPage<OfContest>('rules', async () => (await import('./pages/rules-page')).RulesPage);
export const entries = lazyPage<OfContest>('entries', async () => (await import('./pages/entries-page')).EntriesPage);
export const entry = lazyPage<OfEntry>('entry', async () => (await import('./pages/entry-page')).EntryPage);
export const roadshow = lazyPage<OfContest>(
  'roadshow',
  async () => (await import('./pages/roadshow-page')).RoadshowPage,
);
export const results = lazyPage<OfContest>('results', async () => (await import('./pages/results-page')).ResultsPage);
export const announcement = lazyPage<OfContest>(
  'announcement',
  async () => (await import('./pages/announcement-page')).AnnouncementPage,
);
export const privacy = lazyPage('privacy', async () => (await import('./pages/privacy-page')).PrivacyPage);
export const login = lazyPage('login', async () => (await import('./pages/login-page')).LoginPage);
export const setup = lazyPage('setup', async () => (await import('./pages/setup-page')).SetupPage);
