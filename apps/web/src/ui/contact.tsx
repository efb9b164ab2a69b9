import { createContext, useContext } from 'react';
import type { Words } from './say-words';

const Contact = createContext<Words | null>(null);

/** Whom a reader turns to, inside; null where nobody is named. */
export const ContactInside = Contact.Provider;

export const useContact = (): Words | null => useContext(Contact);
