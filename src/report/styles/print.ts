/** On paper: text, then lists; tints may be left out by the printer, underlines and initials carry the meaning. */
export const PRINT_CSS = `
@media print{
  @page{margin:18mm 16mm}
  body{background:none;color:#000;font-size:10.5pt}
  .toolbar,.skip,.card,.neighbours{display:none!important}
  .masthead{padding:0 0 8pt}
  .article{display:block;max-width:none;padding:0;break-before:page;content-visibility:visible}
  .article:first-of-type{break-before:auto}
  .overview{padding:0}
  .text{font-size:10.5pt;line-height:1.6}
  .q{print-color-adjust:exact;-webkit-print-color-adjust:exact}
  .who,.badge{background:none;color:var(--ink);border:1px solid var(--ink)}
  .on.q{background:var(--tint)}
  .panel{margin-top:16pt;position:static;max-height:none;overflow:visible}
  .speaker,.claims li,.quotes li{break-inside:avoid}
  .speaker{break-inside:auto}
  details::details-content{content-visibility:visible;display:block;height:auto}
  .quotes>summary::before,.notes>summary::before{content:none}
  h2,h3,summary{break-after:avoid}
  p{orphans:3;widows:3}
}
@media (prefers-contrast:more){
  :root{--quiet:var(--text);--rule:var(--text)}
}
@media (forced-colors:active){
  .who,.badge{border:1px solid}
  .on.q,.lit{outline:2px solid Highlight}
}
`;
