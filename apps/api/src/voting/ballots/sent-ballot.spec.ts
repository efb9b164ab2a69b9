import 'reflect-metadata';
import { validated } from '../../app.validation.js';
import { CastBallotRequest } from '../dto/ballot.dto.js';
import { readBallot } from './sent-ballot.js';

const NONCE = 'AAAAAAAAAAAAAAAAAAAAAA';
const good = { window: 20_000, slot: 0, choices: [3, 1], nonce: NONCE };

const isDocumentedSo = (body: unknown): Promise<boolean> =>
  validated(CastBallotRequest, body as object).then(
    () => true,
    () => false,
  );

/** Of each both are asked: the check by hand, and the DTO as it is documented. */
const BALLOTS: readonly (readonly [string, boolean, unknown])[] = [
  ['a ballot', true, good],
  ['one with its channel', true, { ...good, channel: 'web' }],
  ['one without choices', true, { ...good, choices: [] }],
  ['one with a choice twice', true, { ...good, choices: [1, 1] }],
  ['one with a large number', true, { ...good, choices: [99_999] }],
  ['one of the first window', true, { ...good, window: 0 }],
  ['nothing', false, undefined],
  ['null', false, null],
  ['a text', false, 'ballot'],
  ['a number', false, 5],
  ['a list', false, [good]],
  ['an empty object', false, {}],
  ['something more', false, { ...good, voter: 'me' }],
  ['something more of an object’s own names', false, JSON.parse(`{"__proto__": 1, "window": 1}`)],
  ['no window', false, { ...good, window: undefined }],
  ['a window as text', false, { ...good, window: '20000' }],
  ['a window of null', false, { ...good, window: null }],
  ['half a window', false, { ...good, window: 1.5 }],
  ['a window below 0', false, { ...good, window: -1 }],
  ['a window beyond all', false, { ...good, window: 2 ** 31 }],
  ['no slot', false, { ...good, slot: undefined }],
  ['a slot below 0', false, { ...good, slot: -1 }],
  ['a slot beyond all', false, { ...good, slot: 2 ** 15 }],
  ['a slot as text', false, { ...good, slot: '0' }],
  ['a slot that is true', false, { ...good, slot: true }],
  ['no choices', false, { ...good, choices: undefined }],
  ['choices of null', false, { ...good, choices: null }],
  ['one choice by itself', false, { ...good, choices: 1 }],
  ['choices by name', false, { ...good, choices: { 0: 1 } }],
  ['an entry as text', false, { ...good, choices: ['1'] }],
  ['an entry of null', false, { ...good, choices: [1, null] }],
  ['an entry below 1', false, { ...good, choices: [0] }],
  ['an entry below 0', false, { ...good, choices: [1, -1] }],
  ['half an entry', false, { ...good, choices: [1.5] }],
  ['an entry beyond counting', false, { ...good, choices: [2 ** 53] }],
  ['a list in the list', false, { ...good, choices: [[1]] }],
  ['one with weights', true, { ...good, weights: [5, 0] }],
  ['one with other weights than choices, which its form refuses', true, { ...good, weights: [] }],
  ['weights of null', false, { ...good, weights: null }],
  ['weights by themselves', false, { ...good, weights: 1 }],
  ['a weight as text', false, { ...good, weights: ['1', 2] }],
  ['a weight below 0', false, { ...good, weights: [-1, 2] }],
  ['half a weight', false, { ...good, weights: [0.5, 2] }],
  ['a weight beyond all', false, { ...good, weights: [2 ** 15, 2] }],
  ['no nonce', false, { ...good, nonce: undefined }],
  ['a nonce that is too short', false, { ...good, nonce: NONCE.slice(1) }],
  ['a nonce that is too long', false, { ...good, nonce: `${NONCE}A` }],
  ['a nonce with padding', false, { ...good, nonce: `${NONCE}==` }],
  ['a nonce in plain base64', false, { ...good, nonce: `+/${NONCE.slice(2)}` }],
  ['a nonce of 17 bytes’ bits', false, { ...good, nonce: `${NONCE.slice(1)}B` }],
  ['a nonce with a line after it', false, { ...good, nonce: `${NONCE}\n` }],
  ['a nonce as number', false, { ...good, nonce: 1 }],
  ['a channel of null', false, { ...good, channel: null }],
  ['a channel as number', false, { ...good, channel: 1 }],
];

it.each(BALLOTS)('takes or refuses by hand as it is documented: %s', async (_what, isTaken, body) => {
  expect([readBallot(body) !== null, await isDocumentedSo(body)]).toEqual([isTaken, isTaken]);
});

it('hands on what was sent', () => {
  expect(readBallot({ ...good, channel: 'web' })).toEqual({ ...good, channel: 'web', weights: null });
  expect(readBallot({ ...good, weights: [2, 0] })).toEqual({ ...good, weights: [2, 0] });
});
