let asked = 0;

/** The same address as nobody has written it yet: its page has to be made. */
export const cold = (url: string): string => `${url}${url.includes('?') ? '&' : '?'}${'&'.repeat((asked += 1))}`;
