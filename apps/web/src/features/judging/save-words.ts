import type { SavedOf } from './desk-saver';
import type { SheetSnapshot } from './sheet-snapshot';

/** How what was typed is kept, the gravest first. */
export type SaveState =
  | { readonly kind: 'asked' }
  | { readonly kind: 'failed'; readonly number: number; readonly criterion: string | null }
  | { readonly kind: 'unkept' | 'signed-out' | 'held' }
  | { readonly kind: 'unreachable'; readonly sheets: number }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'nothing' };

/** Of the sheet on the screen where there is one, unless another is in trouble. */
export function saveStateOf(all: readonly SavedOf[], shown: number | null): SaveState {
  const unsent = all.filter(({ sheet }) => sheet.isUnsent);
  return (
    asked(all) ??
    failed(unsent) ??
    unkept(unsent) ??
    outOfReach(unsent) ??
    (unsent.length > 0 ? { kind: 'saving' } : undefined) ??
    savedAt(all, shown)
  );
}

const asked = (all: readonly SavedOf[]): SaveState | undefined =>
  all.some(({ sheet }) => sheet.trouble?.kind === 'stale') ? { kind: 'asked' } : undefined;

function failed(unsent: readonly SavedOf[]): SaveState | undefined {
  for (const { number, sheet } of unsent) {
    const [wrong] = sheet.wrong;
    // while the rest of the sheet is on its way, it may still be that somebody goes on typing the number
    if (wrong !== undefined && !sheet.isSending) return { kind: 'failed', number, criterion: wrong };
    if (sheet.trouble?.kind === 'refused') return { kind: 'failed', number, criterion: refusedIn(sheet) };
  }
  return undefined;
}

function refusedIn({ trouble, stored }: SheetSnapshot): string | null {
  if (trouble?.kind !== 'refused') return null;
  const [, index] = /^criteria\[(\d+)\]/.exec(trouble.problem.faults[0]?.path ?? '') ?? [];
  return index === undefined ? null : (stored.criteria[Number(index)]?.criterion ?? null);
}

/** On its way, and nothing speaks against its coming through. */
const isOnItsWay = ({ trouble, isSilent }: SheetSnapshot): boolean => trouble === null && !isSilent;

const unkept = (unsent: readonly SavedOf[]): SaveState | undefined =>
  unsent.some(({ sheet }) => !isOnItsWay(sheet) && sheet.isKept === false) ? { kind: 'unkept' } : undefined;

/** Said only of what this device has written down. */
function outOfReach(unsent: readonly SavedOf[]): SaveState | undefined {
  const away = unsent.filter(({ sheet }) => !isOnItsWay(sheet) && sheet.isKept === true);
  const [first] = away;
  if (first === undefined || away.length < unsent.filter(({ sheet }) => !isOnItsWay(sheet)).length) return undefined;
  const kinds = away.map(({ sheet }) => sheet.trouble?.kind);
  if (kinds.includes('signed-out')) return { kind: 'signed-out' };
  if (kinds.includes('held')) return { kind: 'held' };
  return { kind: 'unreachable', sheets: away.length };
}

function savedAt(all: readonly SavedOf[], shown: number | null): SaveState {
  const of = shown === null ? all : all.filter(({ number }) => number === shown);
  const times = of.flatMap(({ sheet }) => (sheet.stored.savedAt === null ? [] : [sheet.stored.savedAt]));
  const newest = times.sort()[times.length - 1];
  return newest === undefined ? { kind: 'nothing' } : { kind: 'saved', at: newest };
}
