/** A path that no page has and that can be read: the page that says so answers. */
const NO_PAGE = '/-';

/**
 * The address that a request means. Some clients say the whole of it, host and all, which HTTP wants to be taken; and a page
 * whose address cannot be read is a page that is not there, whereas of the api it is a request that cannot be read.
 */
export function plainAddress(url: string): string {
  if (url.startsWith('/api/')) return url;
  const own = /^https?:\/\/[^/?#]*(.*)$/i.exec(url)?.[1];
  const address = own === undefined ? url : own.replace(/^(?!\/)/, '/');
  const [path = ''] = address.split('?');
  return path.startsWith('/api/') || isReadable(path) ? address : NO_PAGE;
}

function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
