import { releaseDue } from '@/newsroom/publications/actions/releaseDue'
import { command } from '@/program/command'
import { openPayload } from '@/program/openPayload'

/** Lets the minute of a text come at once, and does what the worker does then: nobody waits for a minute in a test. */
await command(async () => {
  const payload = await openPayload()
  const now = new Date()
  const minute = process.argv[3] === 'expireAt' ? 'expireAt' : 'nextAt'
  await payload.db.updateOne({
    collection: 'public-texts',
    where: { articleId: { equals: process.argv[2] } },
    data: { [minute]: new Date(now.getTime() - 1_000).toISOString() },
  })
  console.log(JSON.stringify(await releaseDue({ payload, now })))
  await payload.destroy()
  return 0
})
