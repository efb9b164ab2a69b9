import type { MarkProps } from '../form-parts';
import { useMarkWords } from '../mark-words';

/** What an entry has on this ballot, beside its title. */
export function Mark({ ballot, filled, entry }: MarkProps) {
  const words = useMarkWords(ballot)(filled, entry);
  return words === null ? null : <span className="ballot-mark">{words}</span>;
}
