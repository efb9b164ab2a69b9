import type { Both, PublicPage } from './page';

// A submitter's own pages: the server draws their frame alone, whose entry it is the browser asks.

const MINE: Both = { zh: '我的项目', en: 'My entries' };

const own = (rest: string, title = MINE): PublicPage => ({
  address: `/:slug/submissions${rest}`,
  title,
  isIndexed: false,
});

export const submissions = own('');
export const submission = own('/:submission');
export const submissionForm = own('/:submission/form', { zh: '申报表', en: 'Entry form' });
export const submissionReceipt = own('/:submission/receipts/:number', { zh: '申报回执', en: 'Receipt' });
