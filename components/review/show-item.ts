/** The element of an item. Keys hold spaces, which no id may. */
export function idOf(key: string): string {
  return `item-${encodeURIComponent(key)}`
}

/** Brings an item before the eyes and gives it the focus. */
export function showItem(key: string): void {
  const element = document.getElementById(idOf(key))
  if (element === null || element.contains(document.activeElement)) return
  element.scrollIntoView({ block: 'nearest' })
  element.focus({ preventScroll: true })
}
