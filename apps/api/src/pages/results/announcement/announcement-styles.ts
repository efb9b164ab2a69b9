/** The announcement's own sheet: the colours and faces of look/tokens.css, light, dark and on paper. */
export const announcementStyles = `
:root{color-scheme:light dark;--paper:#fdfdfb;--ink:#15201a;--soft:#414d46;--faint:#5b675f;--rule:#15201a;--gold:#76540c;--edge:#77837b;
--text:-apple-system,BlinkMacSystemFont,"PingFang SC","HarmonyOS Sans SC","Segoe UI","Hiragino Sans GB","Microsoft YaHei","Noto Sans SC",Arial,sans-serif;
--title:"Songti SC","Noto Serif SC","Noto Serif CJK SC",STSong,"Times New Roman",serif}
@media (prefers-color-scheme:dark){:root{--paper:#101713;--ink:#e9eee9;--soft:#bcc7bf;--faint:#98a59c;--rule:#e9eee9;--gold:#d8b25c;--edge:#8a968e}}
*{box-sizing:border-box;margin:0}
body{background:var(--paper);color:var(--ink);font:1.0625rem/1.8 var(--text)}
main{max-width:60rem;margin:0 auto;padding:1.5rem 1rem 3rem}
aside{border:1px dashed var(--edge);margin:1rem auto;max-width:58rem;padding:.75rem 1rem;font-size:.9375rem}
.name{display:flex;flex-wrap:wrap;justify-content:space-between;font-size:.9375rem;color:var(--soft)}
header{border-top:3px solid var(--rule);border-bottom:1px solid var(--rule);padding:.75rem 0 1rem}
h1{font:700 2rem/1.4 var(--title);text-align:center;margin-top:1rem}
h2{font:700 1.5rem/1.4 var(--title);color:var(--gold);text-align:center;margin:2rem 0 1rem}
h2 small{display:block;font-size:.9375rem;color:var(--soft)}
h3{font:700 1.1875rem/1.5 var(--title)}
h3 b{font-weight:400;color:var(--faint);margin-right:.4em}
article{break-inside:avoid;margin-bottom:1.5rem}
article p{text-indent:2em}
html[lang=en] article p{text-indent:0;margin-top:.25rem}
.submitters,li span{color:var(--soft);font-size:.9375rem}
article .submitters{text-indent:0}
em{font-style:normal;font-size:.8125rem;border:1px dashed var(--edge);padding:0 .35em}
ul{list-style:none;padding:0}
li{break-inside:avoid;padding:.2rem 0}
li b{font-weight:400;color:var(--faint);margin-right:.4em}
footer{border-top:1px solid var(--rule);margin-top:2rem;padding-top:.75rem;font-size:.8125rem;color:var(--faint)}
code{font-family:ui-monospace,Consolas,monospace;overflow-wrap:anywhere}
@media (min-width:48rem){.full article,ul{column-gap:2.5rem}ul{columns:2}}
@media print{:root{--paper:#fff;--ink:#000;--soft:#333;--faint:#444;--rule:#000;--gold:#000}main{padding:0}a{color:inherit}}
`;
