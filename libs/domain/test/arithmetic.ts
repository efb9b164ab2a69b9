const TOKENS = /\u2212?[\d,]+(?:\.\d+)?|[+−×÷()]/g;

/**
 * The value of a sum as explanations write it: `(3.5 − 1) ÷ 2 × 100`, a division by 0 is 0. Undefined for what is no sum,
 * such as a number alone or words.
 */
export function valueOfSum(text: string): number | undefined {
  const plain = text.replace(/highest|total|≈/g, '');
  const tokens = plain.match(TOKENS) ?? [];
  const isSum = /[+−×÷]/.test(plain) && plain.replace(TOKENS, '').trim() === '';
  return isSum ? new Sum(tokens).value() : undefined;
}

class Sum {
  #at = 0;
  constructor(readonly tokens: readonly string[]) {}

  value(): number {
    let value = this.#product();
    for (;;) {
      if (this.#take('+')) value += this.#product();
      else if (this.#take('−')) value -= this.#product();
      else return value;
    }
  }

  #product(): number {
    let value = this.#factor();
    for (;;) {
      if (this.#take('×')) value *= this.#factor();
      else if (this.#take('÷')) {
        const by = this.#factor();
        value = by === 0 ? 0 : value / by;
      } else return value;
    }
  }

  #factor(): number {
    if (!this.#take('(')) return Number(this.tokens[this.#at++]?.replaceAll(',', '').replace('\u2212', '-'));
    const value = this.value();
    if (!this.#take(')')) throw new Error('a bracket is open');
    return value;
  }

  #take(token: string): boolean {
    const isThere = this.tokens[this.#at] === token;
    if (isThere) this.#at++;
    return isThere;
  }
}
