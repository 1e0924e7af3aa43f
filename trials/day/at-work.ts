/** Something that goes on until it is stopped. */
export interface AtWork {
  /** Lets everybody come to an end. */
  stop(): Promise<void>
}

/** A number between two, each as likely as the other. */
export const between = (least: number, most: number) => least + Math.random() * (most - least)

export const oneOf = <T>(things: readonly T[]): T | undefined => things[Math.floor(Math.random() * things.length)]

/**
 * Lets so many people do something again and again, each with a pause before it, so that nobody keeps step with anybody. What they are in
 * the middle of when they are stopped is done; a pause ends there.
 *
 * @param pause milliseconds, drawn anew each time
 */
export function letWork(people: readonly (() => Promise<void>)[], pause: () => number): AtWork {
  const pausing = new Set<() => void>()
  let stopped = false
  const paused = () => new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer)
      pausing.delete(end)
      resolve()
    }
    const timer = setTimeout(end, pause())
    pausing.add(end)
  })
  async function work(act: () => Promise<void>): Promise<void> {
    for (;;) {
      await paused()
      if (stopped) return
      await act()
    }
  }
  const done = Promise.all(people.map(work))
  // Told by `stop`; until then nobody listens.
  done.catch(() => undefined)
  return {
    stop: async () => {
      stopped = true
      for (const end of [...pausing]) end()
      await done
    },
  }
}
