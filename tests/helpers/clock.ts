/**
 * The clock of a run under another date (scripts/testDates.mjs): every Node process is started with libfaketime, so
 * its own clock and SQLite's are shifted. A browser can't run so (it spends minutes in its timers): its pages get the
 * shift by a script instead.
 */
const SHIFT = 'TEST_CLOCK_SHIFT_MS'

/** How far this run's clock is ahead of the machine's, in milliseconds. */
export const clockShift = (): number => Number(process.env[SHIFT] ?? 0)

/** An environment for a program that has to keep the machine's clock. */
export function withoutShift({
  LD_PRELOAD: _preloaded,
  FAKETIME: _time,
  ...rest
}: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return rest
}

/** Runs in a page, before its own scripts: `Date` as of the run. */
export function shiftDate(shift: number): void {
  const now = () => Real.now() + shift
  const Real = Date
  globalThis.Date = new Proxy(Real, {
    construct: (target, given, made) =>
      Reflect.construct(target, given.length > 0 ? given : [now()], made) as Date,
    apply: () => new Real(now()).toString(),
    get: (target, key) => (key === 'now' ? now : (Reflect.get(target, key) as unknown)),
  })
}

/** Lets this process believe that it is a certain moment, from which its clock goes on; gives the way back. */
export function pretendNow(moment: Date): () => void {
  const Real = Date
  shiftDate(moment.getTime() - Date.now())
  return () => {
    globalThis.Date = Real
  }
}
