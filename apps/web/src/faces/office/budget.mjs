/**
 * What the first view of each page of the office may weigh, gzipped: measured with antd, which this face alone carries, and
 * some room. Its people sit at a desk, with a browser of the last years.
 */
export default {
  script: 340_000,
  style: 50_000,
  worker: 0,
  pages: 7,
  isForOldBrowsers: false,
  never: [
    /node_modules\/zod\//,
    /libs\/domain\/(src|dist)\/(?!contest\/)/,
    /@lingui\/message-utils\//,
    /node_modules\/dayjs\//,
  ],
};
