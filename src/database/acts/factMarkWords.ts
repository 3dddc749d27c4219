/** Stands for every column: of what was deleted or taken back, other rows may have changed with it. */
export const EVERY_COLUMN = '*'

/** Stamps are below it: even thousands of them add up exactly. */
export const MOST_STAMP = 2 ** 40
