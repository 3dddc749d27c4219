import type { AfterErrorHook } from 'payload'

type ErrorLine = { name?: string; message?: unknown; data?: unknown }

/**
 * Keeps what an error says beside its sentence (which fields are wrong, our own code). Payload asks by class, and in a
 * production build the class is there twice, once for the web process and once for what it began with: then the answer
 * would hold the sentence alone, and no form could mark a field. What Payload hides stays hidden.
 */
export const keepErrorData: AfterErrorHook = ({ error, result }) => {
  const { data, message, name } = error as Error & { data?: unknown }
  const lines = (result?.errors ?? []) as ErrorLine[]
  if (!data || lines.length !== 1 || lines[0]?.data || lines[0]?.message !== message) return
  return { response: { ...result, errors: [{ name, data, message }] } as typeof result }
}
