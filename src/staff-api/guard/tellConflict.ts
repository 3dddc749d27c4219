import type { AfterErrorHook } from 'payload'

/**
 * Answers a write that was refused since the text is another by now with that text beside the sentence. By its shape:
 * in a production build each class is there twice.
 */
export const tellConflict: AfterErrorHook = ({ error, result }) => {
  const { conflict } = error as Error & { conflict?: unknown }
  if (!conflict || !result?.errors) return
  return { response: { ...result, conflict } as typeof result }
}
