// The price of a ballot as a picture: microseconds of CPU of the server and of PostgreSQL, one bar for each way.
const WAYS = {
  product: 'Laurel',
  bare: 'bare node:http',
  none: 'Laurel without a database',
  insert: 'one INSERT for each',
  typeorm: 'object mapper',
};
const [WIDTH, LEFT, ROW, BAR] = [720, 190, 36, 20];
const ROOM = WIDTH - LEFT - 90;

/** An SVG of `{ way: { nodeMicros, postgresMicros } }`. */
export function drawPrices(variants) {
  const rows = Object.entries(WAYS).map(([way, name]) => ({ name, ...variants[way] }));
  const most = Math.max(...rows.map(({ nodeMicros, postgresMicros }) => nodeMicros + postgresMicros));
  const height = 40 + rows.length * ROW;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="14">
<title>Microseconds of CPU for a ballot</title>
<rect width="${WIDTH}" height="${height}" fill="#fff"/>
<text x="${LEFT}" y="20" fill="#1d4e89">server</text><text x="${LEFT + 60}" y="20" fill="#b3541e">PostgreSQL</text>
<text x="${LEFT + 150}" y="20" fill="#333">µs of CPU for a ballot</text>
${rows.map((row, at) => drawRow(row, { top: 34 + at * ROW, scale: ROOM / most })).join('\n')}
</svg>
`;
}

function drawRow({ name, nodeMicros, postgresMicros }, { top, scale }) {
  const [node, postgres] = [nodeMicros, postgresMicros].map((micros) => (micros * scale).toFixed(1));
  const end = LEFT + (nodeMicros + postgresMicros) * scale;
  const y = top + 15;
  return [
    `<text x="${LEFT - 10}" y="${y}" text-anchor="end" fill="#333">${name}</text>`,
    `<rect x="${LEFT}" y="${top}" width="${node}" height="${BAR}" fill="#1d4e89"/>`,
    `<rect x="${LEFT + Number(node)}" y="${top}" width="${postgres}" height="${BAR}" fill="#e08b4c"/>`,
    `<text x="${(end + 8).toFixed(1)}" y="${y}" fill="#333">${Math.round(nodeMicros + postgresMicros)}</text>`,
  ].join('');
}
