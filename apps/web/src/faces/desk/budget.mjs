/** What the first view of each page of the judge's desk may weigh, gzipped, and whose code must not be in it. */
export default {
  script: 200_000,
  style: 30_000,
  worker: 0,
  pages: 1,
  isForOldBrowsers: true,
  never: [/node_modules\/zod\//, /@lingui\/message-utils\//, /node_modules\/(antd|@ant-design|@rc-component)\//],
};
