/** What no text file should hold: control characters but tabs and line breaks, and halves of surrogate pairs. */
const NOT_PRINTABLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\p{Surrogate}]/gu

/** Text as a file of text holds it: lines end in one way, and nothing drives the terminal on which it is read. */
export function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(NOT_PRINTABLE, '')
}
