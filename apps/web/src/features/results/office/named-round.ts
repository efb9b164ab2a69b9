/** A round by what it is called. */
export interface NamedRound {
  readonly id: string;
  readonly title: string;
}
