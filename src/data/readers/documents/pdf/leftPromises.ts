/**
 * Does something during which promises may be left that fail and that nobody waits for, as pdf.js leaves them where a page
 * fails deep inside: that it failed is told otherwise, and a terminal would end with all its other files.
 */
export async function mindingLeftPromises<T>(work: () => Promise<T>): Promise<T> {
  const stop = mind()
  try {
    return await work()
  } finally {
    // They are reported after the task in which they failed.
    await new Promise((resolve) => setTimeout(resolve))
    stop()
  }
}

function mind(): () => void {
  const ignore = (event?: unknown) => {
    if (event instanceof Event) event.preventDefault()
  }
  if ('addEventListener' in globalThis) {
    globalThis.addEventListener('unhandledrejection', ignore)
    return () => globalThis.removeEventListener('unhandledrejection', ignore)
  }
  // Node has no such event on its global object.
  const { process: node } = globalThis
  node.on('unhandledRejection', ignore)
  return () => void node.off('unhandledRejection', ignore)
}
