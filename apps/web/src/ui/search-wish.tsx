import { useEffect, useState } from 'react';
import { SearchField } from './search-field';

interface SearchWishProps {
  readonly label: string;
  readonly hint: string;
  /** Of the field, as a form sends it. */
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const TYPED_ENOUGH = 250;

/** What is typed is asked for after a short rest, and once a word is chosen where it is spelt out first. */
export function SearchWish({ value, onChange, ...field }: SearchWishProps) {
  const [typed, setTyped] = useState(value);
  const [isComposing, setComposing] = useState(false);
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    setSeen(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === value || isComposing) return undefined;
    const timer = setTimeout(() => onChange(typed), TYPED_ENOUGH);
    return () => clearTimeout(timer);
  }, [typed, value, isComposing, onChange]);
  return <SearchField {...field} value={typed} onChange={setTyped} onCompose={setComposing} />;
}
