/** What is asked of a number that was measured: to stay below a bound. */
type Goal = { what: string; measured: number; below: number; unit: string }

/** Prints each goal with what was measured and how much of the bound that is; ends with 1 when one is missed. */
export function printGoals(goals: readonly Goal[]): void {
  for (const { what, measured, below, unit } of goals) {
    const share = Math.round((measured / below) * 100)
    const word = measured < below ? 'kept' : 'MISSED'
    console.log(
      `  ${word}: ${what} below ${below} ${unit}: ${measured.toFixed(measured < 100 ? 1 : 0)} (${share} %)`,
    )
  }
  if (goals.some(({ measured, below }) => measured >= below)) process.exitCode = 1
}
