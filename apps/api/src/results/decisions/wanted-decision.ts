import type { WantedDecision } from './check-decision.service.js';
import type { DecisionRequest } from './dto/decision.dto.js';

/** A decision as it was asked for; what does not belong to its kind stays in it and is refused. */
export function wantedOf({ kind, lifts, reason, ...rest }: DecisionRequest): WantedDecision {
  const { cell, from, to, ...others } = rest;
  const body = {
    ...others,
    ...(cell === undefined ? {} : { cell: /^\d{1,9}$/.test(cell) ? Number(cell) : cell }),
    ...(from === undefined ? {} : { from: new Date(from).toISOString() }),
    ...(to === undefined ? {} : { to: new Date(to).toISOString() }),
  };
  // a property that was left out is none: evidence knows no `undefined`
  const told = Object.entries(body).filter(([, value]) => value !== undefined && value !== null);
  return { kind, body: Object.fromEntries(told), lifts: lifts ?? null, reason };
}
