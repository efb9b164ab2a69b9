/** Where on the desk one is. */
export type DeskSpot =
  | { readonly kind: 'contests' | 'missing' }
  | { readonly kind: 'panels'; readonly slug: string }
  | { readonly kind: 'list'; readonly slug: string; readonly panel: string }
  | { readonly kind: 'entry'; readonly slug: string; readonly panel: string; readonly number: number }
  | { readonly kind: 'review'; readonly slug: string; readonly panel: string; readonly number: number | null };

const NUMBER = /^[1-9]\d{0,8}$/;

/** By the path below the base of the desk. */
export function deskSpotAt(path: string): DeskSpot {
  const parts = path.split('/').filter((part) => part !== '');
  const [slug, panel, part, number, ...rest] = parts;
  if (slug === undefined) return { kind: 'contests' };
  if (panel === undefined) return { kind: 'panels', slug };
  if (rest.length > 0 || (number !== undefined && !NUMBER.test(number))) return { kind: 'missing' };
  if (part === undefined) return { kind: 'list', slug, panel };
  const asked = number === undefined ? null : Number(number);
  if (part === 'entries' && asked !== null) return { kind: 'entry', slug, panel, number: asked };
  return part === 'review' ? { kind: 'review', slug, panel, number: asked } : { kind: 'missing' };
}
