// The clock of a test run: the machine's, or one shifted by libfaketime (Debian's package `faketime`).
import { existsSync, readdirSync } from 'node:fs'

const ROOT = '/usr/lib'
const LIBRARY = 'faketime/libfaketime.so.1'

/** The library that shifts clocks; undefined where it is not installed. */
export function clockLibrary() {
  if (!existsSync(ROOT)) return undefined
  return ['', ...readdirSync(ROOT)]
    .map((folder) => `${ROOT}/${folder}/${LIBRARY}`)
    .find((file) => existsSync(file))
}

/** What a program's environment needs so that it, and all it starts, believes that it is `at` (epoch milliseconds). */
export function clockAt(at, library) {
  const seconds = Math.round((at - Date.now()) / 1000)
  return {
    LD_PRELOAD: library,
    FAKETIME: `${seconds < 0 ? '' : '+'}${seconds}`,
    // Timers go on as they are, and files keep their times.
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
    NO_FAKE_STAT: '1',
    TEST_CLOCK_SHIFT_MS: String(seconds * 1000),
  }
}
