const LARGEST = 99_999

/** The number a stored list begins with: 1 unless it says another. */
export const listStart = (start: unknown): number =>
  Number.isInteger(start) && Number(start) >= 0 && Number(start) <= LARGEST ? Number(start) : 1
