function lockOf(opening: string): string {
  return `galley-opening-${opening}`
}

/** Shows other tabs that an opening is alive, until it is let go or its tab ends in whatever way. */
export function holdOpening(opening: string): () => void {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => { letGo = resolve })
  // Without https there are no locks: then what a tab that is alive keeps is offered too, which loses nothing.
  void navigator.locks?.request(lockOf(opening), () => held).catch(() => {})
  return letGo
}

/** Waits until an opening has ended. */
export async function openingEnded(opening: string, signal: AbortSignal): Promise<void> {
  await navigator.locks?.request(lockOf(opening), { signal }, () => {})
}
