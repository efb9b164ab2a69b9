import { waitingSaid } from './waiting-said';

const fault = (code: string, path: string) => ({ code, path, sentence: { zh: path, en: path } });
const tie = fault('pending', 'final.winners');
const leans = fault('waits-for', 'final.others');

test('what leans on a tie is not said beside it', () => {
  expect(waitingSaid([tie, leans])).toEqual([tie]);
});

test('a tie that is said already is not said again', () => {
  expect(waitingSaid([tie, leans], ['final.winners'])).toEqual([]);
});

test('what waits for another round is said', () => {
  expect(waitingSaid([leans])).toEqual([leans]);
});
