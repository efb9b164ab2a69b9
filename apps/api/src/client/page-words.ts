import type { Language, Words } from '@laurel/domain';

export const SITE: Readonly<Record<Language, string>> = { zh: '桂冠', en: 'Laurel' };

export const SITE_DESCRIPTION: Readonly<Record<Language, string>> = {
  zh: '任何人都能重算的评选：规则、数据与每个名次的算式都在这里。',
  en: 'Contests whose outcome anyone can recompute: the rules, the evidence and the arithmetic of every place.',
};

/** Pages of a contest, by the last part of their path. */
export const CONTEST_PAGES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  rules: { zh: '评选规则', en: 'Rules' },
  entries: { zh: '参评项目', en: 'Entries' },
  roadshow: { zh: '媒体巡展', en: 'Roadshow' },
  results: { zh: '评选结果', en: 'Results' },
  announcement: { zh: '揭晓公告', en: 'Announcement' },
};

interface SitePage {
  readonly title: Readonly<Record<Language, string>>;
  readonly isIndexed: boolean;
}

/** Pages that belong to no contest. */
export const SITE_PAGES: Readonly<Record<string, SitePage>> = {
  privacy: { title: { zh: '我们存了什么', en: 'What is stored about you' }, isIndexed: true },
  login: { title: { zh: '登录', en: 'Sign in' }, isIndexed: false },
  setup: { title: { zh: '设置管理员', en: 'Set up an administrator' }, isIndexed: false },
};

export const NOT_FOUND: Readonly<Record<Language, string>> = { zh: '没有找到这一页', en: 'There is no such page' };

export const WITHOUT_SCRIPTS: Readonly<Record<Language, string>> = {
  zh: '不用脚本也能看：揭晓公告全文',
  en: 'Readable without scripts: the announcement in full',
};

export const SIMULATED: Readonly<Record<Language, string>> = { zh: '（模拟数据）', en: ' (simulated)' };

export const inLanguage = (words: Words, language: Language): string => words[language] ?? words.zh;
