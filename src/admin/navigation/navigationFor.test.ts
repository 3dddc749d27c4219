import { describe, expect, it } from 'vitest'

import type { Role } from '@/access/roles'

import { navigationFor } from './navigationFor'

const keysFor = (...roles: Role[]) =>
  navigationFor(roles).flatMap(({ links }) => links.map(({ key }) => key))

describe('the navigation by role', () => {
  it('begins with the desk for everybody', () => {
    expect(keysFor('reporter')[0]).toBe('desk')
    expect(keysFor('supervisor')[0]).toBe('desk')
  })

  it('shows a reporter articles, columns, activities, the schedule and pictures, not the ledger or the system', () => {
    expect(keysFor('reporter')).toEqual([
      'desk',
      'thong-bao',
      'articles',
      'hen-gio',
      'columns',
      'issues',
      'activities',
      'lich',
      'media',
      'text-files',
    ])
  })

  it('shows a supervisor what is owed and done, not the newsroom’s pictures', () => {
    const keys = keysFor('supervisor')
    expect(keys).toContain('so-nghia-vu')
    expect(keys).toContain('obligations')
    expect(keys).toContain('airings')
    expect(keys).not.toContain('media')
    expect(keys).not.toContain('users')
  })

  it('shows registers and the system to administrators only', () => {
    expect(keysFor('administrator')).toContain('cron-runs')
    expect(keysFor('outletHead')).not.toContain('outlets')
  })

  it('shows the log to those who may read a part of it', () => {
    for (const role of ['outletHead', 'supervisor', 'administrator'] as const) {
      expect(keysFor(role)).toContain('nhat-ky')
    }
    expect(keysFor('editorInChief')).not.toContain('nhat-ky')
  })

  it('shows what waits to be signed to those who sign', () => {
    for (const role of ['sectionEditor', 'secretary', 'editorInChief', 'outletHead'] as const) {
      expect(keysFor(role)).toContain('cho-duyet')
    }
    for (const role of ['scheduler', 'supervisor', 'administrator'] as const) {
      expect(keysFor(role)).not.toContain('cho-duyet')
    }
  })

  it('shows templates of texts to those who keep them', () => {
    for (const role of ['sectionEditor', 'secretary', 'editorInChief', 'outletHead'] as const) {
      expect(keysFor(role)).toContain('text-templates')
    }
    for (const role of ['reporter', 'scheduler', 'supervisor'] as const) {
      expect(keysFor(role)).not.toContain('text-templates')
    }
  })

  it('shows the front page to those who lay it out', () => {
    for (const role of ['sectionEditor', 'editorInChief', 'outletHead', 'administrator'] as const) {
      expect(keysFor(role)).toContain('trang-nhat')
    }
    for (const role of ['reporter', 'scheduler', 'supervisor'] as const) {
      expect(keysFor(role)).not.toContain('trang-nhat')
    }
  })

  it('adds up the roles of a person who has several', () => {
    expect(keysFor('reporter', 'scheduler')).toContain('airings')
  })

  it('has no link to what is not there', () => {
    const keys = navigationFor(['administrator'], (one) => one === 'users').flatMap(({ links }) =>
      links.map(({ key }) => key),
    )
    expect(keys).toEqual([
      'desk',
      'thong-bao',
      'hen-gio',
      'trang-nhat',
      'san-luong',
      'nhap-so-lieu',
      'lich',
      'tong-quan',
      'so-nghia-vu',
      'so-lieu',
      'bao-cao',
      'ke-hoach',
      'users',
      'ngay-nghi',
      'nhat-ky',
      'khoa-api',
    ])
  })

  it('says beside the inbox how much is unread in it', () => {
    const inbox = navigationFor(['reporter'], () => true, 3)[0]?.links[1]
    expect(inbox).toMatchObject({ key: 'thong-bao', count: 3 })
  })

  it('shows nothing to somebody without a role', () => {
    expect(navigationFor([])).toEqual([])
  })
})
