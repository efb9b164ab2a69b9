import type { AxisShape, Shape } from '../figures/axis.js';
import type { RulebookIndex } from '../rulebook/rulebook-index.js';
import { at, named, type RefusalCode, type Refusals } from '../terms/refusal.js';
import { say, type Sentence } from '../terms/words.js';

/** The axes of every figure that was checked, by `round.figure`; undefined where its own errors leave them open. */
export type Shapes = Map<string, Shape | undefined>;

/** A place in the rulebook that is being checked. */
export class RulebookCheck {
  constructor(
    readonly path: string,
    readonly index: RulebookIndex,
    readonly refusals: Refusals,
  ) {}

  within(...steps: (string | number)[]): RulebookCheck {
    return new RulebookCheck(steps.reduce<string>(at, this.path), this.index, this.refusals);
  }

  add(code: RefusalCode, sentence: Sentence, property?: string): void {
    this.refusals.add(property === undefined ? this.path : at(this.path, property), code, sentence);
  }

  /** Reports ids that stand in a list twice. */
  uniqueIds(items: readonly { readonly id: string }[] | undefined, property: string): void {
    const known = new Set<string>();
    items?.forEach(({ id }, i) => {
      if (known.has(id)) {
        this.within(property, i, 'id').add(
          'twice',
          say(`${id} 已经用过，请换一个`, `${id} is used already: choose another id`),
        );
      }
      known.add(id);
    });
  }

  /** Reports an attribute that is not declared. */
  attribute(id: string, property: string): boolean {
    if (this.index.attributes.has(id)) return true;
    const known = named(this.index.attributes.keys());
    this.add(
      'unknown-attribute',
      known.en === ''
        ? say(`请先在 attributes 里写明 ${id}`, `Declare ${id} in attributes first`)
        : say(`没有 ${id} 这个属性；可用的有 ${known.zh}`, `There is no attribute ${id}; use one of ${known.en}`),
      property,
    );
    return false;
  }

  /** Reports a value that an attribute does not have. */
  value(attribute: string, value: string, property: string): void {
    const keys = this.index.attributes.get(attribute);
    if (keys === undefined || keys === true || keys.some(({ id }) => id === value)) return;
    const known = named(keys.map(({ id }) => id));
    const en = `${attribute} has no ${value}; use one of ${known.en}`;
    this.add('unknown-key', say(`${attribute} 没有 ${value}；可用的有 ${known.zh}`, en), property);
  }
}

/** Reports a figure that still has axes where one value an entry is needed. */
export function checkPlain(shape: Shape | undefined, check: RulebookCheck, property: string): void {
  if (shape === undefined || shape.length === 0) return;
  const axes = named(shape.map(({ name }: AxisShape) => name));
  check.add(
    'wrong-axes',
    say(
      `这里每个项目只能有一个值，请先用一步合并 ${axes.zh}`,
      `One value an entry is needed here: reduce ${axes.en} by a step first`,
    ),
    property,
  );
}
