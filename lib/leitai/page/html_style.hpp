// The one style sheet of all HTML pages, for screens, phones, dark mode and A4 paper.
#pragma once

#include <string_view>

namespace leitai::page {

/// Colours are those of Okabe and Ito where they carry meaning; ten steps of blue shade how much of the full mark was
/// reached, pale enough that the number above stays legible (contrast over 4.5 in both schemes).
inline constexpr std::string_view html_style = R"(
:root{color-scheme:light dark;--ink:#1b1f24;--soft:#57606a;--line:#d0d7de;--paper:#fff;--band:#f6f8fa;--mark:#b35900;
--blue:#0072b2;--rate:0,114,178}
@media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#9aa4af;--line:#3b434c;--paper:#12161b;--band:#1a2027;
--mark:#f0a050;--blue:#56b4e9;--rate:86,180,233}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.65 "Noto Sans CJK SC","Source Han Sans SC",
"PingFang SC","Microsoft YaHei","WenQuanYi Zen Hei",system-ui,sans-serif;overflow-wrap:anywhere}
main{max-width:76rem;margin:0 auto;padding:1.5rem 1.25rem 3rem}
h1{font-size:1.55rem;line-height:1.35;margin:.2rem 0 1rem}
h2{font-size:1.2rem;margin:2rem 0 .6rem;padding-bottom:.25rem;border-bottom:1px solid var(--line)}
h3{font-size:1.05rem;margin:1.5rem 0 .5rem}
p{margin:.6rem 0}
p.note,figcaption small,footer{color:var(--soft);font-size:.88rem}
p.stamp{display:inline-block;margin:0 0 1rem;padding:.1rem .7rem;border:2px solid var(--mark);color:var(--mark);
font-weight:700}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1.2rem;margin:1rem 0}
dt{color:var(--soft)}dd{margin:0}
.wide{overflow-x:auto;margin:1rem 0 1.4rem}
table{border-collapse:collapse;font-variant-numeric:tabular-nums;min-width:min(100%,24rem)}
caption{text-align:left;font-weight:700;padding:.3rem 0}
th,td{padding:.32rem .7rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top;overflow-wrap:normal}
td{max-width:36rem}
th{background:var(--band);white-space:nowrap}
th.n,td.n{text-align:right;white-space:nowrap}
tbody tr:hover td{box-shadow:inset 0 0 0 99px rgba(127,127,127,.08)}
.r0{background:rgba(var(--rate),0)}.r1{background:rgba(var(--rate),.04)}.r2{background:rgba(var(--rate),.08)}
.r3{background:rgba(var(--rate),.12)}.r4{background:rgba(var(--rate),.16)}.r5{background:rgba(var(--rate),.2)}
.r6{background:rgba(var(--rate),.24)}.r7{background:rgba(var(--rate),.28)}.r8{background:rgba(var(--rate),.32)}
.r9{background:rgba(var(--rate),.36)}
figure{margin:1rem 0 1.6rem;overflow-x:auto}
svg{display:block;width:100%;height:auto;max-width:48rem;min-width:28rem}
svg text{fill:var(--ink);font:13px "Noto Sans CJK SC","PingFang SC","Microsoft YaHei","WenQuanYi Zen Hei",sans-serif}
svg .soft{fill:var(--soft)}svg .axis{stroke:var(--soft);fill:none}svg .grid{stroke:var(--line);fill:none}
svg .a{fill:var(--blue)}svg .b{fill:#d55e00}svg .c{fill:#009e73}svg .d{fill:#cc79a7}
svg .area{fill:rgba(var(--rate),.18);stroke:var(--blue);stroke-width:2}svg .line{stroke:var(--blue);fill:none;stroke-width:2}
svg .dash{stroke:#d55e00;fill:none;stroke-width:2;stroke-dasharray:6 4}
figcaption{font-weight:700;margin-bottom:.4rem}
footer{margin-top:2.5rem;padding-top:.6rem;border-top:1px solid var(--line)}
@media (max-width:40rem){main{padding:1rem .8rem 2rem}h1{font-size:1.3rem}
th,td{padding:.3rem .5rem}}
@media print{@page{size:A4;margin:18mm 15mm}@page wide{size:A4 landscape}.annex{page:wide;break-before:page}:root{--ink:#000;--soft:#444;--line:#999;--paper:#fff;--band:#eee}
body{font-size:10.5pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}main{max-width:none;padding:0}
.wide{overflow:visible}thead{display:table-header-group}tr,figure{break-inside:avoid}tbody tr:first-child{break-before:avoid}summary{display:none}h2,h3,caption{break-after:avoid}}
)";

}  // namespace leitai::page
