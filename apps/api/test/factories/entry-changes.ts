import type { AuditedChange, Now } from './audited-change.js';
import { must } from './published-contest.js';
import { SubmittedContests } from './submissions.js';

const OWN = 'POST /api/contests/:slug/submissions/:id';
const OFFICE = 'POST /api/contests/:slug/office/entries/:id';
const because = { reason: { zh: '请核对' } };

/** Every route of an entry that leaves a row in the log. */
export const entryChanges = (now: () => Now): AuditedChange[] => [
  ofEntry(now, `${OWN}/receipts`, { isIn: false, body: { version: 1 } }),
  ofEntry(now, `${OWN}/take-back`, { isIn: true }),
  ofEntry(now, `${OWN}/withdrawal`, { isIn: true }),
  ofEntry(now, `${OFFICE}/acceptance`, { isIn: true, body: {} }),
  ofEntry(now, `${OFFICE.replace('POST', 'PUT')}/write-up`, {
    isIn: true,
    isAccepted: true,
    body: { writeUp: { zh: '颁奖词' } },
  }),
  ofEntry(now, `${OFFICE}/return`, { isIn: true, body: because }),
  ofEntry(now, `${OFFICE}/rejection`, { isIn: true, body: because }),
];

interface Wanted {
  readonly isIn: boolean;
  readonly isAccepted?: boolean;
  readonly body?: object;
}

/** An entry of a contest whose call is open, handed in if so wanted, and what its submitter or the office does to it. */
function ofEntry(now: () => Now, route: string, wanted: Wanted): AuditedChange {
  const isOffice = route.includes('/office/');
  let url = '';
  const good = async () => {
    const { app, token } = now();
    const contests = new SubmittedContests(app, token);
    const at = await contests.make([-60, 3_600], route.replace(/.*:id./, ''));
    const person = await contests.person(at);
    const entry = await contests.draft(at, person);
    if (wanted.isIn) await must(entry.submit());
    if (wanted.isAccepted) await must(app.post(`${at}/office/entries/${entry.id}/acceptance`, {}, token));
    url = route.replace(/^\w+ \/api\/contests\/:slug/, at).replace(':id', entry.id);
    return { token: isOffice ? token : person.token, ...(wanted.body === undefined ? {} : { body: wanted.body }) };
  };
  return { route, url: () => url, good, bad: { body: { unknown: true } } };
}
