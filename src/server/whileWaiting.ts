const FIRST_MS = 2000
const EVERY_MS = 10_000

/** Does something, and when it takes longer than a moment says what is waited for, again now and then. */
export async function whileWaiting<Result>(
  what: string,
  say: (line: string) => void,
  work: () => Promise<Result>,
): Promise<Result> {
  const begun = Date.now()
  const tell = () => {
    say(`${what}… (đã ${Math.round((Date.now() - begun) / 1000)} giây)`)
    timer = setTimeout(tell, EVERY_MS)
  }
  let timer = setTimeout(tell, FIRST_MS)
  try {
    return await work()
  } finally {
    clearTimeout(timer)
  }
}
