import { useContest } from '../../../api/contests';
import { Said } from '../../../ui/words';

/** What of the texts is not the organisers' own, where that is so. */
export function TextNote({ slug }: { readonly slug: string }) {
  const note = useContest(slug).data?.textNote ?? null;
  return note === null ? null : (
    <p className="small faint part-note">
      <Said words={note} />
    </p>
  );
}
