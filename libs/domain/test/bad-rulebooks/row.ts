/** What is changed, where in the big rulebook, to what (undefined removes it), and the one refusal that follows. */
export type BadRulebook = readonly [mistake: string, path: string, value: unknown, refusal: string];
