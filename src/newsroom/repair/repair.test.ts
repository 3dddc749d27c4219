import type { Payload } from 'payload'
import { beforeEach, expect, it, vi } from 'vitest'

vi.mock('@/database/unfinished')
vi.mock('./resumeColumnChanges')
vi.mock('../rundowns/catchUp')
vi.mock('../rundowns/runRow')
vi.mock('./addressesOfNone')
vi.mock('./rundownsBehind')
vi.mock('./fillCounted')
vi.mock('./fillCredits')
vi.mock('./fillFiles')
vi.mock('./fillListed')
vi.mock('../publications/actions/freezeOlder')
vi.mock('../changes/actions/settleMarks')
vi.mock('../changes/walk')
vi.mock('payload', async (original) => ({
  ...(await original<object>()),
  createLocalReq: () => Promise.resolve({}),
}))

// Another file may have loaded them already, without what is put in their place here.
vi.resetModules()
const { undoUnfinished } = await import('@/database/unfinished')
const { resumeColumnChanges } = await import('./resumeColumnChanges')
const { catchUp } = await import('../rundowns/catchUp')
const { rundownsBehind } = await import('./rundownsBehind')
const { repair, repairSummary } = await import('./repair')

const now = new Date()
const payload = { logger: { error: vi.fn() } } as unknown as Payload
const odd = () => Promise.reject(new TypeError('x is not a function'))

beforeEach(() => {
  vi.mocked(undoUnfinished).mockResolvedValue(0)
  vi.mocked(resumeColumnChanges).mockResolvedValue({ resumed: 0, left: [] })
  vi.mocked(rundownsBehind).mockResolvedValue([
    { id: '1', title: 'Thời sự' },
    { id: '2', title: 'Thể thao' },
  ] as never)
})

it('one rundown that can’t be brought up to date keeps no other from it', async () => {
  vi.mocked(catchUp).mockImplementation((_, { id }) => (id === '1' ? odd() : Promise.resolve(1)))
  const mended = await repair({ payload, now })
  expect(mended).toMatchObject({ rundowns: 1 })
  expect(repairSummary(mended)).toMatch(/ghi nốt 1 khung.*“Thời sự” chưa xong, lần sau làm tiếp/)
})

it('what keeps acts or changes from being mended keeps rundowns from nothing', async () => {
  vi.mocked(catchUp).mockResolvedValue(1)
  vi.mocked(undoUnfinished).mockImplementation(odd)
  vi.mocked(resumeColumnChanges).mockImplementation(odd)
  expect(await repair({ payload, now })).toMatchObject({
    rundowns: 2,
    left: [expect.stringMatching('việc bị ngắt'), expect.stringMatching('đổi lịch')],
  })
})

it('when the database is out of reach nothing else is tried', async () => {
  const gone = Object.assign(new Error('x'), { name: 'MongoServerSelectionError' })
  vi.mocked(undoUnfinished).mockRejectedValue(gone)
  await expect(repair({ payload, now })).rejects.toBe(gone)
})
