import type { PublicPage } from './page';

// A submitter's own pages: the server draws their frame alone, whose entry it is the browser asks.

export const submissions: PublicPage = {
  address: '/:slug/submissions',
  title: { zh: '我的项目', en: 'My entries' },
  isIndexed: false,
};

export const submission: PublicPage = {
  address: '/:slug/submissions/:submission',
  title: { zh: '我的项目', en: 'My entry' },
  isIndexed: false,
};

export const submissionForm: PublicPage = {
  address: '/:slug/submissions/:submission/form',
  title: { zh: '申报表', en: 'Entry form' },
  isIndexed: false,
};

export const submissionReceipt: PublicPage = {
  address: '/:slug/submissions/:submission/receipts/:number',
  title: { zh: '申报回执', en: 'Receipt of an entry' },
  isIndexed: false,
};
