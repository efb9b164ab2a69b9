/** The version that the address asks for, if it is one. */
export function readVersion(params: URLSearchParams): number | undefined {
  const version = params.get('version') ?? '';
  return /^[1-9]\d{0,5}$/.test(version) ? Number(version) : undefined;
}
