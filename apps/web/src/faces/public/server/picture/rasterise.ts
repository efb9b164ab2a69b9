import { createRequire } from 'node:module';

// loaded when the first picture is drawn, and not packed into the build: its binary lies beside it
const load = createRequire(import.meta.url);

const FONTS = ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf'];

/** The bytes of a PNG. */
export function rasterise(svg: string): Uint8Array {
  const { Resvg } = load('@resvg/resvg-js') as typeof import('@resvg/resvg-js');
  const fontFiles = FONTS.map((file) => load.resolve(`@expo-google-fonts/noto-sans-sc/${file}`));
  const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Noto Sans SC' };
  return new Resvg(svg, { font }).render().asPng();
}
