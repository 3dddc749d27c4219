/** Runs once when the server starts. The worker needs Node: other runtimes and the build never load it. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { keepFilesPrivate } = await import('./database/privateFiles')
    keepFilesPrivate()
    if (process.env.NODE_ENV === 'production') {
      const { logConsole } = await import('./logging/logConsole')
      logConsole()
    }
    const { startInWebProcess } = await import('./worker/inWebProcess')
    startInWebProcess()
  }
}
