import { say } from '../../platform/problem/sentence.js';

/** Of a sheet that is submitted in another version than the newest. */
export const STALE = say(
  '这张表在另一处改过，请看过最新的一版再提交。',
  'This sheet was changed elsewhere meanwhile: look at its newest version, then submit it.',
);
