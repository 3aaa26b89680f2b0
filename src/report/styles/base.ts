/** Masthead, toolbar, overview and foot. */
export const BASE_CSS = `
.masthead{max-width:68.5rem;margin:0 auto;padding:2.5rem 1.5rem 1.4rem;text-align:center}
.masthead h1{font-size:clamp(2.1rem,6vw,3.6rem);letter-spacing:-.015em}
.kicker{font:600 .75rem/1 var(--sans);letter-spacing:.16em;text-transform:uppercase;color:var(--quiet);margin-bottom:.9rem}

.toolbar{position:sticky;top:0;z-index:5;background:var(--paper);border-block:1px solid var(--rule);box-shadow:0 -3px 0 var(--paper),0 -4px 0 var(--rule)}
.bar-inner{display:flex;gap:.4rem;align-items:center;justify-content:center;max-width:68.5rem;min-height:var(--bar);margin:0 auto;padding:0 1rem;font:500 .875rem/1.4 var(--sans)}
.switch,.menu>summary{display:inline-flex;align-items:center;gap:.45rem;min-height:2.25rem;padding:0 .7rem;border-radius:4px;cursor:pointer;white-space:nowrap}
.switch:hover,.menu>summary:hover{background:color-mix(in srgb,var(--text) 7%,transparent)}
.switch input{width:1rem;height:1rem;margin:0;accent-color:var(--text)}
.switch:has(:focus-visible){outline:3px solid var(--focus);outline-offset:-1px}
.switch input:focus-visible{outline:none}
.menu>summary{list-style:none}
.menu>summary::-webkit-details-marker{display:none}
.menu>summary::after{content:"";width:.4rem;height:.4rem;margin-top:-.2rem;border:solid;border-width:0 1.5px 1.5px 0;transform:rotate(45deg)}
.menu-body{position:absolute;inset-inline:0;top:100%;max-width:40rem;max-height:70vh;margin:0 auto;padding:1rem 1.4rem;overflow:auto;background:var(--raised);border:1px solid var(--rule);box-shadow:0 8px 24px rgb(0 0 0/.14)}
.menu-body li{padding:.25rem 0}
.menu-body ol a,.menu-body p a{display:inline-block;padding:.2rem 0}
.samples li{display:block;padding:.3rem 0}
.samples .q,.samples .source,.samples .cue,.samples .entity,.samples .date{font-family:var(--serif);font-size:1.0625rem}
.key .scripted{margin-top:.6rem;padding-top:.7rem;border-top:1px solid var(--rule);color:var(--quiet);line-height:1.7}

.overview{max-width:68.5rem;margin:0 auto;padding:0 1.5rem;font-family:var(--sans)}
.totals{display:flex;flex-wrap:wrap;justify-content:center;gap:.3rem 2.2rem;padding:1.5rem 0;font-size:.875rem;color:var(--quiet)}
.totals b{font:700 1.25rem/1.2 var(--serif);color:var(--text);font-variant-numeric:lining-nums}
.overview h2{margin-bottom:1.1rem;padding-top:.5rem;border-top:2px solid var(--text);font:700 1.25rem/1.4 var(--serif)}
.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:2.5rem 4rem;margin:1rem 0 3rem;font-size:.9375rem;line-height:1.5}
.ranking li{display:grid;grid-template-columns:1fr auto;gap:.1rem 1rem;padding:.4rem 0}
.ranking .bar{grid-column:1/-1;fill:var(--quiet)}
.columns section>.quiet{margin-top:.5rem;font-size:.8125rem}
.counts,.traits{font-size:.8125rem;font-variant-numeric:tabular-nums}
.index{columns:22rem 2;column-gap:4rem;counter-reset:article}
.index li{break-inside:avoid;position:relative;padding:.5rem 0 .5rem 2.2rem;line-height:1.4;counter-increment:article}
.index li::before{content:counter(article);position:absolute;left:0;top:.6rem;color:var(--quiet);font-size:.8125rem;font-variant-numeric:tabular-nums}
.index a{font:600 1.0625rem/1.35 var(--serif)}
.index .counts{display:block}
.colophon{max-width:68.5rem;margin:0 auto;padding:2rem 1.5rem 3.5rem;border-top:1px solid var(--rule);font:.8125rem/1.6 var(--sans);color:var(--quiet);text-align:center}
@media (max-width:30rem){
  .masthead{padding:1.8rem 1.1rem 1.1rem}
  .overview{padding:0 1.1rem}
  .bar-inner{padding:0 .3rem;gap:0}
  .switch,.menu>summary{padding:0 .5rem;min-height:2.75rem}
  .totals{gap:.2rem 1.3rem}
}
`;
