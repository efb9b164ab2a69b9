import { BallotCount } from './ballot-count.js';

it('says a line for a thousand ballots, and one for those that are left', () => {
  const lines: string[] = [];
  const count = new BallotCount((line) => void lines.push(line));
  for (let batch = 0; batch < 5; batch += 1) count.add(450);
  expect(lines).toEqual(['stored 1350 ballots']);
  count.tellRest();
  count.tellRest();
  expect(lines).toEqual(['stored 1350 ballots', 'stored 900 ballots']);
});
