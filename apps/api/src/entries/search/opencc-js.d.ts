/** Its own types import each other without extensions, which Node's resolution does not follow. */
declare module 'opencc-js/t2cn' {
  export function Converter(scripts: { readonly from: 't'; readonly to: 'cn' }): (text: string) => string;
}
