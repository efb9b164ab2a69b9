import { Injectable } from '@nestjs/common';
import type { Language } from '@laurel/domain';
import { ContestPageService } from '../contests/contest-page.service.js';
import { type Contest, ContestsService } from '../contests/contests.service.js';
import { EntriesService } from '../entries/entries.service.js';
import { readEntryNumber } from '../platform/input/entry-number.js';
import { Problem } from '../platform/problem/problem.js';
import { problems } from '../platform/problem/catalogue.js';
import type { PageHead } from './page-head.js';
import { CONTEST_PAGES, inLanguage, NOT_FOUND, SIMULATED, SITE, SITE_DESCRIPTION, SITE_PAGES } from './page-words.js';

type Said = Pick<PageHead, 'title' | 'description' | 'page' | 'announcement' | 'asks'>;

/** Which page of the client a path leads to, and what its head says. */
@Injectable()
export class PageHeads {
  constructor(
    private readonly contests: ContestsService,
    private readonly entries: EntriesService,
    private readonly page: ContestPageService,
  ) {}

  async find(pathname: string): Promise<PageHead> {
    const parts = pathname.split('/').filter((part) => part !== '');
    const language: Language = parts[0] === 'en' ? 'en' : 'zh';
    const own = language === 'en' ? parts.slice(1) : parts;
    const path = own.length === 0 ? '/' : `/${own.join('/')}`;
    const [name = ''] = own;
    const site = own.length === 1 ? ownValue(SITE_PAGES, name) : undefined;
    const bare = { language, path, description: SITE_DESCRIPTION[language], announcement: null, asks: [] };
    if (site !== undefined) {
      const title = `${site.title[language]} | ${SITE[language]}`;
      return { ...bare, status: 200, title, page: name, isIndexed: site.isIndexed };
    }
    const said = await this.said(own, language);
    if (said !== null) return { ...bare, status: 200, isIndexed: true, ...said };
    return { ...bare, status: 404, title: `${NOT_FOUND[language]} | ${SITE[language]}`, page: null, isIndexed: false };
  }

  /** null where there is no such page. */
  private async said([slug, page, number, ...rest]: string[], language: Language): Promise<Said | null> {
    if (slug === undefined) {
      const description = SITE_DESCRIPTION[language];
      return { title: SITE[language], description, page: 'contest', announcement: null, asks: ['/api/contests'] };
    }
    const named = page === undefined ? null : (ownValue(CONTEST_PAGES, page)?.[language] ?? null);
    const isDeep = number !== undefined;
    if ((page !== undefined && named === null) || (isDeep && page !== 'entries') || rest.length > 0) return null;
    const contest = await this.contestOrNull(slug);
    if (contest === null) return null;
    if (isDeep) return this.saidOfEntry(contest, number, language);
    const name = nameOf(contest, language);
    return {
      title: named === null ? `${name} | ${SITE[language]}` : `${named} | ${name}`,
      description: inLanguage(contest.lead, language),
      page: page ?? 'contest',
      announcement: await this.announcementOf(contest, language),
      asks: asksOf(slug, page, language),
    };
  }

  private async saidOfEntry(contest: Contest, number: string, language: Language): Promise<Said | null> {
    const known = readEntryNumber(number);
    const entry = known === null ? null : await this.entries.summary(contest.id, known);
    if (entry === null) return null;
    return {
      title: `${inLanguage(entry.title, language)} | ${nameOf(contest, language)}`,
      description: inLanguage(entry.summary, language),
      page: 'entry',
      announcement: await this.announcementOf(contest, language),
      asks: [...asksOf(contest.slug), `/api/contests/${contest.slug}/entries/${number}`],
    };
  }

  private async announcementOf(contest: Contest, language: Language): Promise<string | null> {
    const isPublished = (await this.page.publishedAt([contest])).has(contest.id);
    return isPublished ? `/api/contests/${contest.slug}/announcement.html?language=${language}` : null;
  }

  private async contestOrNull(slug: string): Promise<Contest | null> {
    try {
      return await this.contests.find(slug);
    } catch (error) {
      if (error instanceof Problem && problems[error.code].status === 404) return null;
      throw error;
    }
  }
}

/** Not what every object has, such as `constructor`. */
const ownValue = <T>(values: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(values, name) ? values[name] : undefined;

const nameOf = ({ title, isSimulated }: Contest, language: Language): string =>
  `${inLanguage(title, language)}${isSimulated ? SIMULATED[language] : ''}`;

/** The contest itself, and what its page shows. */
function asksOf(slug: string, page?: string, language?: Language): string[] {
  const contest = `/api/contests/${slug}`;
  if (page === undefined) return [contest];
  return [contest, `${contest}/${page}${page === 'rules' ? `?language=${language}` : ''}`];
}
