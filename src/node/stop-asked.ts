/** Comes true when the user ends the program: Ctrl-C, a closed terminal, or a polite kill. A second Ctrl-C ends it at once. */
export function stopAsked(): Promise<void> {
  return new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop())
  })
}
