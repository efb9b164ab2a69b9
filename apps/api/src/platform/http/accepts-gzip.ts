/** Whether a reader takes gzip, by the `Accept-Encoding` that it sent. */
export function acceptsGzip(header: string | string[] | undefined): boolean {
  const offers = String(header ?? '')
    .split(',')
    .map((offer) => offer.split(';').map((part) => part.trim().toLowerCase()));
  const found = offers.find(([name]) => name === 'gzip') ?? offers.find(([name]) => name === '*');
  return found !== undefined && !found.slice(1).some((parameter) => /^q=0(\.0*)?$/.test(parameter));
}
