import { setupI18n } from '@lingui/core';
import { openedWords } from './opened-words';

const i18n = setupI18n({ locale: 'zh-CN', messages: { 'zh-CN': {} } });

it.each([
  [true, true, '每个名次都能点开，|看到票数|和每位评委的每一分。'],
  [true, false, '每个名次都能点开，|看到票数和算式。'],
  [false, true, '每个名次都能点开，|看到每位评委的每一分。'],
  [false, false, '每个名次都能点开，|看到它是怎么算出来的。'],
])('what opens with votes: %s, and with judges: %s', (hasChannels, hasPanels, words) => {
  expect(openedWords(i18n, { hasChannels, hasPanels }).join('|')).toBe(words);
});

it('promises neither as long as no rules are sealed', () => {
  expect(openedWords(i18n, null)).toEqual(openedWords(i18n, { hasChannels: false, hasPanels: false }));
});
