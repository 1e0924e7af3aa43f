/** The names in what somebody typed: one on each line, or between semicolons or 、; each once. */
export function namesIn(text: string): string[] {
  return [...new Set(text.split(/[\n;；、]/u).map((name) => name.trim()).filter((name) => name !== ''))]
}
