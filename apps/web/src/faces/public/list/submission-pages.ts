import type { Both, PublicPage } from './page';

// A submitter's own pages: the server draws their frame alone, whose entry it is the browser asks.

const MINE: Both = { zh: '我的项目', en: 'My entries' };

const own = (rest: string): PublicPage => ({
  address: `/:slug/submissions${rest}`,
  title: MINE,
  isIndexed: false,
});

export const submissions = own('');
export const submission = own('/:name');
export const submissionForm = own('/:name/form');
export const submissionReceipt = own('/:name/receipts/:number');
