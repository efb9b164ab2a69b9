import { readFileSync } from 'node:fs';
import path from 'node:path';
import postcss, { type Declaration, type Rule } from 'postcss';

const css = postcss.parse(readFileSync(path.join(__dirname, 'tokens.css'), 'utf8'));

/** The tokens of the one rule with this selector, inside the one at-rule with these parameters or inside none. */
function tokensOf(selector: string, media?: string): Map<string, string> {
  const rules: Rule[] = [];
  css.walkRules(selector, (rule) => {
    const { parent } = rule;
    const inside = parent?.type === 'atrule' ? (parent as postcss.AtRule).params : undefined;
    if (inside === media) rules.push(rule);
  });
  if (rules.length !== 1) throw new Error(`${rules.length} rules for ${selector}`);
  const declarations = (rules[0]?.nodes ?? []).filter((node): node is Declaration => node.type === 'decl');
  return new Map(declarations.map(({ prop, value }) => [prop, value]));
}

// old browsers have no light-dark(): what is dark by the system and what is dark by choice are written twice
describe('the dark colours', () => {
  const bySystem = tokensOf(":root:not([data-theme='light'])", '(prefers-color-scheme: dark)');
  const byChoice = tokensOf(":root[data-theme='dark']");
  const light = tokensOf(':root');

  it('are there', () => {
    expect(bySystem.get('color-scheme')).toBe('dark');
    expect(bySystem.size).toBeGreaterThan(20);
  });

  it.each([...new Set([...bySystem.keys(), ...byChoice.keys()])])('%s is the same by system and by choice', (token) => {
    expect(byChoice.get(token)).toBe(bySystem.get(token));
    expect(light.has(token)).toBe(true);
  });

  it('leave out no colour that is light', () => {
    const colours = [...light.keys()].filter((token) => token.startsWith('--color-'));
    expect(colours.filter((token) => !bySystem.has(token))).toEqual([]);
  });
});
