/**
 * Whether everybody may see a row of `outcome_versions`: of a round that leads to others only the lists are public, until a
 * round behind it is published whole.
 */
export const IS_PUBLIC = `(not outcome_versions.is_shortlist or exists (
  select from outcome_versions later
  where later.contest_id = outcome_versions.contest_id and not later.is_shortlist
    and later.round_position > outcome_versions.round_position))`;
