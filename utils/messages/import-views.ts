/** What options show of the changes an import would make. */

/** The changes an import would make; nothing has been changed yet. */
export interface ImportPreview {
  changes: ImportChange[];
  /** Identifies exactly these changes by this file: returned with the consent. */
  digest: string;
}

export interface ImportChange {
  about: 'shop' | 'preferences' | 'surface';
  /** Of the shop or the surface. */
  name: string;
  kind: 'new' | 'changed' | 'gone';
  /** By path, such as `replies.locked`. For secrets only whether one is `saved` or `new`. Absent: none. */
  fields: { field: string; before?: string | undefined; after?: string | undefined }[];
}
