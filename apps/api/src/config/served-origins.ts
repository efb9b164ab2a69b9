import { networkInterfaces } from 'node:os';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
const EVERYWHERE = new Set(['0.0.0.0', '::']);

/**
 * The origins under which a server on `host` can be reached directly. The request's own Host header is no witness:
 * a name that an attacker points at this machine would vouch for itself (DNS rebinding).
 */
export function servedOrigins(host: string, port: number): string[] {
  const hosts = EVERYWHERE.has(host) ? [...LOOPBACK, ...ownAddresses()] : hostNames(host);
  return [...new Set(hosts)].map((name) => new URL(`http://${name}:${port}`).origin);
}

/** One of them to print: where all addresses are served, the one that works on this machine. */
export const servedAddress = (host: string, port: number): string =>
  `http://${EVERYWHERE.has(host) || host === '127.0.0.1' ? 'localhost' : bracketed(host)}:${port}`;

const bracketed = (host: string): string => (host.includes(':') ? `[${host}]` : host);

function hostNames(host: string): string[] {
  const name = bracketed(host);
  return LOOPBACK.includes(name) || name.startsWith('127.') ? [...LOOPBACK, name] : [name];
}

function ownAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ address }) => !address.startsWith('fe80:'))
    .map(({ address, family }) => (family === 'IPv6' ? `[${address}]` : address));
}
