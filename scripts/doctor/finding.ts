/** Something the doctor has to say: an error must be put right, a warning should be looked at, a note is told. */
export type Finding = { level: 'error' | 'warning' | 'note'; message: string }

export const error = (message: string): Finding => ({ level: 'error', message })
export const warning = (message: string): Finding => ({ level: 'warning', message })
export const note = (message: string): Finding => ({ level: 'note', message })

/** The first few of many names, and how many more. */
export function some(names: readonly string[], most = 5): string {
  const shown = names.slice(0, most).join(', ')
  return names.length > most ? `${shown} và ${names.length - most} mục khác` : shown
}
