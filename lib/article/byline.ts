const OFFICE = /(?:本报|本刊|本台)?(?:见习|实习|特约)?(?:记者|通讯员|评论员|实习生|作者)[:：\s]*/gu
const LEAD = /^(?:by|text by|photos? by)\s+/iu
const PARTS = /[\s、，,;；]+/u

/** The names in a byline, without offices and brackets, in the order in which they are printed. */
export function parseByline(text: string): string[] {
  const bare = text.replace(/[（(）)【】]/gu, ' ').replace(OFFICE, ' ').trim()
  const names = /\p{Script=Han}/u.test(bare) ? bare.split(PARTS) : bare.replace(LEAD, '').split(/\s*(?:,|&|\band\b)\s*/u)
  return names.filter((name) => name !== '')
}
