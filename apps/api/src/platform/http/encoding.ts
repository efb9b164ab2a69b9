/** How bytes may be pressed on the way, the smallest first. */
export const encodings = ['br', 'gzip'] as const;
export type Encoding = (typeof encodings)[number];

/** The first that a reader takes, by the `Accept-Encoding` that it sent; null for none. */
export function encodingFor(header: string | string[] | undefined): Encoding | null {
  const offers = String(header ?? '')
    .toLowerCase()
    .split(',')
    .map((offer) => offer.split(';').map((part) => part.trim()));
  const isTaken = (coding: string): boolean => {
    const found = offers.find(([name]) => name === coding) ?? offers.find(([name]) => name === '*');
    return found !== undefined && !found.slice(1).some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  };
  return encodings.find(isTaken) ?? null;
}
