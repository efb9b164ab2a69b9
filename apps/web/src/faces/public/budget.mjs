/** What the first view of each page of this face may weigh, gzipped, and whose code must not be in it. */
export default {
  script: 120_000,
  style: 30_000,
  // what a thread beside the page loads when its reader asks for it
  worker: 80_000,
  // as many pages at least, each a chunk of its own
  pages: 13,
  isForOldBrowsers: true,
  never: [
    /node_modules\/zod\//,
    // what a ballot and a stage are held to is light
    /libs\/domain\/(?!src\/(voting|contest)\/)/,
    /@lingui\/message-utils\//,
    /node_modules\/(antd|@ant-design|@rc-component)\//,
  ],
  // for a page that asks for it, not for all
  notEverywhere: /src\/ui\/format\/(exact|side)/,
};
