/**
 * Catches the wish to stop: Ctrl-C, a service manager, a closed terminal. One wish can arrive several times, because
 * npm passes on what the terminal has already sent; so only the first counts.
 *
 * @returns {{ asked: Promise<void>, wasAsked: () => boolean }}
 */
export function catchStopSignals() {
  let stopped = false
  /** @type {Promise<void>} */
  const asked = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => {
        stopped = true
        resolve()
      })
    }
  })
  return { asked, wasAsked: () => stopped }
}
