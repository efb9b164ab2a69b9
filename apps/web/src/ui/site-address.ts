import { createContext, useContext } from 'react';

const Site = createContext('');

/** The address of the site, without a slash at its end. */
export const SiteAddress = Site.Provider;

export const useSiteAddress = (): string => useContext(Site);
