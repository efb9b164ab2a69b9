import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { isReceiptOf, type KeyedHash, readReceipt, type ReceiptedBallot, writeReceipt } from './receipt.js';

const keyedBy =
  (key: string): KeyedHash =>
  (text) =>
    createHmac('sha256', key).update(text).digest();
const hash = keyedBy('one key');

const ballot: ReceiptedBallot = {
  channelId: 3,
  firstWindow: 20_000,
  window: 20_004,
  voter: '0123abcd-4567-89ab-cdef-0123456789ab',
  slot: 2,
  choices: [3, 7, 21],
};
const receipt = writeReceipt(ballot, hash);

it('is the same as ever, so that what is printed stays good', () => {
  expect(receipt).toBe('9AC2-FX52-R8R3-Q2CB-C16E-0KW4');
});

it('leads back to where its ballot lies', () => {
  const anyBallot = fc.record({
    channelId: fc.nat(),
    firstWindow: fc.integer({ min: 0, max: 1_000_000 }),
    window: fc.nat(65_535),
    voter: fc.uuid(),
    slot: fc.nat(63),
    choices: fc.array(fc.integer({ min: 1, max: 32_767 })),
  });
  fc.assert(
    fc.property(anyBallot, (any) => {
      const code = writeReceipt({ ...any, window: any.firstWindow + any.window }, hash);
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
      const voterPrefix = any.voter.replaceAll('-', '').slice(0, 10);
      expect(readReceipt(code, hash)).toEqual({ window: any.window, slot: any.slot, voterPrefix });
    }),
  );
});

it('is read as people copy it', () => {
  const copied = receipt.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
  expect(isReceiptOf(copied, ballot, hash)).toBe(true);
  expect(readReceipt(copied, hash)).toEqual(readReceipt(receipt, hash));
});

it.each([
  ['another channel', { channelId: 4 }],
  ['another window', { window: 20_005 }],
  ['another voter', { voter: '1123abcd-4567-89ab-cdef-0123456789ab' }],
  ['another slot', { slot: 3 }],
  ['other choices', { choices: [3, 7, 22] }],
])('is of no ballot with %s', (_, other) => {
  expect(isReceiptOf(receipt, { ...ballot, ...other }, hash)).toBe(false);
});

it('is made by nobody without the key', () => {
  expect(isReceiptOf(writeReceipt(ballot, keyedBy('another')), ballot, hash)).toBe(false);
});

it.each(['', 'no receipt', `${receipt}0`, receipt.replace(/.$/, 'U')])('is not %j', (code) => {
  expect(readReceipt(code, hash)).toBeNull();
  expect(isReceiptOf(code, ballot, hash)).toBe(false);
});
