/** What the first view of each page of this face may weigh, gzipped, and whose code must not be in it. */
export default {
  script: 120_000,
  style: 30_000,
  // as many pages at least, each a chunk of its own
  pages: 11,
  never: [/node_modules\/zod\//, /libs\/domain\//, /@lingui\/message-utils\//],
};
