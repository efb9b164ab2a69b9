/**
 * What the first view of each page of the office may weigh, gzipped: measured with antd, which this face alone carries, and
 * some room. Its people sit at a desk, with a browser of the last years.
 */
export default {
  script: 420_000,
  style: 60_000,
  worker: 0,
  pages: 2,
  isForOldBrowsers: false,
  never: [/node_modules\/zod\//, /libs\/domain\//, /@lingui\/message-utils\//, /node_modules\/dayjs\//],
};
