/** What a run is told by. */
export type Figures = {
  /** Texts readers had for the first time, newer ones of them, and taken down. */
  landed: { first: number; newer: number; takenDown: number }
  kills: { servers: number; worker: number }
  /** Steps that a kill cut short: those that readers see by what became of them, and those before. */
  cut: { landed: number; undone: number; before: number }
  refused: string[]
  /** Milliseconds from the commit until every live server showed it. */
  shown: number[]
  /** What a server showed that it should not have. */
  wrong: string[]
  sequences: number
  messages: { expected: number; told: number; doubles: number }
  compared: number
}

export const emptyFigures = (): Figures => ({
  landed: { first: 0, newer: 0, takenDown: 0 },
  kills: { servers: 0, worker: 0 },
  cut: { landed: 0, undone: 0, before: 0 },
  refused: [],
  shown: [],
  wrong: [],
  sequences: 0,
  messages: { expected: 0, told: 0, doubles: 0 },
  compared: 0,
})

export const publishesOf = ({ landed }: Figures) => landed.first + landed.newer

export const killsOf = ({ kills }: Figures) => kills.servers + kills.worker

const SHOWN = 20

/** In plain lines, what is wrong last. */
export function linesOf(figures: Figures): string[] {
  const { landed, kills, cut, messages, shown, wrong, refused } = figures
  const sorted = [...shown].sort((one, other) => one - other)
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0
  return [
    `publishes: ${publishesOf(figures)} (${landed.first} first, ${landed.newer} newer); takedowns: ${landed.takenDown}`,
    `kills: ${killsOf(figures)} (servers ${kills.servers}, worker ${kills.worker}); steps cut short: ${cut.landed} had landed, ${cut.undone} had not, ${cut.before} that readers don't see`,
    `from the commit until all servers showed it: half within ${at(0.5)} ms, longest ${at(1)} ms`,
    `change log: 1 to ${figures.sequences}`,
    `messages: ${messages.expected} due, ${messages.told} taken, ${messages.doubles} more than once`,
    `answers compared with those of no cache: ${figures.compared}`,
    `refused: ${refused.length}`,
    ...refused.slice(0, SHOWN).map((line) => `  ${line}`),
    `wrong: ${wrong.length}`,
    ...wrong.slice(0, SHOWN).map((line) => `  ${line}`),
  ]
}
