// Judges who accept the terms, mark every entry and submit all their sheets at once.
import { eachOf, signIn } from './client.mjs';

const AT_ONCE = 4;

/** `marksOf(judge)`: for the judge of that number, from 0, the marks of an entry in the order of the criteria. */
export async function markAll({ client, slug, logins, panel, marksOf, onSubmitted }) {
  let submitted = 0;
  const work = async ([index, login]) => {
    const sheets = await markAsOne({ client: await signIn(client, login), slug, panel, marks: marksOf(index) });
    submitted += sheets;
    onSubmitted(submitted);
  };
  await eachOf(logins.entries(), { atOnce: AT_ONCE, work });
}

async function markAsOne({ client, slug, panel, marks }) {
  const at = `contests/${slug}/desk/${panel}`;
  const desk = await client.must('GET', at);
  if (desk.terms.acceptedAt === null) {
    await client.must('POST', `${at}/terms`, { version: desk.terms.version, conflicts: [] });
  }
  const open = desk.sheets.filter(({ state }) => state !== 'submitted' && state !== 'recused');
  const sheets = [];
  for (const { entry, sheet } of open) {
    const criteria = desk.panel.criteria.map(({ id }, index) => ({
      criterion: id,
      mark: marks.get(entry.number)[index],
      comment: '',
    }));
    const saved = await client.must('PUT', `${at}/sheets/${entry.number}`, { basedOn: sheet?.version ?? 0, criteria });
    sheets.push({ number: entry.number, version: saved.sheet.version });
  }
  if (sheets.length > 0) await client.must('POST', `${at}/submissions`, { sheets, confirmsUnusual: true });
  return sheets.length;
}
