/** Does something after so many milliseconds, unless it is called off. */
export function later(work: () => void, milliseconds: number): () => void {
  const timer = window.setTimeout(work, milliseconds)
  return () => window.clearTimeout(timer)
}

/** How long a browser that is busy may put off what has time, in milliseconds. */
const PUT_OFF = 500

/** The same, and then when the browser has nothing better to do: never between two keys. Safari has no such moment. */
export function laterWhenIdle(work: () => void, milliseconds: number): () => void {
  if (!('requestIdleCallback' in window)) return later(work, milliseconds)
  let cancelIdle = () => {}
  const cancel = later(() => {
    const waiting = window.requestIdleCallback(work, { timeout: PUT_OFF })
    cancelIdle = () => window.cancelIdleCallback(waiting)
  }, milliseconds)
  return () => {
    cancel()
    cancelIdle()
  }
}
