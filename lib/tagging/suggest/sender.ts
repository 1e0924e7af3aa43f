/**
 * （本报记者 …）, 新华社…电: who wrote it and where it was sent from is not what the text is about. What stands in brackets has an end: no list of
 * reporters is longer, and where one is never closed, each next one would be read to the end of the text.
 */
const SENDER = /^(?:[^。；]{0,24}?(?:日[\s　]?[电讯]|[社报网台][\s　]?讯)(?=[\s　（(])[\s　]*(?:[（(][^）)]{0,200}[）)])?[\s　]*|[（(][^）)]{0,200}记者[^）)]{0,200}[）)])|[（(](?:本报)?(?:记者|通讯员|文\/|图\/|摄影)[^）)]{0,200}[）)]/gu
const SENT = /社|报讯|报[^，。]{0,8}电|记者|通讯员|文\/|图\//u

/** A text with blanks for what is printed of its sender, so that all positions stay. */
export function withoutSender(text: string): string {
  return text.replace(SENDER, (found) => (SENT.test(found) ? ' '.repeat(found.length) : found))
}
