// A rule for oxlint: TypeScript refuses a property that does not belong in a literal, but not in one that is spread.
const message = 'A spread literal may hold properties that do not belong there: write them out.';

/** or a comment before it: other files need not be walked in JavaScript */
const MAY_BE_THERE = /\.\.\.[\s(]*[{/]/;

export default {
  meta: { name: 'laurel' },
  rules: {
    'no-spread-literal': {
      createOnce: (context) => ({
        before: () => MAY_BE_THERE.test(context.sourceCode.text),
        'SpreadElement > ObjectExpression': (node) => context.report({ node, message }),
      }),
    },
  },
};
