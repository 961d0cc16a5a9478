// The style sheets of all HTML pages: for screens, phones and dark mode, and for A4 paper.
#pragma once

#include <string_view>

namespace leitai::page {

/// Colours are those of Okabe and Ito where they carry meaning; ten steps of blue shade how much of the full mark was
/// reached, pale enough that the number above stays legible (contrast over 4.5 in both schemes). The box of a table
/// that is moved sideways has a shade at the edge behind which there is more: two shades that stay, each covered by
/// paper that moves with the table.
inline constexpr std::string_view html_style = R"(
:root{color-scheme:light dark;--ink:#1b1f24;--soft:#57606a;--line:#d0d7de;--paper:#fff;--band:#f6f8fa;--mark:#b35900;
--blue:#0072b2;--loss:#d55e00;--third:#009e73;--fourth:#b0558a;--rate:0,114,178;--bare:255,255,255;--edge:0,0,0;--pale:#d0d7de}
@media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#9aa4af;--line:#3b434c;--paper:#12161b;--band:#1a2027;
--mark:#f0a050;--blue:#56b4e9;--loss:#f0a050;--third:#33c19b;--fourth:#e39ac4;--rate:86,180,233;--bare:18,22,27;
--edge:255,255,255;--pale:#3b434c}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.65 "Noto Sans CJK SC","Source Han Sans SC",
"PingFang SC","Microsoft YaHei","WenQuanYi Zen Hei",system-ui,sans-serif;overflow-wrap:anywhere}
main{max-width:76rem;margin:0 auto;padding:1.5rem 1.25rem 3rem}
h1{font-size:1.55rem;line-height:1.35;margin:.2rem 0 1rem}
h2{font-size:1.2rem;margin:2rem 0 .6rem;padding-bottom:.25rem;border-bottom:1px solid var(--line)}
h3{font-size:1.05rem;margin:1.5rem 0 .5rem}
p{margin:.6rem 0;max-width:52rem}
p.note,p.closing,footer{color:var(--soft);font-size:.88rem}
p.closing{max-width:none;margin-top:1.6rem}p.closing span{margin-right:1.4em}
p.stamp{display:inline-block;margin:0 0 1rem;padding:.1rem .7rem;border:2px solid var(--mark);color:var(--mark);
font-weight:700}
p.addressee{margin:1rem 0 .6rem}p.attachment{margin:1.2rem 0 .6rem 2em}
p.signature{max-width:none;text-align:right;margin:1.6rem 2em .6rem 0}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1.2rem;margin:1rem 0}
dt{color:var(--soft)}dd{margin:0}
dl.figures{grid-template-columns:repeat(auto-fit,minmax(min(9.5rem,100%),1fr));gap:.7rem}
.figures div{padding:.6rem .9rem;border:1px solid var(--line);border-radius:.4rem;background:var(--band)}
.figures dt{font-size:.88rem;line-height:1.4}
.figures dd{font-size:1.7rem;line-height:1.4;font-weight:700;font-variant-numeric:tabular-nums}
.figures dd.words{font-size:1.05rem;line-height:1.5;padding:.2rem 0}
nav{margin:1.2rem 0;padding:.6rem .9rem;border-left:3px solid var(--line)}
nav ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.6rem}
a{color:var(--blue)}nav a{text-decoration:none}nav a:hover{text-decoration:underline}
.box{overflow:auto;max-height:88vh;margin:1rem 0 1.4rem;background:
linear-gradient(90deg,var(--paper) 40%,rgba(var(--bare),0)) left/3rem 100% no-repeat local,
linear-gradient(270deg,var(--paper) 40%,rgba(var(--bare),0)) right/3rem 100% no-repeat local,
linear-gradient(90deg,rgba(var(--edge),.34),rgba(var(--edge),0)) left/1.1rem 100% no-repeat scroll,
linear-gradient(270deg,rgba(var(--edge),.34),rgba(var(--edge),0)) right/1.1rem 100% no-repeat scroll}
table{border-collapse:separate;border-spacing:0;font-variant-numeric:tabular-nums;min-width:min(100%,24rem)}
caption{text-align:left;font-weight:700;padding:.3rem 0}
th,td{padding:.32rem .7rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top;overflow-wrap:normal}
td{max-width:36rem}
th{background:var(--band);vertical-align:bottom;box-sizing:content-box;line-height:1.4}
th.n,td.n{text-align:right}td.n{white-space:nowrap}
.w2{min-width:2em}.w3{min-width:3em}.w4{min-width:4em}.w5{min-width:5em}.w6{min-width:6em}.w7{min-width:7em}
.w8{min-width:8em}.w14{min-width:14em}
td.low{font-weight:700;outline:2px solid var(--ink);outline-offset:-3px}
tbody tr:hover td{box-shadow:inset 0 0 0 99px rgba(127,127,127,.08)}
.r0{background:rgba(var(--rate),0)}.r1{background:rgba(var(--rate),.04)}.r2{background:rgba(var(--rate),.08)}
.r3{background:rgba(var(--rate),.12)}.r4{background:rgba(var(--rate),.16)}.r5{background:rgba(var(--rate),.2)}
.r6{background:rgba(var(--rate),.24)}.r7{background:rgba(var(--rate),.28)}.r8{background:rgba(var(--rate),.32)}
.r9{background:rgba(var(--rate),.36)}
figure{margin:1rem 0 1.6rem}
figcaption{font-weight:700;margin-bottom:.4rem}
summary{cursor:pointer;color:var(--soft)}
svg{width:100%;height:auto}svg.wide{display:block;max-width:46rem}svg.phone{display:none;max-width:28rem}
svg text{fill:var(--ink);font:13px "Noto Sans CJK SC","PingFang SC","Microsoft YaHei","WenQuanYi Zen Hei",sans-serif;
paint-order:stroke;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}
svg .soft{fill:var(--soft)}svg .strong{font-weight:700}
svg .axis{stroke:var(--soft);fill:none}svg .grid{stroke:var(--line);fill:none}
svg .link{stroke:var(--soft);fill:none;stroke-dasharray:2 2}
svg .gain{fill:var(--blue)}svg .loss{fill:var(--paper);stroke:var(--loss);stroke-width:2}
svg .level{fill:var(--pale);stroke:var(--ink)}
svg .m0{stroke:var(--blue);stroke-width:7;stroke-linecap:round;fill:none}
svg .m1{fill:var(--paper);stroke:var(--loss);stroke-width:1.6}svg .m2{fill:var(--third)}
svg .m3{fill:var(--paper);stroke:var(--fourth);stroke-width:1.6}
svg .area{fill:rgba(var(--rate),.18);stroke:var(--blue);stroke-width:2}
svg .line{stroke:var(--blue);fill:none;stroke-width:2}
svg .dash{stroke:var(--loss);fill:none;stroke-width:2;stroke-dasharray:6 4}
footer{margin-top:2.5rem;padding-top:.6rem;border-top:1px solid var(--line)}
@media screen{.paper{display:none}thead th{position:sticky;top:0;z-index:2}
.k1 th:nth-child(1),.k1 td:nth-child(1),.k2 th:nth-child(2),.k2 td:nth-child(2),.k3 th:nth-child(3),
.k3 td:nth-child(3){position:sticky;left:0;z-index:1;border-right:1px solid var(--line)}
.k1 td:nth-child(1),.k2 td:nth-child(2),.k3 td:nth-child(3){background:var(--paper)}
.k1 th:nth-child(1),.k2 th:nth-child(2),.k3 th:nth-child(3){z-index:3}}
@media screen and (min-width:104rem){nav{position:fixed;left:1rem;top:1.5rem;width:calc((100vw - 76rem)/2 - 2rem);
max-height:90vh;overflow:auto;margin:0;font-size:.88rem}nav ul{display:block}nav li{margin-bottom:.4rem}}
@media screen and (max-width:40rem){main{padding:1rem .8rem 2rem}h1{font-size:1.3rem}th,td{padding:.3rem .5rem}
svg.wide{display:none}svg.phone{display:block}
dl.figures{grid-template-columns:repeat(auto-fit,minmax(min(8rem,100%),1fr));gap:.5rem}
.figures div{padding:.4rem .7rem}.figures dd{font-size:1.4rem}nav ul{gap:.4rem 1.2rem}
.k1 td:nth-child(1),.k2 td:nth-child(2),.k3 td:nth-child(3){max-width:9em}
.cards{max-height:none;overflow:visible;background:none}
.cards table,.cards caption,.cards tbody,.cards tr,.cards td{display:block;min-width:0}
.cards thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.cards tr{margin:.6rem 0;padding:.4rem .6rem;border:1px solid var(--line);border-radius:.4rem}
.cards td.n,.cards td{max-width:none;padding:.1rem 0;border:0;text-align:left;white-space:normal;position:static;
overflow-wrap:anywhere}
.cards td::before{content:attr(data-label);color:var(--soft);margin-right:.8em}.cards td:empty{display:none}
.cards td.n{display:inline-block;margin-right:1.4em}
.cards .k1 td:nth-child(1),.cards .k2 td:nth-child(2),.cards .k3 td:nth-child(3){max-width:none;border:0;
font-weight:700}.cards .k1 td:nth-child(1)::before,.cards .k2 td:nth-child(2)::before,
.cards .k3 td:nth-child(3)::before{content:none}}
)";

