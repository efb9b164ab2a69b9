import type { Role } from '../../auth/role.js';
import type { WordsDto } from '../../platform/input/words.dto.js';
import { FINAL_PANEL, LIVE_SLUG } from './live-slug.js';

/** Somebody of the demo who can sign in. */
export interface DemoPerson {
  readonly role: Role;
  readonly email: string;
  readonly name: string;
  readonly contest: string | null;
  /** Of a judge: the panel. */
  readonly panel?: string;
  /** Of a submitter: whose entries it hands in. */
  readonly lead?: WordsDto;
}

export const ADMINISTRATOR: DemoPerson = {
  role: 'administrator',
  email: 'admin@laurel.example',
  name: '\u7ba1\u7406\u5458',
  contest: null,
};

const person = (role: Role, email: string, name: string): DemoPerson => ({
  role,
  email: `${email}@laurel.example`,
  name,
  contest: LIVE_SLUG,
});

/** `judges`: how many each panel has. */
export function livePeople(judges: Readonly<Record<string, number>>): readonly DemoPerson[] {
  const seats = Object.entries(judges).flatMap(([panel, count]) =>
    Array.from({ length: count }, (_, index) => ({ panel, place: index + 1 })),
  );
  return [
    person('organiser', 'organiser-1', '\u793a\u4f8b\u4e3b\u529e\u65b9\u7532'),
    person('organiser', 'organiser-2', '\u793a\u4f8b\u4e3b\u529e\u65b9\u4e59'),
    ...seats.map(({ panel, place }) => {
      const isFinal = panel === FINAL_PANEL;
      const title = isFinal ? '\u793a\u4f8b\u7ec8\u8bc4\u4e13\u5bb6' : '\u793a\u4f8b\u521d\u8bc4\u4e13\u5bb6';
      return { ...person('judge', `${isFinal ? 'judge' : 'screening'}-${place}`, `${title} ${place}`), panel };
    }),
    {
      ...person('submitter', 'submitter', '\u793a\u4f8b\u7533\u62a5\u8054\u7cfb\u4eba'),
      // leads simulated entries alone
      lead: { zh: '示例单位甲', en: 'Sample body A' },
    },
    person('auditor', 'auditor', '\u793a\u4f8b\u5ba1\u8ba1\u5458'),
  ];
}
