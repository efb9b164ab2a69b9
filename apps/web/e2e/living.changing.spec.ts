import { test } from './fixtures';
import { gather, makeContest } from './living/beginning';
import { acceptEntry, closeCall, importEntries } from './living/call';
import { Cast } from './living/cast';
import { announce, audit, decideTie, readResults } from './living/ending';
import { endFinal, holdVote, review } from './living/final';
import { holdRoadshow } from './living/roadshow';
import { publishShortlist, screen } from './living/screening';
import { submitEntry } from './living/submission';

test('a contest lives from its rulebook to its ten winners', async ({ browser, baseURL }) => {
  test.setTimeout(240_000);
  const cast = new Cast(browser, baseURL ?? '');
  const administrator = await test.step('the administrator makes it from a rulebook', () => makeContest(cast));
  const people = await test.step('whoever takes part is invited, and accepts', () => gather(cast, administrator));
  await test.step('77 entries come by a table', () => importEntries(people.first));
  await test.step('one comes by its submitter', () => submitEntry(people.submitter));
  await test.step('it is accepted, and the call is closed', async () => {
    await acceptEntry(people.first);
    await closeCall(people);
  });
  await test.step('three judges screen them', () => screen(people));
  await test.step('the second organiser publishes the shortlist', () => publishShortlist(people));
  await test.step('a stop of the roadshow is held', () => holdRoadshow(people));
  await test.step('the public votes on phones', () => holdVote(cast, people));
  await test.step('three judges review on tablets, one of them recused from an entry', () => review(people));
  await test.step('vote and review are closed', () => endFinal(people));
  await test.step('a tie at the tenth place is refused, and decided', () => decideTie(people));
  await test.step('the second organiser publishes', () => announce(people));
  await test.step('the public reads ten and thirteen', () => readResults(people.submitter));
  await test.step('the auditor reads, and writes nothing', () => audit(people));
  await cast.leaves();
});
