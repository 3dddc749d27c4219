import { readdirSync, readFileSync } from 'node:fs'

import { type ArticleText, parseArticle } from './parseArticle'

const FOLDER = new URL('../data/articles/', import.meta.url)

/** The articles of the sample in the order of their files: the published ones newest first. */
export function sampleArticles(): ArticleText[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => parseArticle(readFileSync(new URL(name, FOLDER), 'utf8')))
}
