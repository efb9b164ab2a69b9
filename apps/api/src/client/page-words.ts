import type { Language, Words } from '@laurel/domain';

export const SITE: Readonly<Record<Language, string>> = { zh: '桂冠', en: 'Laurel' };

export const SITE_DESCRIPTION: Readonly<Record<Language, string>> = {
  zh: '任何人都能重算的评选：规则、数据与每个名次的算式都在这里。',
  en: 'Contests whose outcome anyone can recompute: the rules, the evidence and the arithmetic of every place.',
};

/** Pages of a contest, by the last part of their path. */
export const CONTEST_PAGES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  rules: { zh: '规则全文', en: 'The rules in full' },
  entries: { zh: '参赛项目', en: 'Entries' },
  roadshow: { zh: '媒体巡展', en: 'Media roadshow' },
  results: { zh: '评选结果', en: 'Results' },
  announcement: { zh: '揭晓公告', en: 'Announcement' },
};

interface SitePage {
  readonly title: Readonly<Record<Language, string>>;
  readonly isIndexed: boolean;
}

/** Pages that belong to no contest. */
export const SITE_PAGES: Readonly<Record<string, SitePage>> = {
  privacy: { title: { zh: '关于你，我们存了什么', en: 'What we store about you' }, isIndexed: true },
  login: { title: { zh: '登录', en: 'Log in' }, isIndexed: false },
  setup: { title: { zh: '建立管理员账号', en: 'Make an administrator’s account' }, isIndexed: false },
};

export const NOT_FOUND: Readonly<Record<Language, string>> = { zh: '没有找到这一页', en: 'There is no such page' };

export const WITHOUT_SCRIPTS: Readonly<Record<Language, string>> = {
  zh: '不用脚本也能看：揭晓公告全文',
  en: 'Readable without scripts: the announcement in full',
};

export const SIMULATED: Readonly<Record<Language, string>> = { zh: '（模拟数据）', en: ' (simulated)' };

export const inLanguage = (words: Words, language: Language): string => words[language] ?? words.zh;
