/** Type, focus, links, and what every page needs. */
export const ELEMENTS_CSS = `
*,*::before,*::after{box-sizing:border-box}
:root{
  --serif:"Iowan Old Style","Palatino Linotype","URW Palladio L",Palatino,P052,Charter,Georgia,"Noto Serif",serif;
  --sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Noto Sans",sans-serif;
  --bar:2.75rem;
}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:calc(var(--bar) + 1rem);overflow-wrap:anywhere}
body{margin:0;background:var(--paper);color:var(--text);font:1.125rem/1.7 var(--serif);font-kerning:normal;text-rendering:optimizeLegibility}
h1,h2,h3,p,ol,ul,dl,dd{margin:0;padding:0}
ol,ul{list-style:none}
h1,h2,h3{line-height:1.15;font-weight:700;text-wrap:balance}
a{color:inherit;text-decoration-thickness:1px;text-underline-offset:.18em;text-decoration-color:var(--rule)}
a:hover{text-decoration-color:currentColor}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:2px}
[tabindex="-1"]:focus-visible{outline:none}
summary{cursor:pointer}
kbd{font:inherit;padding:0 .35em;border:1px solid var(--rule);border-radius:3px}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.quiet,.counts,.traits,.links,.description,.dateline{color:var(--quiet)}
.scripted{display:none}
.js .scripted{display:block}
.skip{position:absolute;left:1rem;top:-6rem;z-index:9;padding:.6rem 1rem;background:var(--text);color:var(--paper);font:600 1rem/1.4 var(--sans)}
.skip:focus{top:1rem}
.bar{display:block;width:100%;height:3px;fill:var(--text)}
.bar .track{fill:var(--rule)}
`;
