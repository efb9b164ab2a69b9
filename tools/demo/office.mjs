// What two organisers do at the end: close, decide what is tied, propose, publish.
const words = (zh, en) => ({ zh, en });
const CLOSED = words(
  '\u6f14\u793a\u5230\u6b64\u7ed3\u675f\uff0c\u63d0\u524d\u622a\u6b62\u3002',
  'The demonstration ends here, so this closes early.',
);
const DRAWN = words(
  '\u6a21\u62df\uff1a\u5165\u9009\u7ebf\u4e0a\u540c\u5206\uff0c\u7ec4\u59d4\u4f1a\u6309\u7f16\u53f7\u5148\u540e\u51b3\u5b9a\u3002',
  'Simulated: tied at the cut, decided by the committee in the order of the numbers.',
);

export async function closeStages({ organiser, slug, round }) {
  const { stages } = await organiser.must('GET', `contests/${slug}`);
  const open = stages.filter(({ state, opens }) => state === 'open' && opens?.round === round);
  for (const { key } of open) {
    await organiser.must('POST', `contests/${slug}/stages/${key}/transitions`, { to: 'closed', reason: CLOSED });
  }
}

/** As often as there is a tie at a cut that waits for a decision. */
export async function decideTies({ organiser, slug, round }) {
  for (;;) {
    const { ties } = await organiser.must('GET', `contests/${slug}/rounds/${round}/ranking`);
    if (ties.length === 0) return;
    const order = [...ties[0].entries].sort((a, b) => a - b);
    await organiser.must('POST', `contests/${slug}/decisions`, { kind: 'tie', round, order, reason: DRAWN });
  }
}

/** Proposed by one, published by the other, who confirms the hash. */
export async function proposeAndPublish({ organisers: [first, second], slug, round }) {
  const { hash } = await first.must('POST', `contests/${slug}/rounds/${round}/notice`, {});
  await second.must('POST', `contests/${slug}/rounds/${round}/outcomes`, { confirms: hash.slice(-8) });
}
