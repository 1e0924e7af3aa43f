import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText } from '@/lib/article/block'
import { parseEdited } from '@/lib/article/document'
import { cleanPaste, type PastedNode } from './clean-paste'
import type { PastedBlock } from './pasted-text'
import { plainPaste } from './plain-paste'

/** What a browser's parser would make of it. */
function parsed(html: string): PastedNode[] {
  const read = (node: DefaultTreeAdapterTypes.ChildNode): PastedNode[] => {
    if ('value' in node) return [node.value]
    if (!('tagName' in node)) return []
    const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]))
    return [{ name: node.tagName, attribute: (name) => attributes.get(name) ?? null, children: node.childNodes.flatMap(read) }]
  }
  return parseFragment(html).childNodes.flatMap(read)
}

const SIGNS = { bold: '*', italic: '_', superscript: '^', subscript: '~', link: '' } as const

/** `body 甲*乙*[丙](https://…)`, a block a row. */
function show(blocks: readonly PastedBlock[]): string[] {
  return blocks.map(({ role, text }) => `${role} ${text.map(({ text: words, marks = [] }) => {
    const signs = marks.map(({ type }) => SIGNS[type]).join('')
    const link = marks.find((mark) => mark.type === 'link')
    const dressed = `${signs}${words}${Array.from(signs).reverse().join('')}`
    return link ? `[${dressed}](${link.href})` : dressed
  }).join('')}`)
}
function clean(html: string): string[] {
  return show(cleanPaste(parsed(html)) ?? [])
}

describe('a paste from Word', () => {
  it('is its paragraphs, without what Word writes for itself', () => {
    expect(clean(`<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
      <!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
      <style><!-- p.MsoNormal {mso-style-parent:""; margin:0cm} --></style></head><body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
      <h1 style='mso-outline-level:1'><span lang=EN-US style='font-weight:normal'>江村</span><b>码头</b><o:p></o:p></h1>
      <p class=MsoNormal style='text-indent:21.0pt;mso-char-indent-count:2.0'><span style='font-family:宋体;mso-ascii-font-family:Calibri'>　　渡船昨天
复航，<b style='mso-bidi-font-weight:normal'>首班</b>载客<span lang=EN-US>36</span>人。</span><span lang=EN-US><o:p></o:p></span></p>
      <p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
      <p class=MsoNormal><span style='display:none;mso-hide:all'>隐藏的批注</span>水面<i>一平方千米</i>，约1.2km<sup>2</sup>，H<sub>2</sub>O。</p>
      <!--EndFragment--></body></html>`)).toEqual([
      'crosshead 江村码头', 'body 渡船昨天复航，*首班*载客36人。', 'body 水面_一平方千米_，约1.2km^2^，H~2~O。',
    ])
  })

  it('knows its lists by their markers: counted ones, bullets, and Chinese numbers, which are words', () => {
    const item = (marker: string, words: string) => `<p class=MsoListParagraph style='margin-left:21.0pt;text-indent:-21.0pt;mso-list:l0 level1 lfo1'>
      <![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${words}</p>`
    expect(clean(item('1.', '先卸鱼') + item('(2)', '再卸米') + item('·', '一船鱼') + item('Ø', '一船米') + item('一、', '复航经过') + item('o', '圆点')))
      .toEqual(['numbered 先卸鱼', 'numbered 再卸米', 'bullet 一船鱼', 'bullet 一船米', 'body 一、复航经过', 'bullet 圆点'])
  })

  it('takes a list paragraph that is no list for a paragraph', () => {
    expect(clean(`<p class=MsoListParagraph style='margin-left:21.0pt'>渡口的早晨</p><p class=MsoListParagraph style='mso-list:none'>人也多了</p>`))
      .toEqual(['body 渡口的早晨', 'body 人也多了'])
  })
})

describe('a paste from a web page', () => {
  it('is paragraphs from divs, spans and lines parted by br', () => {
    expect(clean(`<div><div><span>第一段，</span><span style="color:red">红字</span></div><br><div>第二段<br>第三段<br><br>
      第四段</div></div>末尾&nbsp;<span>散字</span>`)).toEqual(['body 第一段，红字', 'body 第二段', 'body 第三段', 'body 第四段', 'body 末尾 散字'])
  })

  it('keeps headings as crossheads, lists with all their items, and quotes as paragraphs', () => {
    expect(clean(`<h2 class="t"><strong>小标题</strong><br>第二行</h2><ul><li>甲</li><li><p>乙</p><p>乙的下文</p><ol><li>丙</li></ol></li></ul>
      <ol><li>一</li><li>二<br>三</li></ol><blockquote><p>引文</p></blockquote>`)).toEqual([
      'crosshead 小标题\n第二行', 'bullet 甲', 'bullet 乙\n乙的下文', 'numbered 丙', 'numbered 一', 'numbered 二\n三', 'body 引文',
    ])
  })

  it('keeps a link as it is with its parameters, and no other address', () => {
    expect(clean(`<p>见<a href="https://calamus.example/a?utm_source=x&amp;id=2#top" onclick="alert(1)">报道</a>、<a href="javascript:alert(1)">此处</a>、
      <a href=" JAVASCRIPT:alert(1)">彼处</a>、<a href="data:text/html,x">文件</a>、<a href="/about">站内</a>、<a href="https://calamus.example/${'a'.repeat(2_000)}">长链</a>。</p>`))
      .toEqual(['body 见[报道](https://calamus.example/a?utm_source=x&id=2#top)、此处、彼处、文件、站内、长链。'])
  })

  it('leaves out pictures, scripts, controls and what nobody could see', () => {
    expect(clean(`<p>看得见<img src="x" onerror="alert(1)" alt="图"><script>alert(1)</script><style>p{}</style><svg><text>字</text></svg>
      <span style="display: none">甲</span><span style="visibility:hidden">乙</span><span style="font-size:0px">丙</span><span hidden>丁</span>
      <button>分享</button><input value="戊"><iframe src="https://x.example"></iframe><template>己</template><noscript>庚</noscript></p>
      <p style="font-size:0.9em">小字</p>`)).toEqual(['body 看得见', 'body 小字'])
  })

  it('puts cells of a row into a line', () => {
    expect(clean('<table><tr><th>船</th><th>人</th></tr><tr><td>一号</td><td>36</td></tr></table>')).toEqual(['body 船　人', 'body 一号　36'])
  })

  it('reads bold and italic from styles, also where they take away what a name says', () => {
    expect(clean(`<b style="font-weight:normal" id="docs-internal-guid"><p><span style="font-weight:700">粗</span>
      <span style="font-style:italic">斜</span> <em style="font-style: normal">直</em> <span style="vertical-align:super">上</span></p></b>`))
      .toEqual(['body *粗*_斜_ 直 ^上^'])
  })
})

