import { useRouter } from 'wouter';
import { SearchWish } from './search-wish';

interface SearchFormProps {
  /** What it finds. */
  readonly label: string;
  readonly field: { readonly label: string; readonly hint: string; readonly name: string };
  readonly submit: string;
  /** Where it leads without scripts; the rest of its query is sent along. */
  readonly address: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A search by words alone: answered while one types, and a form that is sent where there are no scripts. */
export function SearchForm({ label, field, submit, address, value, onChange }: SearchFormProps) {
  const { base } = useRouter();
  const [path = '', query] = address.split('?');
  return (
    <form
      className="finder"
      role="search"
      aria-label={label}
      action={base + path}
      onSubmit={(event) => event.preventDefault()}
    >
      {[...new URLSearchParams(query)].map(([name, kept]) => (
        <input key={name} type="hidden" name={name} value={kept} />
      ))}
      <SearchWish {...field} value={value} onChange={onChange} />
      <button className="button button--plain without-script" type="submit">
        {submit}
      </button>
    </form>
  );
}
