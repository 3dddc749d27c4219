const BETWEEN = '\u0001'

/** By what a piece of a line is compared: its words, and all else that is kept of it. */
export const keyOf = (text: string, look: string): string => `${text}${BETWEEN}${look}`

/** The words of a piece; empty for what is no text. */
export const textOfKey = (key: string): string => key.slice(0, key.indexOf(BETWEEN))
