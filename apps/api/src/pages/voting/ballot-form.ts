import type { CheckedRulebook } from '@laurel/domain';
import { keyTitle } from '../../contests/rulebooks.service.js';
import type { BallotChannel } from '../../voting/channels/ballot-channels.service.js';
import type { BallotFormDto, BallotPartsDto } from './dto/ballot-page.dto.js';

type BallotForm = BallotChannel['rules']['form'];

/** What is written on the ballots of a channel, as a screen needs it. */
export function formOf(channel: BallotChannel, rules: CheckedRulebook | null): BallotFormDto {
  const { form } = channel.rules;
  return {
    kind: form.kind,
    mayRepeat: form.kind === 'choose' && form.repeat === true,
    isShared: form.kind === 'choose' && form.shared === true,
    mostPoints: form.kind === 'points' ? form.to : null,
    sum: form.kind === 'points' ? (form.sum ?? null) : null,
    grades: form.kind === 'grade' ? form.scale.map(({ id, title }) => ({ id, title: title ?? { zh: id } })) : [],
    per: perOf(form, channel, rules),
  };
}

function perOf(form: BallotForm, { parts }: BallotChannel, rules: CheckedRulebook | null): BallotPartsDto | null {
  if (form.kind !== 'choose' || form.per === undefined || rules === null) return null;
  const { attribute, from, to } = form.per;
  const met = new Set([...parts.values()].filter((part) => part !== undefined));
  const declared = rules.attributes.get(attribute);
  const ids = declared === undefined || declared === true ? [...met].sort() : declared.map(({ id }) => id);
  const named = ids.filter((id) => met.has(id)).map((id) => ({ id, title: keyTitle(rules, attribute, id) }));
  return { from, to, parts: named };
}
