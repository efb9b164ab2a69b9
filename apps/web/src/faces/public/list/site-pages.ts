import type { PublicPage } from './page';

// What belongs to no contest.

export const privacy: PublicPage = {
  address: '/privacy',
  title: { zh: '关于你，我们存了什么', en: 'What we store about you' },
  isIndexed: true,
};

export const login: PublicPage = {
  address: '/login',
  title: { zh: '登录', en: 'Log in' },
  isIndexed: false,
};

export const setup: PublicPage = {
  address: '/setup',
  title: { zh: '建立管理员账号', en: 'Set up an administrator’s account' },
  isIndexed: false,
};

export const invitation: PublicPage = {
  address: '/invitation',
  title: { zh: '接受邀请', en: 'Accept an invitation' },
  isIndexed: false,
};

/** Whatever stands nowhere else; below a contest it names that contest's pages. */
export const notFound: PublicPage = {
  address: '*',
  title: { zh: '没有找到这一页', en: 'There is no such page' },
  isIndexed: false,
};
