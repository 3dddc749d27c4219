import { describe, expect, it } from 'vitest'

import { countFound } from './count'
import type { Reading } from './found'
import { Notes } from './notes'

function written() {
  const notes = new Notes('TD1')
  for (const id of ['a', 'b']) {
    const issue = notes.add('issues', notes.token())
    issue.id = id
    notes.begin(issue, 'create', {}).isSure = true
    notes.begin(issue, 'issue.move', {}).isSure = id === 'a'
  }
  const rundown = notes.add('rundowns', 'issue:a')
  rundown.id = 'r'
  notes.begin(rundown, null, { takes: 'x|y' }).isSure = true
  notes.begin(rundown, null, { takes: 'x|y|z' })
  notes.airings.add('on-air')
  return notes
}

const line = (subjectId: string, action: string) => ({
  id: `${subjectId}${action}`,
  subjectId,
  action,
})
const take = (entry: string, stands = true) => ({ entry, stands })

function reading({
  issues,
  lines,
}: {
  issues: string[]
  lines: ReturnType<typeof line>[]
}): Reading {
  return {
    rows: { issues: issues.map((id) => ({ id })), airings: [{ id: 'on-air', issue: 'a' }] },
    rundowns: [
      {
        id: 'r',
        issue: 'a',
        entries: [],
        takes: [take('x'), take('y', false)],
        sequence: 2,
        revision: 1,
      },
    ],
    events: lines,
  }
}

const counted = (read: Parameters<typeof reading>[0]) =>
  Object.fromEntries(countFound(written(), reading(read)))

describe('what is there', () => {
  it('is counted by the ids that were told', () => {
    const lines = [line('a', 'create'), line('a', 'issue.move'), line('b', 'create')]
    expect(counted({ issues: ['a', 'b'], lines })).toMatchObject({
      issues: { acknowledged: 2, found: 2 },
      airings: { acknowledged: 1, found: 1 },
      rundowns: { acknowledged: 1, found: 1 },
      takes: { acknowledged: 2, found: 1 },
      'lines of the log': { acknowledged: 3, found: 3 },
    })
  })

  it('is not what somebody else wrote, nor the same twice, nor what was not answered', () => {
    const lines = [line('c', 'create'), line('b', 'issue.move'), line('b', 'create')]
    expect(counted({ issues: ['c', 'b', 'b'], lines })).toMatchObject({
      issues: { acknowledged: 2, found: 1 },
      'lines of the log': { acknowledged: 3, found: 1 },
    })
  })
})
