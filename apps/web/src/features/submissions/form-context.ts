import { createContext, useContext } from 'react';
import type { Language } from '../../ui/language';
import type { DraftSaver } from './draft-saver';
import type { DraftSnapshot } from './draft-snapshot';

export interface EntryFormValue {
  readonly saver: DraftSaver;
  readonly draft: DraftSnapshot;
  readonly language: Language;
  /** Somebody has asked what is missing. */
  readonly isChecked: boolean;
  readonly titles: Readonly<Record<string, string>>;
}

const Context = createContext<EntryFormValue | null>(null);

export const EntryFormProvider = Context.Provider;

export function useEntryForm(): EntryFormValue {
  const value = useContext(Context);
  if (value === null) throw new Error('no form above this');
  return value;
}
