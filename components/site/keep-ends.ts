/** Two Han characters and the marks behind them, where a paragraph ends. */
const END = /(\p{Script=Han}{2}[。，；：！？、”’」』）》…—]{0,3})(?=<\/p>)/gu

/**
 * Keeps the last two characters of each paragraph together, in HTML, so that none stands alone on its last line. Browsers have a way of
 * their own for it (`text-wrap: pretty`), which tears justified lines of Chinese apart to make the last one long.
 */
export function keepEnds(html: string): string {
  return html.replace(END, '<span class="kept">$1</span>')
}
