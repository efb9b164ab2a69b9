import { isIPv6 } from 'node:net';

const GROUPS = 8;
/** 64 bits: one customer's, who may change the address within it at will. */
const GROUPS_OF_NETWORK = 4;

/** Whose an address is: of IPv4 the address itself, of IPv6 the /64, however it is written. */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const plain = withoutPort(address);
  if (!isIPv6(plain)) return plain;
  const groups = groupsOf(plain);
  const [high = 0, low = 0] = groups.slice(GROUPS - 2);
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (isMapped) return [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.');
  return groups
    .slice(0, GROUPS_OF_NETWORK)
    .map((group) => group.toString(16))
    .join(':');
}

/** Some proxies hand on the port of a connection behind its address, and each connection has another. */
const withoutPort = (address: string): string => address.replace(/^\[(.+)\](:\d+)?$|^([\d.]+):\d+$/, '$1$3');

function groupsOf(address: string): readonly number[] {
  const [plain = ''] = address.split('%');
  const [head = '', tail = ''] = plain.replace(/[\d.]+\.\d+$/, hexOf).split('::');
  const [first = [], last = []] = [head, tail].map((part) => part.split(':').filter((group) => group !== ''));
  const gap = Array.from({ length: GROUPS - first.length - last.length }, () => '0');
  return [...first, ...gap, ...last].map((group) => Number.parseInt(group, 16));
}

/** `1.2.3.4` as the two groups that it is. */
function hexOf(dotted: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = dotted.split('.').map(Number);
  return [(a << 8) | b, (c << 8) | d].map((group) => group.toString(16)).join(':');
}
