import { fileNames } from './file-names';

it('names the rulebook by its own version, and the other files by the round and the version of its results', () => {
  const rounds = [{ id: 'screening' }, { id: 'final' }];
  const contest = { slug: 'spring-2031', isSimulated: true, rounds };
  expect(fileNames(contest, { round: 'screening', version: 3, rulebookVersion: 2 })).toEqual({
    'rulebook.json': 'spring-2031-simulated-rulebook-v2.json',
    'evidence.json': 'spring-2031-simulated-screening-evidence-v3.json',
    'outcome.json': 'spring-2031-simulated-screening-outcome-v3.json',
    'results.csv': 'spring-2031-simulated-screening-results-v3.csv',
  });
  const real = fileNames({ ...contest, isSimulated: false }, { round: 'final', version: 1, rulebookVersion: 2 });
  expect([real['rulebook.json'], real['results.csv']]).toEqual([
    'spring-2031-rulebook-v2.json',
    'spring-2031-results-v1.csv',
  ]);
});
