'use client'

import type { JSX } from 'react'

import { $applyNodeReplacement } from '@payloadcms/richtext-lexical/lexical'

import { GalleryNode, type GalleryPicture } from '@/newsroom/texts/nodes/GalleryNode'

import { GalleryBlock } from './GalleryBlock'

/** A gallery as it is worked on in the editor. */
export class GalleryViewNode extends GalleryNode {
  override $config() {
    return this.config('gallery', { extends: GalleryNode })
  }

  override decorate(): JSX.Element {
    return <GalleryBlock nodeKey={this.getKey()} pictures={this.getPictures()} />
  }
}

export const $createGallery = (pictures: readonly GalleryPicture[]): GalleryViewNode =>
  $applyNodeReplacement(new GalleryViewNode()).setPictures(pictures)
