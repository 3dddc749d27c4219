/** What people are told when something expected goes wrong: what happened, and what to do now; programs read the status. */
export type FailureTable = Record<string, { status: number; say: Say }>

/** A sentence, or what fills one in. */
export type Say = string | ((parameters: never) => string)