/// Paper: small letters and tight rows, heads of tables on every page, nothing that is folded, and no heading, caption
/// or single row away from what it belongs to.
inline constexpr std::string_view html_print_style = R"(
@page{size:A4;margin:16mm 15mm}@page wide{size:A4 landscape;margin:14mm 15mm}
@media print{:root{color-scheme:light;--ink:#000;--soft:#444;--line:#999;--paper:#fff;--band:#eee;--mark:#7a3c00;
--blue:#0072b2;--loss:#b34f00;--third:#009e73;--fourth:#b0558a;--rate:0,114,178;--bare:255,255,255;--pale:#ddd}
.across,.annex{page:wide}.annex{break-before:page}
body{font-size:10pt;line-height:1.45;-webkit-print-color-adjust:exact;print-color-adjust:exact;orphans:2;widows:2}
main{max-width:none;padding:0}
h1{font-size:15pt;margin:0 0 6pt}h2{font-size:12pt;margin:10pt 0 4pt;padding-bottom:1pt}
h3{font-size:10.5pt;margin:7pt 0 3pt}
p{margin:3pt 0;max-width:none}p.note,p.closing,footer{font-size:8.5pt}p.closing{margin-top:6pt}
p.stamp{margin:0 0 5pt}footer{margin-top:8pt;padding-top:3pt}
p.signature{break-inside:avoid;break-before:avoid;margin-top:12pt}
dl{grid-template-columns:max-content 1fr max-content 1fr;gap:0 10pt;margin:4pt 0}
dl.figures{display:flex;flex-wrap:nowrap;gap:6pt;break-inside:avoid}.figures div{flex:1 1 auto;padding:3pt 6pt}
.figures dt{font-size:8.5pt}.figures dd{font-size:14pt}.figures dd.words{font-size:10pt;padding:2pt 0}
nav,details,.screen{display:none}
.box{overflow:visible;max-height:none;background:none;margin:4pt 0 7pt}
table{min-width:min(100%,22em)}th,td{padding:1.2pt 4pt;line-height:1.3}td{max-width:none;overflow-wrap:anywhere}
th{overflow-wrap:normal}caption{padding:2pt 0}
.w14{min-width:9em}.n.w3,.n.w4{min-width:2.2em}
.tight{font-size:8.5pt}.annex .tight,.across .tight{font-size:inherit}.tighter{font-size:6.5pt}
.tight th,.tight td{padding:1pt 3pt}.tighter th,.tighter td{padding:1pt 2pt}
.tighter .w5,.tighter .w6,.tighter .w7,.tighter .w8,.tighter .w14{min-width:4.4em}
thead{display:table-header-group}tr,figure{break-inside:avoid}
tbody tr:first-child,tbody tr:last-child,tbody tr:nth-child(2){break-before:avoid}
h2,h3,caption,figcaption,p.stamp{break-after:avoid}p.note{break-before:avoid}
figure{margin:4pt 0 8pt}figcaption{margin-bottom:2pt}svg.wide{width:150mm;max-height:200mm}}
)";

}  // namespace leitai::page
