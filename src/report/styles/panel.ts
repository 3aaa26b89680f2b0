/** The side panel, and the card that opens over the text. */
export const PANEL_CSS = `
.panel{min-width:0;font:.9063rem/1.5 var(--sans)}
.panel h3{padding-bottom:.6rem;border-bottom:2px solid var(--text);font:700 1.125rem/1.4 var(--serif)}
.speaker{border-bottom:1px solid var(--rule)}
.speaker>summary{display:grid;grid-template-columns:auto 1fr auto;gap:.1rem .6rem;align-items:baseline;padding:.7rem 0;list-style:none}
.speaker>summary::-webkit-details-marker{display:none}
.speaker .name{font:700 1.0313rem/1.35 var(--serif)}
.speaker>summary .badge{align-self:center}
.speaker>summary:hover .name{text-decoration:underline;text-decoration-thickness:1px}
.description{margin:-.45rem 0 .6rem;padding-inline-start:2.6rem;font-size:.8125rem}
.badge{font-size:.6875rem}
.claims li{display:grid;grid-template-columns:2.4rem minmax(0,1fr);gap:.8rem;padding:.45rem 0}
.speaker>.claims{padding-bottom:.6rem}
.to-claim,.to-quote{text-decoration-line:none;line-height:1.45}
.claims .to-claim{font:.9688rem/1.45 var(--serif)}
.to-claim:hover,.to-quote:hover,.to-claim:focus-visible,.to-quote:focus-visible{text-decoration-line:underline}
.traits,.links{display:block;font-size:.78rem}
.claims .links .to-claim{font:inherit;text-decoration-line:underline}
.links .disputed{color:var(--text)}
.score{padding-top:.1rem;font-weight:600;font-variant-numeric:tabular-nums;font-size:.8125rem}
.score .bar{margin-top:.25rem}
.speaker .bar{fill:var(--ink)}
.unchecked .to-claim{color:var(--quiet)}
.unchecked .score{font-weight:400;color:var(--quiet)}
.quotes,.notes{margin:0 0 .8rem;font-size:.8438rem}
.quotes>summary,.notes>summary{display:inline-block;padding:.3rem 0;color:var(--quiet);font-weight:500}
.quotes>summary::before,.notes>summary::before{content:"+";display:inline-block;width:1em}
.quotes[open]>summary::before,.notes[open]>summary::before{content:"\\2212"}
.quotes li{padding:.6rem 0;border-top:1px dotted var(--rule)}
.quotes li:target{outline:2px solid var(--focus);outline-offset:3px}
.quotes .to-quote{font:.9375rem/1.45 var(--serif)}
.quotes .said{display:none}
.notes{margin-top:.8rem}
.notes li{padding:.2rem 0;color:var(--quiet)}
.facts dl{display:flex;flex-wrap:wrap;gap:0 1rem;margin-top:.15rem;font-size:.8125rem}
.facts dl>div{display:flex;gap:.35rem}
.facts dt{color:var(--quiet)}
.facts dt::after{content:":"}

.card{position:fixed;z-index:8;width:max-content;max-width:min(23rem,calc(100vw - 24px));padding:.8rem 1rem .85rem;background:var(--raised);color:var(--text);border:1px solid var(--rule);border-radius:6px;box-shadow:0 6px 24px rgb(0 0 0/.18);font:.875rem/1.5 var(--sans)}
.card[hidden]{display:none}
.card .said{margin-bottom:.4rem;font:700 1.0625rem/1.35 var(--serif)}
.card .badge{margin-inline-end:.35rem;vertical-align:.12em}
.card .facts dl{display:grid;grid-template-columns:auto 1fr;gap:.15rem .9rem}
.card .facts dl>div{display:contents}
@media (min-width:62.01rem){
  .panel{position:sticky;top:calc(var(--bar) + 1rem);align-self:start;max-height:calc(100vh - var(--bar) - 2rem);overflow:auto;overscroll-behavior:contain;scrollbar-width:thin;padding-inline:3px .6rem}
}
@media (max-width:52rem){
  .card{left:0;right:0;bottom:0;width:auto;max-width:none;padding:1rem 1.25rem calc(1rem + env(safe-area-inset-bottom));border-width:1px 0 0;border-radius:12px 12px 0 0;font-size:.9375rem}
  .quotes>summary,.notes>summary{padding:.6rem 0}
}
`;