describe('a paste from WeChat or WPS', () => {
  it('is the paragraphs of its sections and spans', () => {
    expect(clean(`<section data-role="outer" style="margin:0"><section style="text-align:center"><section style="display:inline-block"><strong><span>渡口来信</span></strong></section></section>
      <section><p style="text-indent:2em"><span style="letter-spacing:1px">\u200b江面起雾，</span><span leaf=""><span textstyle="" style="font-weight:bold">渡船</span>停航。</span></p>
      <p><span leaf=""><br class="ProseMirror-trailingBreak"></span></p><section><span style="display:block">一段</span><span style="display:block">二段</span></section></section></section>
      <mp-common-profile><span style="display:none">公众号</span></mp-common-profile>`)).toEqual([
      'body *渡口来信*', 'body 江面起雾，*渡船*停航。', 'body 一段', 'body 二段',
    ])
  })
})

describe('plain text', () => {
  const plain = (text: string) => show(plainPaste(text))

  it('is a paragraph a line, without its indent and without what nobody sees', () => {
    expect(plain('　　渡船复航。\r\n\r\n\u200b　　人也多了\u0000。\n  先卸鱼\u00a0再卸米')).toEqual(['body 渡船复航。', 'body 人也多了。', 'body 先卸鱼 再卸米'])
  })

  it('has its wrapped lines put together where indents tell the paragraphs', () => {
    expect(plain('　　江面上的雾到中午才散去，\n码头上等船的人排成了长队。\n渡船来了。\n　　第二天又起了大雾，船工们\n照旧在五点钟到了码头上。'))
      .toEqual(['body 江面上的雾到中午才散去，码头上等船的人排成了长队。渡船来了。', 'body 第二天又起了大雾，船工们照旧在五点钟到了码头上。'])
  })

  it('has its wrapped lines put together with a space where they are Latin', () => {
    expect(plain('The ferry left the quay at\nfive in the morning, and\nnobody had expected it to\nleave on time.\n\nThe mill was closed.'))
      .toEqual(['body The ferry left the quay at five in the morning, and nobody had expected it to leave on time.', 'body The mill was closed.'])
  })

  it('keeps lines of their own apart', () => {
    expect(plain('渡船复航\n人勤春早\n江村来信')).toEqual(['body 渡船复航', 'body 人勤春早', 'body 江村来信'])
    expect(plain('渡口的船今天复航了。\n人多。\n雾散得很慢，直到中午。')).toHaveLength(3)
  })
})

describe('whatever is pasted', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom('<p>', '</p>', '<div>', '</div>', '<ul>', '<ol>', '<li>', '</ul>', '<h2>', '</h2>', '<b>', '</b>', '<sup>', '<sub>', '</sub>', '<br>', '<pre>', '</pre>',
      '<a href="javascript:x">', '<a href="https://a.example/">', '</a>', '<script>', '</script>', '<!--', '-->', '<table><tr><td>', '&nbsp;', '\n', '\u2028', '<o:p>', '江', '<p style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">1.</span>'),
  )

  it('is text that an article can hold, no block of it empty', () => {
    fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      for (const blocks of [cleanPaste(parsed(pieces.join(''))) ?? [], plainPaste(pieces.join(''))]) {
        expect(parseEdited(blocks.map((block) => ({ ...block, id: null }))).ok).toBe(true)
        expect(blocks.every((block) => plainText(block).trim() !== '')).toBe(true)
      }
    }), { numRuns: 1_000 })
  })

  it.each(['p', 'li', 'b'])('is read no further than an article can hold: <%s> for ever', (name) => {
    function* endless(): Generator<PastedNode> {
      for (;;) yield { name, attribute: () => null, children: ['长文'] }
    }
    expect(cleanPaste(endless())).toBeNull()
  })

  it('keeps every word of plain text, in its order', () => {
    const words = fc.array(fc.constantFrom('江村', 'ferry', '。', '，', '\n', '　　', '  ', '码头上的人', 'a'), { maxLength: 40 })
    fc.assert(fc.property(words, (parts) => {
      const closed = (text: string) => text.replace(/\s/gu, '')
      expect(closed(plainPaste(parts.join('')).map(plainText).join(''))).toBe(closed(parts.join('')))
    }))
  })
})
