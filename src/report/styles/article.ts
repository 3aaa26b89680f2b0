/** An article's text and what is marked in it. */
export const ARTICLE_CSS = `
.article{display:grid;grid-template-columns:minmax(0,37rem) minmax(17rem,24rem);justify-content:center;gap:4.5rem;max-width:68.5rem;margin:0 auto;padding:3rem 1.5rem 4rem}
.article+.article{border-top:1px solid var(--rule)}
.many .article{content-visibility:auto;contain-intrinsic-size:auto 60rem}
.story{min-width:0}
.story h2{margin:0 0 1.4rem;font-size:clamp(1.6rem,4.2vw,2.25rem);letter-spacing:-.01em}
.story h3{margin:2rem 0 .6rem;font-size:1.25rem}
.story p{unicode-bidi:isolate}
.dateline{display:flex;flex-wrap:wrap;gap:0 1.1rem;margin-bottom:.7rem;font:500 .8125rem/1.6 var(--sans);letter-spacing:.01em}
.text{font-size:1.1875rem;line-height:1.8}
.text p{margin-top:1.1em}
.text p:first-child{margin-top:0}
.text p.tight{margin-top:.2em}
.text p.headline{font-weight:700}
.text .byline,.text .dateline,.text .caption,.text .boilerplate{display:block;font:.875rem/1.7 var(--sans);letter-spacing:0;color:var(--quiet)}
.text .caption{padding-left:.9rem;border-left:2px solid var(--rule)}

.q{background:var(--tint);padding-block:.12em;-webkit-box-decoration-break:clone;box-decoration-break:clone;text-decoration:underline 2px var(--ink);text-underline-offset:.22em;text-decoration-skip-ink:none;cursor:default}
.q.mixed{text-decoration-style:dashed}
.q.indirect{text-decoration-style:dotted}
.nested{border-bottom:2px solid var(--outer)}
.text .boilerplate .q,.text .caption .q{color:var(--text)}
.source{border-bottom:1.5px solid var(--said)}
.cue{font-style:italic}
.who,.badge{display:inline-block;min-width:1.9em;padding:.15em .35em;border-radius:.3em;background:var(--ink);color:var(--paper);font:700 .625rem/1.3 var(--sans);letter-spacing:.04em;text-align:center;text-decoration:none;font-variant-numeric:lining-nums}
.who{position:relative;margin-inline-end:.28em;vertical-align:.28em;unicode-bidi:isolate;user-select:none;-webkit-user-select:none}
.who::before{content:attr(data-i)}
.who::after{content:"";position:absolute;inset:-.45rem -.2rem}
.story h2 .who{vertical-align:.6em}
.on.q{background:color-mix(in srgb,var(--tint) 78%,var(--ink));text-decoration-thickness:3px}
.on.source,.on.cue{box-shadow:0 2px 0 var(--said)}
.lit,.place:target+.who+[data-c],.place:target+[data-c]{outline:2px solid var(--focus);outline-offset:1px;border-radius:2px}
.who:target{outline:3px solid var(--focus);outline-offset:2px}
.control{unicode-bidi:isolate}
.control::before{content:"[" attr(data-code) "]";font:.6em/1 var(--sans);color:var(--quiet);border:1px dotted;padding:0 .2em}

body:has(#show-entities:checked) .text .entity,.samples .entity{border-bottom:2px solid var(--text)}
body:has(#show-entities:checked) .text .organisation{border-bottom-style:double;border-bottom-width:4px}
body:has(#show-entities:checked) .text .location{border-bottom-style:dashed}
body:has(#show-entities:checked) .text .misc{border-bottom-style:dotted}
body:has(#show-entities:checked) .text .pronoun{border-bottom-width:1px}
body:has(#show-entities:checked) .text .entity-end::after,.samples .entity-end::after{content:attr(data-type);margin-inline-start:.15em;font:700 .58em/1 var(--sans);vertical-align:.65em}
body:has(#show-entities:checked) .text .pronoun.entity-end::after{content:none}
body:has(#show-dates:checked) .text .date,.samples .date{outline:1px solid var(--quiet);outline-offset:1px;border-radius:1px;margin-inline:.12em}
body:has(#show-dates:checked) .text .date-end[data-value]::after,.samples .date-end::after{content:" " attr(data-value);font:600 .72em/1 var(--sans);font-variant-numeric:tabular-nums}

.neighbours{display:flex;justify-content:space-between;gap:2rem;margin-top:2.5rem;padding-top:1rem;border-top:1px solid var(--rule);font:600 .9375rem/1.4 var(--serif)}
.neighbours a{flex:0 1 48%}
.neighbours .next{margin-inline-start:auto;text-align:end}
.neighbours span{display:block;margin-bottom:.15rem;font:500 .75rem/1.4 var(--sans);color:var(--quiet)}
@media (max-width:62rem){
  .article{grid-template-columns:minmax(0,37rem);gap:2.5rem}
}
@media (max-width:30rem){
  .article{padding:2rem 1.1rem 2.5rem}
  .text{font-size:1.125rem;line-height:1.75}
}
`;
