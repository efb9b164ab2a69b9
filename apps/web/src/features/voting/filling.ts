/** What is chosen on a ballot that is being filled in. */
export function toggled(choices: readonly number[], number: number, most: number): readonly number[] {
  if (choices.includes(number)) return choices.filter((each) => each !== number);
  return choices.length < most ? [...choices, number] : choices;
}

/** Of a draft only what can still be chosen. */
export const fitting = (choices: readonly number[], field: readonly number[], most: number): readonly number[] =>
  [...new Set(choices)].filter((number) => field.includes(number)).slice(0, most);

/** 16 random bytes in base64url: the salt of a ballot's commitment. */
export function makeNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const text = btoa(String.fromCharCode(...bytes));
  return text.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** The lowest slot of the window in which this voter has no ballot; null where all are cast. */
export function freeSlot(taken: readonly { readonly slot: number }[], ballots: number): number | null {
  const slots = new Set(taken.map(({ slot }) => slot));
  for (let slot = 0; slot < ballots; slot += 1) if (!slots.has(slot)) return slot;
  return null;
}
